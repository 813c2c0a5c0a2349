package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/** Asks what rows a change meets. */
final class RowHistory {

    private RowHistory() {}

    /** True if the column was added by an earlier step, so that its values are the script's own. */
    static boolean addedHere(Step step, ObjectName table, String column) {
        return step.walk().steps().subList(0, step.index()).stream()
                .anyMatch(other -> other.change() instanceof ColumnChange.Add add
                        && add.table().matches(table)
                        && add.column().equalsIgnoreCase(column));
    }

    /** True if an earlier UPDATE of the script sets the column. */
    static boolean filledHere(Step step, ObjectName table, String column) {
        return step.walk().steps().subList(0, step.index()).stream()
                .anyMatch(other -> other.change() instanceof DataChange data
                        && data.kind() == DataChange.Kind.UPDATE
                        && (data.table() == null || data.table().matches(table))
                        && Keys.has(data.columns(), column));
    }

    /** A text as an SQL literal. */
    static String literal(Step step, String text) {
        return step.server().dialect().render(new io.dbintent.sql.Literal.Text(text));
    }

    static String literals(Step step, List<String> texts) {
        return texts.stream().map(text -> literal(step, text)).collect(Collectors.joining(", "));
    }
}
