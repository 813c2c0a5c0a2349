package io.dbintent.migration.change;

import org.jspecify.annotations.Nullable;

/** Something done to one column. Constraints written with a new column are changes of their own, after it. */
public sealed interface ColumnChange extends SchemaChange {

    ObjectName table();

    /** The column, under the name it has before. */
    String column();

    /**
     * A new column.
     *
     * @param placement null for the last place
     */
    record Add(
            ObjectName table,
            ColumnDefinition definition,
            @Nullable Placement placement,
            boolean ifNotExists) implements ColumnChange {
        @Override
        public String column() {
            return definition.name();
        }
    }

    record Drop(ObjectName table, String column, boolean ifExists, boolean cascade) implements ColumnChange {}

    record Rename(ObjectName table, String column, String to, boolean ifExists) implements ColumnChange {}

    /**
     * MySQL {@code MODIFY} and {@code CHANGE}: the column becomes what is written, and loses what is not repeated.
     *
     * @param placement null if it stays where it is
     * @param change true for {@code CHANGE}, which can rename
     */
    record Redefine(
            ObjectName table,
            String column,
            ColumnDefinition definition,
            @Nullable Placement placement,
            boolean change,
            boolean ifExists)
            implements ColumnChange {}

    /**
     * Another type, by PostgreSQL's {@code ALTER COLUMN ... TYPE} and the like.
     *
     * @param using how stored values are converted, as SQL text; null for the product's own cast
     */
    record SetType(
            ObjectName table,
            String column,
            DeclaredType type,
            @Nullable String collation,
            @Nullable String using) implements ColumnChange {}

    /**
     * Another default, or none.
     *
     * @param expression as SQL text; null takes the default away, which MySQL and MariaDB tell from {@code NULL}: a column
     *     without any default has to be given in every INSERT
     */
    record SetDefault(
            ObjectName table, String column, @Nullable String expression) implements ColumnChange {

        /** What an INSERT that leaves the column out gives it; null if that is NULL, or nothing. */
        public @Nullable String value() {
            return expression == null || expression.equalsIgnoreCase("NULL") ? null : expression;
        }
    }

    record SetNullable(ObjectName table, String column, boolean nullable) implements ColumnChange {}

    /**
     * Another way to number rows, or none.
     *
     * @param identity null takes it away
     * @param add true for {@code ADD GENERATED}, which fails where there is one
     */
    record SetIdentity(
            ObjectName table, String column, @Nullable Identity identity, boolean add, boolean ifExists)
            implements ColumnChange {}

    /**
     * Another expression for a computed column, or none.
     *
     * @param expression null makes it an ordinary column
     */
    record SetExpression(
            ObjectName table, String column, @Nullable String expression, boolean ifExists) implements ColumnChange {}

    /**
     * Anything else that is set for a column.
     *
     * @param option lower case, such as {@code storage}; an empty value takes the option away
     */
    record SetOption(ObjectName table, String column, String option, String value) implements ColumnChange {

        /** The option that says what an identity column gives next; nothing that is kept changes with it. */
        public static final String RESTART = "restart";
    }
}
