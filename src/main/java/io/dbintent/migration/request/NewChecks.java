package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what must be true of a column from now on. */
final class NewChecks {

    private final SchemaNames names;
    private final Targets targets;

    NewChecks(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    /** {@code a check that products.price is positive}, {@code a check constraint on products: price > 0}. */
    Verb.@Nullable Said read(Line line, Targets.@Nullable Found context, boolean verb) {
        line.acceptAny("a", "an", "the");
        if (!verb || !line.acceptAny("check constraint", "check", "constraint", "rule", "validation")) {
            return null;
        }
        String name = GivenName.read(line);
        TableDefinition table = null;
        line.acceptAny(
                "so that",
                "that ensures that",
                "ensuring that",
                "which ensures that",
                "that ensures",
                "making sure that",
                "that makes sure that",
                "to ensure that",
                "to ensure",
                "to make sure that",
                "ensuring",
                "requiring that");
        int mark = line.mark();
        if (line.acceptAny("on", "to", "for", "in")) {
            Targets.Found found = targets.columns(line, context);
            if (found == null) {
                table = targets.table(line);
            } else {
                line.acceptAny("so that", "that", ":", "ensuring", "requiring", ",");
                line.acceptAny("it", "they", "its value", "the value");
                Verb.Said said = Rules.of(line, found, name);
                if (said != null) {
                    return said;
                }
                line.reset(mark);
            }
        }
        line.acceptAny(
                "so that",
                "that ensures that",
                "that ensures",
                "that enforces",
                "that requires",
                "that",
                ":",
                "ensuring that",
                "ensuring",
                "requiring that",
                "requiring",
                "to ensure that",
                "to ensure",
                "which ensures that",
                "saying that",
                "to make sure that",
                "to make sure",
                "making sure that",
                "making sure");
        Targets.Found scope = table == null ? context : new Targets.Found(table, List.of());
        return rule(line, scope, name, true);
    }

    /** {@code ensure that price is positive}, {@code price must be at least 0}, {@code users.email must be unique}. */
    Verb.@Nullable Said unverbed(Line line, Targets.@Nullable Found context) {
        boolean ensure = line.acceptAny(
                "ensure that",
                "ensure",
                "make sure that",
                "make sure",
                "guarantee that",
                "guarantee",
                "enforce that",
                "require that",
                "enforce",
                "check that",
                "require",
                "sure that",
                "sure",
                "that");
        return rule(line, context, "", ensure);
    }

    private Verb.@Nullable Said rule(Line line, Targets.@Nullable Found context, String name, boolean announced) {
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            return null;
        }
        Verb.Said said = Rules.of(line, found, name);
        if (said == null && announced) {
            String other = String.valueOf(LimitWords.operator(line));
            ColumnDefinition column = other.isEmpty() ? null : names.column(line, found.table());
            if (column != null) {
                return Verb.Said.of(
                        new Command.AddCheck(
                                found.table().name(),
                                List.of(new Limit(found.column(), other, List.of(), column.name())),
                                name),
                        found);
            }
        }
        return said;
    }
}
