package io.dbintent.migration.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another type, nullability or default for existing columns. */
final class AlterVerb implements Verb {

    private final Targets targets;
    private final List<Way> ways;

    AlterVerb(SchemaNames names) {
        this.targets = new Targets(names);
        this.ways = List.of(
                new DefaultChange(names)::read,
                new NullChange(names)::read,
                this::made,
                new TypeChange(names)::read,
                new LengthChange(names)::read);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        @Nullable Stop complaint = null;
        for (Way way : ways) {
            line.reset(mark);
            try {
                Said said = way.read(line, context);
                if (said != null) {
                    return said;
                }
            } catch (Stop stop) {
                complaint = complaint == null ? stop : complaint;
            }
        }
        line.reset(mark);
        if (complaint != null) {
            throw complaint;
        }
        return null;
    }

    private interface Way {
        @Nullable
        Said read(Line line, Targets.@Nullable Found context);
    }

    /** {@code make email required}, {@code make phone nullable}, {@code make email unique}, {@code make price a decimal}. */
    private @Nullable Said made(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("make", "set", "mark", "turn", "declare", "change", "alter", "let", "modify", "switch")) {
            return null;
        }
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            return null;
        }
        line.acceptAny("to be", "to", "as", "be", "into", "so that it is", "so it is");
        line.acceptAny("a", "an");
        if (line.acceptAny(
                "not null",
                "not nullable",
                "required",
                "mandatory",
                "non-null",
                "non null",
                "non-nullable",
                "not-null",
                "obligatory")) {
            line.acceptAny("column", "field");
            return Rules.nullability(line, found, false);
        }
        if (line.acceptAny(
                "nullable", "optional", "null", "allow null", "allow nulls", "accept null", "accept nulls")) {
            line.acceptAny("column", "field");
            return Rules.nullability(line, found, true);
        }
        if (line.acceptAny("unique")) {
            return Said.of(new Command.AddUnique(found.table().name(), found.columns(), GivenName.read(line)), found);
        }
        return null;
    }
}
