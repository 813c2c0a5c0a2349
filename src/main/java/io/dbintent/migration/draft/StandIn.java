package io.dbintent.migration.draft;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value for rows whose own one is gone and that must have one. */
final class StandIn {

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");

    private final Desk desk;

    StandIn(Desk desk) {
        this.desk = desk;
    }

    /** As SQL text over the columns of the table that are left. */
    String of(TableDefinition table, ColumnDefinition column) {
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            if (key.columns().equals(List.of(column.name()))
                    && key.referencedColumns().size() == 1) {
                return "(SELECT MIN(" + desk.quote(key.referencedColumns().get(0)) + ") FROM "
                        + desk.write.name(key.referencedTable()) + ")";
            }
        }
        if (isUnique(table, column.name())) {
            return fromKey(table, column);
        }
        if (column.defaultValue() != null) {
            return column.defaultValue();
        }
        for (CheckDefinition check : table.checks()) {
            Matcher text = TEXT.matcher(check.expression());
            if (Mentions.column(check.expression(), column.name()) && text.find()) {
                return "'" + text.group(1) + "'";
            }
        }
        boolean checked = table.checks().stream().anyMatch(c -> Mentions.column(c.expression(), column.name()));
        return switch (TypeFamily.of(column.type())) {
            case BOOLEAN -> desk.postgres() ? "FALSE" : "0";
            case WHOLE, EXACT, FLOAT -> checked ? "1" : "0";
            case TEXT -> "''";
            case DATE -> "'1970-01-01'";
            case TIME -> "'00:00:00'";
            case TIMESTAMP -> "'1970-01-01 00:00:01'";
            case OTHER ->
                throw DraftStopException.ask("Column " + table.name() + "." + column.name() + " of type "
                        + column.type() + " must not be null, and no value is known that rows could get if it is"
                        + " brought back. Make it nullable first.");
        };
    }

    private static boolean isUnique(TableDefinition table, String column) {
        return table.uniques().stream().anyMatch(key -> key.columns().equals(List.of(column)))
                || table.indexes().stream()
                        .anyMatch(index -> index.kind() == io.dbintent.migration.change.IndexDefinition.Kind.UNIQUE
                                && index.columns().equals(List.of(column)));
    }

    private String fromKey(TableDefinition table, ColumnDefinition column) {
        KeyDefinition key = table.primaryKey();
        if (key == null || key.columns().size() != 1) {
            throw DraftStopException.ask("Column " + table.name() + "." + column.name()
                    + " is unique and must not be null, and " + table.name()
                    + " has no single key column that rows could be told apart by if it is brought back. Make it"
                    + " nullable first.");
        }
        String name = desk.quote(key.columns().get(0));
        return switch (TypeFamily.of(column.type())) {
            case WHOLE, EXACT, FLOAT -> name;
            case TEXT -> desk.mysql() ? "CAST(" + name + " AS CHAR)" : "CAST(" + name + " AS TEXT)";
            default ->
                throw DraftStopException.ask("Column " + table.name() + "." + column.name()
                        + " is unique and must not be null; no distinct values are known that rows could get if it is"
                        + " brought back. Make it nullable first.");
        };
    }
}
