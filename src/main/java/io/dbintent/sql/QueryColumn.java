package io.dbintent.sql;

/**
 * One mention of a column.
 *
 * @param table the real table it belongs to; empty if that is not known, as with a column of a derived table
 * @param name unquoted
 * @param place where it is mentioned
 * @param aggregate the aggregate function around it in upper case, such as {@code SUM}; empty if there is none
 */
public record QueryColumn(String table, String name, QueryPlace place, String aggregate) {

    /** {@code table.column}, or the column alone where the table is not known. */
    public String qualified() {
        return table.isEmpty() ? name : table + "." + name;
    }

    /** True if both are the same column, wherever they stand. */
    public boolean sameColumn(QueryColumn other) {
        return name.equalsIgnoreCase(other.name) && table.equalsIgnoreCase(other.table);
    }
}
