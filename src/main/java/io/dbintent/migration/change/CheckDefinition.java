package io.dbintent.migration.change;

/**
 * A check constraint, or a PostgreSQL exclusion constraint.
 *
 * @param name empty in a parsed change where the server is to choose one
 * @param expression as SQL text without outer brackets; for an exclusion all that follows {@code EXCLUDE}
 * @param enforced false if the server only keeps it
 * @param validated false if existing rows were never checked (PostgreSQL {@code NOT VALID})
 * @param column the column that it was written in and, on MariaDB, belongs to; empty for a table's
 */
public record CheckDefinition(String name, String expression, boolean enforced, boolean validated, String column) {

    /** An enforced check of a table. */
    public static CheckDefinition of(String name, String expression) {
        return new CheckDefinition(name, expression, true, true, "");
    }

    public CheckDefinition withName(String value) {
        return new CheckDefinition(value, expression, enforced, validated, column);
    }

    public CheckDefinition withExpression(String value) {
        return new CheckDefinition(name, value, enforced, validated, column);
    }

    public CheckDefinition withEnforced(boolean value) {
        return new CheckDefinition(name, expression, value, validated, column);
    }

    public CheckDefinition withValidated(boolean value) {
        return new CheckDefinition(name, expression, enforced, value, column);
    }
}
