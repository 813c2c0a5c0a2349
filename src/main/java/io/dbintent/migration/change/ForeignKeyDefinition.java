package io.dbintent.migration.change;

import java.util.List;
import java.util.Map;

/**
 * A foreign key in full.
 *
 * @param name empty where the server keeps none, and in a parsed change where it is to choose one
 * @param columns of its own table, never empty
 * @param referencedTable where it points
 * @param referencedColumns empty in a parsed change where the other table's primary key is meant
 * @param onDelete what happens when the row it points to goes
 * @param onUpdate what happens when that row's key changes
 * @param deferral when it is checked
 * @param validated false if existing rows were never checked (PostgreSQL {@code NOT VALID})
 * @param options what else was set, such as {@code match}, {@code enforced}
 */
public record ForeignKeyDefinition(
        String name,
        List<String> columns,
        ObjectName referencedTable,
        List<String> referencedColumns,
        Action onDelete,
        Action onUpdate,
        Deferral deferral,
        boolean validated,
        Map<String, String> options) {

    /** What a server does to the rows that point to a row. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }

    /** The option of a key that SQLite read as part of its column, and drops with it. */
    public static final String OF_COLUMN = "of column";

    public ForeignKeyDefinition {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        options = Map.copyOf(options);
        if (columns.isEmpty() || !(referencedColumns.isEmpty() || columns.size() == referencedColumns.size())) {
            throw new IllegalArgumentException("Foreign key '" + name + "' pairs columns " + columns + " with "
                    + referencedColumns + "; expected the same number of columns, at least one, on both sides.");
        }
    }

    /** A key that is checked at once and does nothing else. */
    public static ForeignKeyDefinition of(
            String name, List<String> columns, ObjectName referencedTable, List<String> referencedColumns) {
        return new ForeignKeyDefinition(
                name,
                columns,
                referencedTable,
                referencedColumns,
                Action.NO_ACTION,
                Action.NO_ACTION,
                Deferral.NEVER,
                true,
                Map.of());
    }

    public ForeignKeyDefinition withName(String value) {
        return new ForeignKeyDefinition(
                value, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferral, validated, options);
    }

    public ForeignKeyDefinition withColumns(List<String> value) {
        return new ForeignKeyDefinition(
                name, value, referencedTable, referencedColumns, onDelete, onUpdate, deferral, validated, options);
    }

    public ForeignKeyDefinition withReference(ObjectName table, List<String> otherColumns) {
        return new ForeignKeyDefinition(
                name, columns, table, otherColumns, onDelete, onUpdate, deferral, validated, options);
    }

    public ForeignKeyDefinition withActions(Action delete, Action update) {
        return new ForeignKeyDefinition(
                name, columns, referencedTable, referencedColumns, delete, update, deferral, validated, options);
    }

    public ForeignKeyDefinition withDeferral(Deferral value) {
        return new ForeignKeyDefinition(
                name, columns, referencedTable, referencedColumns, onDelete, onUpdate, value, validated, options);
    }

    public ForeignKeyDefinition withValidated(boolean value) {
        return new ForeignKeyDefinition(
                name, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferral, value, options);
    }

    public ForeignKeyDefinition withOptions(Map<String, String> value) {
        return new ForeignKeyDefinition(
                name, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferral, validated, value);
    }
}
