package io.dbintent.migration.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column held to a few values: {@code restrict orders.status to 'new', 'paid'}. */
final class RestrictVerb implements Verb {

    private final Targets targets;

    RestrictVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny(
                "restrict",
                "limit",
                "constrain",
                "confine",
                "only allow",
                "allow only",
                "permit only",
                "accept only")) {
            return null;
        }
        boolean valuesFirst = line.word(line.mark() - 1).lower().equals("only")
                || line.word(line.mark() - 1).lower().equals("allow")
                || line.word(line.mark() - 2).lower().equals("allow");
        line.acceptAny("the values of", "the value of", "values of", "the allowed values of");
        List<Value> values = valuesFirst ? list(line) : List.of();
        if (valuesFirst && !values.isEmpty()) {
            line.acceptAny("in", "for", "as", "as values of", "as values for");
        }
        Targets.Found found = targets.columns(line, context);
        if (found == null || found.columns().size() != 1) {
            return null;
        }
        if (values.isEmpty()) {
            if (!line.acceptAny(
                    "to the values",
                    "to one of",
                    "to values",
                    "to the following values :",
                    "to be one of",
                    "to :",
                    "to",
                    "to the following :",
                    "to either",
                    "to only")) {
                return null;
            }
            Limit limit = LimitWords.read(line);
            if (limit != null) {
                return Said.of(
                        new Command.AddCheck(found.table().name(), List.of(limit.on(found.column())), ""), found);
            }
            values = list(line);
        }
        LimitWords.orUnknown(line);
        return values.size() < 2
                ? null
                : Said.of(
                        new Command.AddCheck(
                                found.table().name(), List.of(new Limit(found.column(), "IN", values, "")), ""),
                        found);
    }

    private static List<Value> list(Line line) {
        return ValueWords.list(line);
    }
}
