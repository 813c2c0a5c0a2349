package io.dbintent.migration.rehearsal;

import java.util.List;

/**
 * A table as far as filling it and reading it back needs.
 *
 * @param name as messages show it
 * @param sql as SQL writes it, quoted and with its schema where the product has several
 * @param columns in ordinal order
 * @param primaryKey column names; empty if there is none
 * @param uniques the columns of each unique constraint or index, the primary key's included
 * @param foreignKeys those that lead out of this table
 */
record TableShape(
        String name,
        String sql,
        List<ColumnShape> columns,
        List<String> primaryKey,
        List<List<String>> uniques,
        List<Reference> foreignKeys) {

    /**
     * One column.
     *
     * @param name unquoted
     * @param type as declared, in lower case, such as {@code varchar(20)} or {@code bigint unsigned}
     * @param labels what an enumeration or set may hold; empty for other types
     * @param nullable whether NULL may be stored
     * @param written false if the server alone gives the value: numbered and computed columns
     * @param computed whether it follows from other columns
     */
    record ColumnShape(
            String name, String type, List<String> labels, boolean nullable, boolean written, boolean computed) {}

    /** A foreign key: where it leads to, and which columns to which. */
    record Reference(List<String> columns, String table, List<String> referenced) {}

    TableShape {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
    }
}
