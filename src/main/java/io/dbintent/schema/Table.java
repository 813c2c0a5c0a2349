package io.dbintent.schema;

import java.util.List;
import java.util.Optional;

/**
 * One table or view.
 *
 * @param name as the server spells it, unquoted
 * @param kind whether rows are stored here or derived
 * @param columns in ordinal order
 * @param primaryKey column names in key order; empty for views and tables without one
 * @param foreignKeys keys that lead out of this table
 * @param uniqueKeys unique constraints and unique indexes, without the primary key
 * @param indexes every index, the primary key's included
 * @param comment the comment kept in the database; empty if there is none
 */
public record Table(
        String name,
        Kind kind,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<UniqueKey> uniqueKeys,
        List<Index> indexes,
        String comment) {

    /** Whether the rows are stored or computed. */
    public enum Kind {
        TABLE,
        VIEW
    }

    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
    }

    /** By the name alone, which tells the tables of a schema apart; tables are keys of many maps. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Finds a column by name without regard to case, as every supported server does. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }
}
