package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.ExpressionForm;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The schema while a script is applied to it, with the product's rules for names. */
final class Workspace {

    /** What a query calls its own results, which is no use of a column of that name. */
    private static final Pattern OUTPUT_NAME =
            Pattern.compile("\\bAS\\s+(?:\"[^\"]*\"|`[^`]*`|[\\p{L}_][\\p{L}\\p{N}_$]*)", Pattern.CASE_INSENSITIVE);

    /** All columns; a multiplication is none. */
    private static final Pattern STAR =
            Pattern.compile("(?:\\bselect(?:\\s+distinct|\\s+all)?|,|\\.)\\s*\\*", Pattern.CASE_INSENSITIVE);

    private final ServerKind server;
    private final boolean empty;
    private SchemaDefinition schema;
    private boolean foreignKeyChecks = true;

    Workspace(ServerKind server, SchemaDefinition schema, boolean empty) {
        this.server = server;
        this.empty = empty;
        this.schema = schema;
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

    boolean mysql() {
        return server.isMySqlFamily();
    }

    boolean mariaDb() {
        return server.dialect() == Dialect.MARIADB;
    }

    boolean postgres() {
        return server.dialect() == Dialect.POSTGRESQL;
    }

    boolean sqlite() {
        return server.dialect() == Dialect.SQLITE;
    }

    /** True if it is known that no table holds a row. */
    boolean empty() {
        return empty;
    }

    boolean foreignKeyChecks() {
        return foreignKeyChecks;
    }

    void foreignKeyChecks(boolean on) {
        foreignKeyChecks = on;
    }

    /** True if two names of columns, indexes or constraints mean the same thing. */
    boolean same(String a, String b) {
        return postgres() ? a.equals(b) : a.equalsIgnoreCase(b);
    }

    /** True if two names of tables mean the same table; on MySQL as on Linux, where letter case counts. */
    boolean same(ObjectName a, ObjectName b) {
        return (postgres() || mysql()) ? a.equals(b) : a.matches(b);
    }

    Optional<TableDefinition> find(ObjectName name) {
        return schema.tables().stream().filter(t -> same(t.name(), name)).findFirst();
    }

    Optional<ViewDefinition> findView(ObjectName name) {
        return schema.views().stream().filter(v -> same(v.name(), name)).findFirst();
    }

    TableDefinition table(ObjectName name) {
        Optional<TableDefinition> found = find(name);
        if (found.isEmpty()) {
            throw new RefusedException("There is no table " + name + ".");
        }
        return found.get();
    }

    Optional<ColumnDefinition> findColumn(TableDefinition table, String name) {
        return table.columns().stream().filter(c -> same(c.name(), name)).findFirst();
    }

    ColumnDefinition column(TableDefinition table, String name) {
        return findColumn(table, name)
                .orElseThrow(() -> new RefusedException("Table " + table.name() + " has no column " + name + "."));
    }

    /** Puts a table in the place of the one of the same name. */
    void replace(TableDefinition table) {
        schema = schema.withTables(schema.tables().stream()
                .map(t -> t.name().equals(table.name()) ? table : t)
                .toList());
    }

    void update(ObjectName name, UnaryOperator<TableDefinition> change) {
        replace(change.apply(table(name)));
    }

    void everyTable(UnaryOperator<TableDefinition> change) {
        schema = schema.withTables(schema.tables().stream().map(change).toList());
    }

    void add(TableDefinition table) {
        List<TableDefinition> tables = new ArrayList<>(schema.tables());
        tables.add(table);
        schema = schema.withTables(tables);
    }

    void remove(ObjectName table) {
        schema = schema.withTables(
                schema.tables().stream().filter(t -> !same(t.name(), table)).toList());
    }

    void updateColumn(ObjectName table, String column, UnaryOperator<ColumnDefinition> change) {
        TableDefinition found = table(table);
        column(found, column);
        replace(found.withColumns(found.columns().stream()
                .map(c -> same(c.name(), column) ? change.apply(c) : c)
                .toList()));
    }

    /** The tables whose foreign keys lead to {@code table}, itself left out. */
    List<TableDefinition> referring(ObjectName table) {
        return schema.tables().stream()
                .filter(other -> !same(other.name(), table)
                        && other.foreignKeys().stream().anyMatch(key -> same(key.referencedTable(), table)))
                .toList();
    }

    /** The foreign keys of any table that lead to {@code table}. */
    List<ForeignKeyDefinition> keysTo(ObjectName table) {
        return schema.tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .filter(key -> same(key.referencedTable(), table))
                .toList();
    }

    /** The views whose query names {@code relation}. */
    List<ViewDefinition> viewsOn(ObjectName relation) {
        String name = relation.name().toLowerCase(Locale.ROOT);
        return schema.views().stream()
                .filter(view ->
                        !same(view.name(), relation) && words(view.query()).contains(name))
                .toList();
    }

    /** The views that name {@code table} and use {@code column}, or may by {@code *}. */
    List<ViewDefinition> viewsOn(ObjectName table, String column) {
        return viewsOn(table).stream()
                .filter(view -> STAR.matcher(view.query()).find()
                        || words(OUTPUT_NAME.matcher(view.query()).replaceAll(" "))
                                .contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Drops the views that read {@code relation}, those that read these, and so on, as CASCADE does. */
    void removeViewsOn(ObjectName relation) {
        for (ViewDefinition view : viewsOn(relation)) {
            if (findView(view.name()).isPresent()) {
                schema = schema.withViews(schema.views().stream()
                        .filter(v -> !v.name().equals(view.name()))
                        .toList());
                removeViewsOn(view.name());
            }
        }
    }

    /** PostgreSQL keeps a sequence's number in a default, so that the default follows the sequence's name. */
    void renameInDefaults(ObjectName from, ObjectName to) {
        String written = "'" + from + "'";
        String quoted = "'" + (from.schema().isEmpty() ? "" : from.schema() + ".") + "\"" + from.name() + "\"'";
        everyTable(table -> table.withColumns(table.columns().stream()
                .map(column -> {
                    String value = column.defaultValue();
                    return value != null && value.contains("nextval")
                            ? column.withDefault(
                                    value.replace(written, "'" + to + "'").replace(quoted, "'" + to + "'"))
                            : column;
                })
                .toList()));
    }

    Set<String> words(String expression) {
        return ExpressionForm.words(expression, server);
    }

    boolean mentions(String expression, String column) {
        return words(expression).contains(column.toLowerCase(Locale.ROOT));
    }

    /** Refuses a name whose schema does not exist. */
    void requireNamespace(ObjectName name) {
        if (!name.schema().isEmpty() && !schema.namespaces().contains(name.schema())) {
            if (mysql()) {
                throw new UndecidedException("Whether there is a database " + name.schema()
                        + " is not known: only the schema that the migration runs in is.");
            }
            throw new RefusedException("There is no schema " + name.schema() + ".");
        }
    }
}
