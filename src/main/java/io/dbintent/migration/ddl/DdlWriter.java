package io.dbintent.migration.ddl;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.Deferral;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes definitions as the DDL that makes them, in a product's own words. What {@link DdlReader} reads of it is the
 * definition again.
 */
public final class DdlWriter {

    private final ServerKind server;
    private final ColumnText columns;

    public DdlWriter(ServerKind server) {
        this.server = server;
        this.columns = new ColumnText(server);
    }

    /** A table with its keys, checks, indexes and comments, as one statement or several. */
    public List<String> createTable(TableDefinition table) {
        List<String> parts = new ArrayList<>();
        boolean inline = sqliteRowid(table);
        for (ColumnDefinition column : table.columns()) {
            boolean key = inline && isKey(table, column);
            parts.add(columns.of(column)
                    + (key ? " PRIMARY KEY" + (column.identity() == null ? "" : " AUTOINCREMENT") : ""));
        }
        KeyDefinition primaryKey = table.primaryKey();
        if (primaryKey != null && !inline) {
            parts.add(constraint(server.isMySqlFamily() ? "" : primaryKey.name()) + "PRIMARY KEY "
                    + parts(primaryKey.parts()));
        }
        table.uniques().forEach(key -> parts.add(unique(key)));
        table.foreignKeys().forEach(key -> parts.add(foreignKey(key)));
        table.checks().forEach(check -> parts.add(check(check)));
        table.exclusions()
                .forEach(exclusion -> parts.add(constraint(exclusion.name()) + "EXCLUDE " + exclusion.expression()));
        List<String> statements = new ArrayList<>();
        if (server.isMySqlFamily()) {
            table.indexes().forEach(index -> parts.add(inlineIndex(index)));
        }
        boolean unlogged = table.options().containsKey("unlogged");
        statements.add("CREATE " + (unlogged ? "UNLOGGED " : "") + "TABLE " + name(table.name()) + " (\n  "
                + String.join(",\n  ", parts) + "\n)" + options(table));
        if (!server.isMySqlFamily()) {
            table.indexes().forEach(index -> statements.add(createIndex(table.name(), index)));
            if (table.options().containsKey("row security")) {
                statements.add("ALTER TABLE " + name(table.name()) + " ENABLE ROW LEVEL SECURITY");
            }
            statements.addAll(comments(table));
        }
        return statements;
    }

    /** A column as it stands in CREATE TABLE, and after ADD COLUMN or MODIFY. */
    public String column(ColumnDefinition column) {
        return columns.of(column);
    }

    /** CREATE INDEX. */
    public String createIndex(ObjectName table, IndexDefinition index) {
        String kind = index.kind() == IndexDefinition.Kind.PLAIN ? "" : index.kind() + " ";
        String method = index.method().isEmpty() ? "" : " USING " + index.method();
        boolean after = server.isMySqlFamily();
        return "CREATE " + kind + "INDEX " + quote(index.name()) + " ON " + name(table) + (after ? "" : method) + " "
                + parts(index.parts()) + include(index.include()) + (after ? method + hidden(index) : "")
                + (server.dialect() == Dialect.POSTGRESQL ? storage(index) : "")
                + (index.where() == null ? "" : " WHERE " + index.where());
    }

    /** DROP INDEX. */
    public String dropIndex(ObjectName table, String index) {
        return server.isMySqlFamily()
                ? "DROP INDEX " + quote(index) + " ON " + name(table)
                : "DROP INDEX " + name(table.sibling(index));
    }

    /** A unique constraint as it stands in CREATE TABLE and after ADD. */
    public String unique(KeyDefinition key) {
        String options = key.options().keySet().stream()
                .sorted()
                .filter(option -> option.equals("nulls not distinct"))
                .map(option -> option.toUpperCase(Locale.ROOT) + " ")
                .collect(Collectors.joining());
        return constraint(key.name()) + "UNIQUE " + options + parts(key.parts()) + include(key.include())
                + deferral(key.deferral());
    }

