package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlWriter;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Value;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What all drafts need: the schema as it stands by then, the product's words, and the rows where they may be counted. */
final class Desk {

    private final ServerKind server;
    private final SchemaDefinition start;
    private SchemaDefinition schema;
    private final @Nullable RowCounts rows;
    private final List<String> notes = new ArrayList<>();
    private final List<Command> commands;
    private final List<Command.FillColumn> filled = new ArrayList<>();
    final DdlWriter write;
    final TypeChoice types;
    final ValueText values;

    Desk(ServerKind server, SchemaDefinition schema, @Nullable RowCounts rows, List<Command> commands) {
        this.commands = List.copyOf(commands);
        this.server = server;
        this.start = schema;
        this.schema = schema;
        this.rows = rows;
        this.write = new DdlWriter(server);
        this.types = new TypeChoice(server);
        this.values = new ValueText(server);
    }

    ServerKind server() {
        return server;
    }

    SchemaDefinition schema() {
        return schema;
    }

    void schema(SchemaDefinition next) {
        schema = next;
    }

    boolean postgres() {
        return server.dialect() == Dialect.POSTGRESQL;
    }

    boolean sqlite() {
        return server.dialect() == Dialect.SQLITE;
    }

    boolean mysql() {
        return server.isMySqlFamily();
    }

    List<String> notes() {
        return notes;
    }

    /** Something that a reader of the draft has to know. */
    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** True if the request asks for something else, too, so that words for what is so already do no harm. */
    boolean asksMore() {
        return commands.size() > 1;
    }

    /** What the request says of the values of a column. */
    List<Command.FillColumn> fillings(TableDefinition table, String column) {
        return commands.stream()
                .filter(command -> command instanceof Command.FillColumn)
                .map(command -> (Command.FillColumn) command)
                .filter(fill ->
                        fill.table().matches(table.name()) && fill.column().equalsIgnoreCase(column))
                .toList();
    }

    /** The fills that were drafted so far. */
    List<Command.FillColumn> filled() {
        return filled;
    }

    /** True if the schema had the name on that table before the request took it away. */
    boolean wentAlready(TableDefinition table, String name) {
        return start.tables().stream()
                .filter(t -> t.name().matches(table.name()))
                .anyMatch(t -> t.index(name).isPresent()
                        || t.unique(name).isPresent()
                        || t.foreignKey(name).isPresent()
                        || t.check(name).isPresent());
    }

    TableDefinition table(ObjectName name) {
        return schema.tables().stream()
                .filter(table -> table.name().matches(name))
                .findFirst()
                .orElseThrow(() -> DraftStopException.refuse("There is no table " + name
                        + (start.tables().stream().anyMatch(t -> t.name().matches(name))
                                ? " any more: the request has dropped or renamed it before."
                                : ".")));
    }

    ColumnDefinition column(TableDefinition table, String name) {
        return table.column(name)
                .orElseThrow(() -> DraftStopException.refuse("There is no column " + table.name() + "." + name
                        + (start.tables().stream()
                                        .anyMatch(t -> t.name().matches(table.name())
                                                && t.column(name).isPresent())
                                ? " any more: the request has dropped or renamed it before."
                                : ".")));
    }

    void requireFree(TableDefinition table, String column) {
        if (table.column(column).isPresent()) {
            throw DraftStopException.refuse("There is a column " + table.name() + "." + column + " already.");
        }
    }

    /** A wished name that nothing has yet, or one that is free. */
    String name(String wished, String prefix, TableDefinition table, List<String> columns) {
        if (wished.isEmpty()) {
            return Names.of(schema, prefix, table, columns);
        }
        boolean apart = mysql() && (prefix.equals("fk") || prefix.equals("ck"));
        if ((apart ? Names.constraints(schema) : Names.taken(schema))
                .contains(wished.toLowerCase(java.util.Locale.ROOT))) {
            throw DraftStopException.refuse("The name " + wished + " is taken. Choose another one.");
        }
        return wished;
    }

    String value(TableDefinition table, ColumnDefinition column, Value value) {
        try {
            return values.of(value, column.type());
        } catch (UnfitValueException | NumberFormatException e) {
            throw DraftStopException.refuse(table.name() + "." + column.name() + ": " + String.valueOf(e.getMessage()));
        }
    }

    String quote(String identifier) {
        return write.quote(identifier);
    }

    /** How many rows of a table meet a condition on columns that the request has left alone; empty if not known. */
    OptionalLong count(TableDefinition table, List<String> columns, String condition) {
        return unchanged(table, columns)
                ? counted("SELECT COUNT(*) FROM " + write.name(table.name())
                        + (condition.isEmpty() ? "" : " WHERE " + condition))
                : OptionalLong.empty();
    }

    /** The count that a query gives; empty if rows may not be counted. */
    OptionalLong counted(String query) {
        return rows == null ? OptionalLong.empty() : OptionalLong.of(rows.count(query));
    }

    /** True if the column is not one that the request adds. */
    boolean startedWith(TableDefinition table, String column) {
        return start.tables().stream()
                .filter(t -> t.name().matches(table.name()))
                .anyMatch(t -> t.column(column).isPresent());
    }

    boolean unchanged(TableDefinition table, List<String> columns) {
        return start.tables().stream()
                .filter(t -> t.name().equals(table.name()))
                .anyMatch(t -> columns.stream().allMatch(c -> t.column(c).equals(table.column(c))));
    }
}
