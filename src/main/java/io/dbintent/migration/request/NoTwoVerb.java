package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uniqueness in plain words: {@code no two users with the same email}, {@code users may not share an email}. */
final class NoTwoVerb implements Verb {

    private static final String[] SHARE = {
        "with the same",
        "may have the same",
        "can have the same",
        "should have the same",
        "must have the same",
        "share a",
        "share the same",
        "may share a",
        "may share an",
        "may share the same",
        "can share the same",
        "can share a",
        "have the same",
        "having the same",
        "are allowed to have the same",
        "should share the same",
        "must share a",
        "must share the same",
        "can share an",
        "share an",
        "should share a",
        "should share an",
        "with identical",
        "sharing a",
        "sharing the same",
        "shall have the same",
        "must ever have the same",
        "may ever have the same",
        "should ever have the same",
        "could have the same",
        "with equal",
        "may be given the same",
        "may use the same",
        "can use the same",
        "may carry the same"
    };
    private static final String[] NOT_SHARE = {
        "must not share a",
        "must not share the same",
        "may not share a",
        "may not share the same",
        "cannot share a",
        "cannot share the same",
        "cannot have the same",
        "must not have the same",
        "may not have the same",
        "must never have the same",
        "should not have the same",
        "should never have the same",
        "can't have the same",
        "should not share a",
        "should never share a",
        "must never share a",
        "can never have the same",
        "must not share an",
        "may not share an",
        "cannot share an",
        "should not share an",
        "should not share the same"
    };

    private final SchemaNames names;
    private final Targets targets;

    NoTwoVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        line.acceptAny(
                "there must be",
                "there may be",
                "there should be",
                "there can be",
                "there must never be",
                "ensure that",
                "make sure that",
                "make sure",
                "ensure",
                "there should never be",
                "prevent",
                "forbid",
                "there shall be",
                "there must not be");
        String opening = line.word(line.mark() - 1).lower();
        boolean forbids = opening.equals("prevent")
                || opening.equals("forbid")
                || opening.equals("never")
                || opening.equals("not");
        boolean two = line.acceptAny("no two", "never two", "no 2") || (forbids && line.acceptAny("two"));
        TableDefinition table = two && line.acceptAny("rows of", "rows in", "entries in", "records in")
                ? targets.table(line)
                : targets.table(line, context != null && two ? new Targets.Found(context.table(), List.of()) : null);
        if (table == null && two && context != null && line.acceptAny("rows", "records", "entries", "of them")) {
            table = context.table();
        }
        if (table == null || !line.acceptAny(two ? SHARE : NOT_SHARE)) {
            return null;
        }
        List<String> columns = new ArrayList<>();
        if (context != null && context.table().equals(table) && line.acceptAny("one", "value")) {
            columns.addAll(context.columns());
        }
        int end = line.mark();
        while (columns.isEmpty() || line.mark() > end) {
            line.acceptAny(
                    "combination of", "pair of", "values in", "value in", "value of", "values of", "the", "same");
            ColumnDefinition column = names.column(line, table);
            if (column == null) {
                break;
            }
            columns.add(column.name());
            end = line.mark();
            if (!line.acceptAny("and the same", "and", ",", "+", ", and")) {
                break;
            }
        }
        line.reset(end);
        line.acceptAny("in it", "there");
        return columns.isEmpty()
                ? null
                : Said.of(
                        new Command.AddUnique(table.name(), columns, GivenName.read(line)),
                        new Targets.Found(table, columns));
    }
}