    /** A foreign key as it stands in CREATE TABLE and after ADD. */
    public String foreignKey(ForeignKeyDefinition key) {
        String to = key.referencedColumns().isEmpty() ? "" : " " + list(key.referencedColumns());
        return constraint(key.name()) + "FOREIGN KEY " + list(key.columns()) + " REFERENCES "
                + name(key.referencedTable()) + to
                + (key.options().containsKey("match") ? " MATCH FULL" : "") + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate()) + deferral(key.deferral())
                + (key.validated() ? "" : " NOT VALID");
    }

    /** A check as it stands in CREATE TABLE and after ADD. */
    public String check(CheckDefinition check) {
        return constraint(check.name()) + "CHECK (" + check.expression() + ")"
                + (check.enforced() ? "" : " NOT ENFORCED") + (check.validated() ? "" : " NOT VALID");
    }

    /** A name, quoted, with its schema if one is given. */
    public String name(ObjectName name) {
        return name.schema().isEmpty() ? quote(name.name()) : quote(name.schema()) + "." + quote(name.name());
    }

    /** An identifier, quoted. */
    public String quote(String identifier) {
        return server.dialect().quote(identifier);
    }

    /** Identifiers in brackets. */
    public String list(List<String> identifiers) {
        return identifiers.stream().map(this::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    private String parts(List<IndexPart> parts) {
        return parts.stream().map(this::part).collect(Collectors.joining(", ", "(", ")"));
    }

    private String part(IndexPart part) {
        String column = part.column();
        String subject = column != null ? quote(column) : "(" + part.expression() + ")";
        return subject
                + (part.prefixLength() > 0 ? "(" + part.prefixLength() + ")" : "")
                + (part.descending() && part.options().isEmpty() ? " DESC" : "")
                + (part.options().isEmpty() || server.isMySqlFamily() ? "" : " " + ordered(part));
    }

    /** DESC stands after a collation or operator class, and before NULLS FIRST. */
    private static String ordered(IndexPart part) {
        String options = part.options();
        int nulls = options.toUpperCase(Locale.ROOT).indexOf("NULLS ");
        if (!part.descending()) {
            return options;
        }
        return nulls < 0
                ? options + " DESC"
                : (options.substring(0, nulls) + "DESC " + options.substring(nulls)).strip();
    }

    /** What stands behind the parts of an index of PostgreSQL. */
    private static String storage(IndexDefinition index) {
        String nulls = index.options().containsKey("nulls not distinct") ? " NULLS NOT DISTINCT" : "";
        String with = index.options().entrySet().stream()
                .filter(option -> !option.getKey().equals("nulls not distinct"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(option -> option.getKey() + " = " + option.getValue())
                .collect(Collectors.joining(", "));
        return nulls + (with.isEmpty() ? "" : " WITH (" + with + ")");
    }

    /** MySQL and MariaDB keep an index that no query sees. */
    private String hidden(IndexDefinition index) {
        boolean hidden = index.options().containsKey("invisible");
        return !hidden ? "" : server.dialect() == Dialect.MARIADB ? " IGNORED" : " INVISIBLE";
    }

    private String inlineIndex(IndexDefinition index) {
        String kind = index.kind() == IndexDefinition.Kind.PLAIN ? "" : index.kind() + " ";
        return kind + "KEY " + quote(index.name()) + " " + parts(index.parts())
                + (index.method().isEmpty() ? "" : " USING " + index.method())
                + (index.comment().isEmpty() ? "" : " COMMENT " + text(index.comment())) + hidden(index);
    }

    private String include(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE " + list(columns);
    }

    private String constraint(String name) {
        return name.isEmpty() ? "" : "CONSTRAINT " + quote(name) + " ";
    }

    private static String action(String words, ForeignKeyDefinition.Action action) {
        return action == ForeignKeyDefinition.Action.NO_ACTION
                ? ""
                : words + action.name().replace('_', ' ');
    }

    private static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NEVER -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private String options(TableDefinition table) {
        StringBuilder text = new StringBuilder();
        table.options().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(option -> {
                    String key = option.getKey().toUpperCase(Locale.ROOT);
                    if (server.isMySqlFamily()) {
                        text.append(' ')
                                .append(key.equals("CHARSET") ? "DEFAULT CHARSET" : key)
                                .append('=')
                                .append(option.getValue());
                    } else if (server.dialect() == Dialect.SQLITE) {
                        text.append(text.isEmpty() ? " " : ", ").append(key);
                    }
                });
        if (server.isMySqlFamily() && !table.comment().isEmpty()) {
            text.append(" COMMENT=").append(text(table.comment()));
        }
        return text + (table.partitioning() == null ? "" : " " + table.partitioning());
    }

    private List<String> comments(TableDefinition table) {
        List<String> statements = new ArrayList<>();
        if (server.dialect() == Dialect.SQLITE) {
            return statements;
        }
        if (!table.comment().isEmpty()) {
            statements.add("COMMENT ON TABLE " + name(table.name()) + " IS " + text(table.comment()));
        }
        for (ColumnDefinition column : table.columns()) {
            if (!column.comment().isEmpty()) {
                statements.add("COMMENT ON COLUMN " + name(table.name()) + "." + quote(column.name()) + " IS "
                        + text(column.comment()));
            }
        }
        return statements;
    }

    /** A text literal. */
    public String text(String value) {
        return server.dialect().render(new Literal.Text(value));
    }

    /** SQLite numbers rows only where INTEGER PRIMARY KEY stands in the column itself. */
    private boolean sqliteRowid(TableDefinition table) {
        KeyDefinition key = table.primaryKey();
        return server.dialect() == Dialect.SQLITE
                && key != null
                && key.parts().size() == 1
                && table.column(key.columns().get(0))
                        .filter(column -> column.type().name().equalsIgnoreCase("integer"))
                        .isPresent();
    }

    private static boolean isKey(TableDefinition table, ColumnDefinition column) {
        KeyDefinition key = table.primaryKey();
        return key != null && key.columns().get(0).equalsIgnoreCase(column.name());
    }
}
