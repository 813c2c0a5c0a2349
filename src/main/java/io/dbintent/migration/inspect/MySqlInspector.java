package io.dbintent.migration.inspect;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.Identity;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.Types;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB, from INFORMATION_SCHEMA. */
final class MySqlInspector {

    private static final String HERE = " = DATABASE() ";

    private final Connection connection;
    private final ServerKind server;
    private final boolean mariaDb;
    private final Building building = new Building();

    MySqlInspector(Connection connection, ServerKind server) {
        this.connection = connection;
        this.server = server;
        this.mariaDb = server.dialect() == Dialect.MARIADB;
    }

    SchemaDefinition read() throws SQLException {
        tables();
        columns();
        indexes();
        foreignKeys();
        checks();
        List<ViewDefinition> views = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT TABLE_NAME, VIEW_DEFINITION, SECURITY_TYPE FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA"
                        + HERE + "ORDER BY TABLE_NAME",
                row -> views.add(new ViewDefinition(
                        ObjectName.of(row.getString(1)),
                        List.of(),
                        Rows.text(row, 2).replace("`" + connection.getCatalog() + "`.", ""),
                        false,
                        "SQL SECURITY " + row.getString(3),
                        "")));
        List<TriggerDefinition> triggers = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_STATEMENT FROM"
                        + " INFORMATION_SCHEMA.TRIGGERS WHERE TRIGGER_SCHEMA" + HERE + "ORDER BY TRIGGER_NAME",
                row -> triggers.add(new TriggerDefinition(
                        ObjectName.of(row.getString(1)),
                        ObjectName.of(row.getString(2)),
                        row.getString(3) + " " + row.getString(4) + " ON " + row.getString(2) + " FOR EACH ROW "
                                + row.getString(5),
                        true)));
        Map<String, String> parameters = parameters();
        List<RoutineDefinition> routines = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT ROUTINE_NAME, ROUTINE_TYPE, ROUTINE_DEFINITION FROM INFORMATION_SCHEMA.ROUTINES WHERE"
                        + " ROUTINE_SCHEMA" + HERE + "ORDER BY ROUTINE_NAME",
                row -> routines.add(new RoutineDefinition(
                        ObjectName.of(row.getString(1)),
                        row.getString(2),
                        parameters.getOrDefault(row.getString(1), ""),
                        Rows.text(row, 3))));
        Rows.each(
                connection,
                "SELECT EVENT_NAME, EVENT_DEFINITION FROM INFORMATION_SCHEMA.EVENTS WHERE EVENT_SCHEMA" + HERE
                        + "ORDER BY EVENT_NAME",
                row -> routines.add(
                        new RoutineDefinition(ObjectName.of(row.getString(1)), "EVENT", "", Rows.text(row, 2))));
        Map<String, String> defaults = new HashMap<>();
        defaults.put(SchemaDefinition.TEXTS, SchemaDefinition.TEXTS_OF_SERVER);
        Rows.each(
                connection,
                "SELECT DEFAULT_CHARACTER_SET_NAME, DEFAULT_COLLATION_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE"
                        + " SCHEMA_NAME" + HERE,
                row -> {
                    defaults.put("charset", row.getString(1));
                    defaults.put("collate", row.getString(2));
                });
        return new SchemaDefinition(
                building.tables(), views, triggers, List.of(), List.of(), routines, List.of(), List.of(), defaults);
    }

    private Map<String, String> parameters() throws SQLException {
        Map<String, String> parameters = new HashMap<>();
        Rows.each(
                connection,
                "SELECT SPECIFIC_NAME, PARAMETER_NAME, DTD_IDENTIFIER FROM INFORMATION_SCHEMA.PARAMETERS WHERE"
                        + " ORDINAL_POSITION > 0 AND SPECIFIC_SCHEMA" + HERE + "ORDER BY SPECIFIC_NAME,"
                        + " ORDINAL_POSITION",
                row -> parameters.merge(
                        row.getString(1), row.getString(2) + " " + row.getString(3), (a, b) -> a + ", " + b));
        return parameters;
    }

    private void tables() throws SQLException {
        Rows.each(
                connection,
                "SELECT TABLE_NAME, ENGINE, TABLE_COLLATION, TABLE_COMMENT, CREATE_OPTIONS FROM"
                        + " INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED') AND"
                        + " TABLE_SCHEMA" + HERE + "ORDER BY TABLE_NAME",
                row -> {
                    Map<String, String> options = new TreeMap<>();
                    options.put("engine", Rows.text(row, 2).toLowerCase(Locale.ROOT));
                    String collation = Rows.text(row, 3);
                    options.put("collate", collation);
                    options.put("charset", collation.split("_", 2)[0]);
                    boolean partitioned = Rows.text(row, 5).contains("partitioned");
                    building.add(TableDefinition.of(ObjectName.of(row.getString(1)), List.of())
                            .withOptions(options)
                            .withComment(Rows.text(row, 4))
                            .withPartitioning(partitioned ? "partitioned" : null));
                });
    }

    private void columns() throws SQLException {
        String query = "SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA,"
                + " COLUMN_COMMENT, COLLATION_NAME, GENERATION_EXPRESSION FROM INFORMATION_SCHEMA.COLUMNS WHERE"
                + " TABLE_SCHEMA" + HERE + "ORDER BY TABLE_NAME, ORDINAL_POSITION";
        Rows.each(connection, query, row -> {
            ObjectName table = ObjectName.of(row.getString(1));
            ColumnDefinition column = column(row);
            String collation = row.getString(8);
            building.update(table, t -> {
                boolean own = collation != null && !collation.equals(t.options().get("collate"));
                ColumnDefinition full = own ? column.withCharset(collation.split("_", 2)[0], collation) : column;
                return t.withColumns(Building.plus(t.columns(), full));
            });
        });
    }

    private ColumnDefinition column(ResultSet row) throws SQLException {
        DeclaredType type = Types.read(row.getString(3), server);
        String extra = Rows.text(row, 6);
        String lower = extra.toLowerCase(Locale.ROOT);
        ColumnDefinition column = ColumnDefinition.of(row.getString(2), type)
                .withNullable(row.getString(4).equals("YES"))
                .withComment(Rows.text(row, 7));
        String expression = Rows.text(row, 9);
        if (!expression.isEmpty()) {
            boolean stored = lower.contains("stored") || lower.contains("persistent");
            column = column.withGenerated(new Generated(unescaped(expression), stored));
        } else {
            column = column.withDefault(defaultValue(row.getString(5), type, lower));
        }
        if (lower.contains("auto_increment")) {
            column = column.withIdentity(Identity.of(Identity.Kind.AUTO_INCREMENT));
        }
        int update = lower.indexOf("on update ");
        if (update >= 0) {
            column = column.withOnUpdate(extra.substring(update + "on update ".length()));
        }
        return lower.contains("invisible") ? column.withOptions(Map.of("invisible", "true")) : column;
    }

    /** MySQL writes quotes inside a kept expression with backslashes. */
    private String unescaped(String expression) {
        return mariaDb ? expression : expression.replace("\\'", "'");
    }

    private @Nullable String defaultValue(@Nullable String raw, DeclaredType type, String extra) {
        if (raw == null || (mariaDb && raw.equals("NULL"))) {
            return null;
        }
        boolean expression = extra.contains("default_generated");
        boolean time = raw.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
        if (mariaDb || time) {
            return raw;
        }
        if (expression) {
            return "(" + unescaped(raw) + ")";
        }
        return type.name().equals("bit") ? raw : "'" + raw.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private void indexes() throws SQLException {
        String expression = mariaDb ? "NULL" : "EXPRESSION";
        String visible = mariaDb ? "IF(IGNORED = 'YES', 'NO', 'YES')" : "IS_VISIBLE";
        String query = "SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, SUB_PART, COLLATION, INDEX_TYPE,"
                + " INDEX_COMMENT, " + expression + ", " + visible + " FROM INFORMATION_SCHEMA.STATISTICS WHERE"
                + " TABLE_SCHEMA" + HERE + "ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX";
        Rows.each(connection, query, row -> {
            ObjectName table = ObjectName.of(row.getString(1));
            String name = row.getString(2);
            String column = row.getString(4);
            boolean descending = "D".equals(row.getString(6));
            String text = row.getString(9);
            String type = Rows.text(row, 7);
            int prefix = type.equals("SPATIAL") || type.equals("FULLTEXT") ? 0 : row.getInt(5);
            IndexPart part = column != null
                    ? new IndexPart(column, null, prefix, descending, "")
                    : new IndexPart(null, unescaped(text == null ? "" : text), 0, descending, "");
            boolean unique = row.getInt(3) == 0;
            boolean hidden = "NO".equals(row.getString(10));
            String comment = Rows.text(row, 8);
            building.update(
                    table,
                    t -> name.equals("PRIMARY")
                            ? primary(t, part)
                            : index(t, name, part, kind(type, unique), hidden, comment));
        });
    }

    private static IndexDefinition.Kind kind(String type, boolean unique) {
        return switch (type) {
            case "FULLTEXT" -> IndexDefinition.Kind.FULLTEXT;
            case "SPATIAL" -> IndexDefinition.Kind.SPATIAL;
            case "VECTOR" -> IndexDefinition.Kind.VECTOR;
            default -> unique ? IndexDefinition.Kind.UNIQUE : IndexDefinition.Kind.PLAIN;
        };
    }

    private static TableDefinition primary(TableDefinition table, IndexPart part) {
        KeyDefinition key = table.primaryKey();
        return table.withPrimaryKey(
                key == null
                        ? KeyDefinition.of("", List.of(part.subject())).withParts(List.of(part))
                        : key.withParts(Building.plus(key.parts(), part)));
    }

    private static TableDefinition index(
            TableDefinition table,
            String name,
            IndexPart part,
            IndexDefinition.Kind kind,
            boolean hidden,
            String comment) {
        List<IndexDefinition> indexes = new ArrayList<>(table.indexes());
        IndexDefinition last = indexes.isEmpty() ? null : indexes.get(indexes.size() - 1);
        if (last != null && last.name().equals(name)) {
            indexes.set(indexes.size() - 1, last.withParts(Building.plus(last.parts(), part)));
        } else {
            indexes.add(IndexDefinition.of(name, kind, List.of(part))
                    .withComment(comment)
                    .withOptions(hidden ? Map.of("invisible", "true") : Map.of()));
        }
        return table.withIndexes(indexes);
    }

    private void foreignKeys() throws SQLException {
        Map<String, String[]> rules = new HashMap<>();
        Rows.each(
                connection,
                "SELECT TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE FROM"
                        + " INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA" + HERE,
                row -> rules.put(
                        row.getString(1) + "." + row.getString(2), new String[] {row.getString(3), row.getString(4)}));
        String query = "SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME,"
                + " REFERENCED_COLUMN_NAME, IF(REFERENCED_TABLE_SCHEMA = DATABASE(), '', REFERENCED_TABLE_SCHEMA) FROM"
                + " INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE REFERENCED_TABLE_NAME IS NOT NULL AND TABLE_SCHEMA" + HERE
                + "ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION";
        Rows.each(connection, query, row -> {
            String name = row.getString(2);
            String column = row.getString(3);
            String otherColumn = row.getString(5);
            ObjectName other = new ObjectName(row.getString(6), row.getString(4));
            String[] rule = rules.getOrDefault(row.getString(1) + "." + name, new String[] {"", ""});
            building.update(ObjectName.of(row.getString(1)), table -> {
                List<ForeignKeyDefinition> keys = new ArrayList<>(table.foreignKeys());
                ForeignKeyDefinition last = keys.isEmpty() ? null : keys.get(keys.size() - 1);
                if (last != null && last.name().equals(name)) {
                    List<String> columns = Building.plus(last.columns(), column);
                    List<String> others = Building.plus(last.referencedColumns(), otherColumn);
                    keys.set(
                            keys.size() - 1,
                            ForeignKeyDefinition.of(name, columns, other, others)
                                    .withActions(last.onDelete(), last.onUpdate()));
                } else {
                    keys.add(ForeignKeyDefinition.of(name, List.of(column), other, List.of(otherColumn))
                            .withActions(action(rule[0]), action(rule[1])));
                }
                return table.withForeignKeys(keys);
            });
        });
        building.tables().forEach(table -> building.update(table.name(), MySqlInspector::implied));
    }

    /** The server does not tell which indexes it made for foreign keys; those have the key's name and columns. */
    private static TableDefinition implied(TableDefinition table) {
        return table.withIndexes(table.indexes().stream()
                .map(index -> table.foreignKeys().stream()
                                        .anyMatch(key -> key.name().equals(index.name())
                                                && key.columns().equals(index.columns()))
                                && index.kind() == IndexDefinition.Kind.PLAIN
                        ? index.withOptions(Map.of(IndexDefinition.IMPLIED, "true"))
                        : index)
                .toList());
    }

    private static ForeignKeyDefinition.Action action(String rule) {
        return switch (rule) {
            case "CASCADE" -> ForeignKeyDefinition.Action.CASCADE;
            case "SET NULL" -> ForeignKeyDefinition.Action.SET_NULL;
            case "SET DEFAULT" -> ForeignKeyDefinition.Action.SET_DEFAULT;
            case "RESTRICT" -> ForeignKeyDefinition.Action.RESTRICT;
            default -> ForeignKeyDefinition.Action.NO_ACTION;
        };
    }

    private void checks() throws SQLException {
        String query = mariaDb
                ? "SELECT TABLE_NAME, CONSTRAINT_NAME, CHECK_CLAUSE, 'YES', LEVEL FROM"
                        + " INFORMATION_SCHEMA.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA" + HERE
                : "SELECT T.TABLE_NAME, C.CONSTRAINT_NAME, C.CHECK_CLAUSE, T.ENFORCED, '' FROM"
                        + " INFORMATION_SCHEMA.CHECK_CONSTRAINTS C JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS T ON"
                        + " T.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA AND T.CONSTRAINT_NAME = C.CONSTRAINT_NAME WHERE"
                        + " T.CONSTRAINT_TYPE = 'CHECK' AND C.CONSTRAINT_SCHEMA" + HERE;
        Rows.each(connection, query + "ORDER BY 1, 2", row -> {
            String name = row.getString(2);
            String clause = unescaped(row.getString(3));
            boolean enforced = row.getString(4).equals("YES");
            String column = "Column".equals(row.getString(5)) ? name : "";
            CheckDefinition check = new CheckDefinition(name, clause, enforced, true, column);
            building.update(
                    ObjectName.of(row.getString(1)),
                    table -> MariaDbJson.isJson(table, check)
                            ? MariaDbJson.asJson(table, name)
                            : table.withChecks(Building.plus(table.checks(), check)));
        });
    }
}
