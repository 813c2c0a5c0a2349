package io.dbintent.migration.request;

import io.dbintent.migration.change.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a request asks for. Names are the schema's own where they exist, and as the request spells them if new. */
public sealed interface Command {

    record AddColumn(ObjectName table, ColumnWish column) implements Command {}

    record DropColumn(ObjectName table, String column) implements Command {}

    record RenameColumn(ObjectName table, String column, String to) implements Command {}

    /**
     * Another type.
     *
     * @param meanings what old values become, where the request says so; empty where the server's own conversion is meant
     */
    record ChangeType(ObjectName table, String column, TypeWish type, List<Meaning> meanings) implements Command {
        public ChangeType {
            meanings = List.copyOf(meanings);
        }

        public ChangeType(ObjectName table, String column, TypeWish type) {
            this(table, column, type, List.of());
        }
    }

    /** What one old value becomes. */
    record Meaning(Value from, Value to) {}

    /**
     * Whether a column may be without a value.
     *
     * @param existing what rows without a value get; null if the request does not say
     */
    record SetNullable(
            ObjectName table,
            String column,
            boolean nullable,
            @Nullable Value existing) implements Command {}

    /**
     * Another default, or none.
     *
     * @param value null takes the default away
     */
    record SetDefault(
            ObjectName table, String column, @Nullable Value value) implements Command {}

    /**
     * An index.
     *
     * @param name empty where the request leaves it open
     */
    record AddIndex(ObjectName table, List<String> columns, boolean unique, String name) implements Command {}

    /** A unique constraint; its name may be empty. */
    record AddUnique(ObjectName table, List<String> columns, String name) implements Command {}

    record DropIndex(ObjectName table, String name) implements Command {}

    record RenameIndex(ObjectName table, String name, String to) implements Command {}

    record DropUnique(ObjectName table, String name) implements Command {}

    record AddForeignKey(ObjectName table, String column, Reference reference, String name) implements Command {}

    record DropForeignKey(ObjectName table, String name) implements Command {}

    record AddCheck(ObjectName table, List<Limit> limits, String name) implements Command {}

    record DropCheck(ObjectName table, String name) implements Command {}

    /**
     * A new table.
     *
     * @param primaryKey column names; a generated {@code id} is among the columns where the request names no key
     */
    record CreateTable(ObjectName table, List<ColumnWish> columns, List<String> primaryKey) implements Command {}

    record DropTable(ObjectName table) implements Command {}

    record RenameTable(ObjectName table, String to) implements Command {}

    /**
     * One column's text cut at its first separator into two new columns.
     *
     * @param type of both new columns; null if the request does not say
     */
    record SplitColumn(
            ObjectName table,
            String column,
            String first,
            String second,
            String separator,
            boolean dropOld,
            @Nullable TypeWish type)
            implements Command {

        public SplitColumn(
                ObjectName table, String column, String first, String second, String separator, boolean dropOld) {
            this(table, column, first, second, separator, dropOld, null);
        }
    }

    /**
     * Several columns written into one new column, separated.
     *
     * @param type of the new column; null if the request does not say
     */
    record MergeColumns(
            ObjectName table,
            List<String> columns,
            String into,
            String separator,
            boolean dropOld,
            @Nullable TypeWish type)
            implements Command {

        public MergeColumns(ObjectName table, List<String> columns, String into, String separator, boolean dropOld) {
            this(table, columns, into, separator, dropOld, null);
        }
    }

    /** A column that goes to a table which is linked by a foreign key, values included. */
    record MoveColumn(ObjectName from, String column, ObjectName to, String name) implements Command {}

    /** Values for a column that the same request adds, makes mandatory or gives another type; never on its own. */
    record FillColumn(ObjectName table, String column, Filling filling) implements Command {}

    /**
     * What is written on a table or a column.
     *
     * @param column null for the table itself
     */
    record SetComment(ObjectName table, @Nullable String column, String text) implements Command {}
}
