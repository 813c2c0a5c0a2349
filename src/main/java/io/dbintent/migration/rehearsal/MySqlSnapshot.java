package io.dbintent.migration.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MySQL and MariaDB: what SHOW CREATE says, line by line. */
final class MySqlSnapshot {

    private static final Pattern COLUMN = Pattern.compile("`((?:[^`]|``)+)` (.*)", Pattern.DOTALL);
    /** What names a key or constraint: all words up to its quoted name. */
    private static final Pattern NAMED = Pattern.compile("([A-Z ]+?) `((?:[^`]|``)+)`.*", Pattern.DOTALL);

    private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=\\d+");
    private static final Pattern DEFINER = Pattern.compile("DEFINER=`(?:[^`]|``)*`@`(?:[^`]|``)*` ?");
    /** An event that is altered begins anew, at the second. */
    private static final Pattern STARTS = Pattern.compile(" STARTS '[^']*'");

    private final Connection connection;
    private final SnapshotParts parts = new SnapshotParts();
    private String database = "";

    MySqlSnapshot(Connection connection) {
        this.connection = connection;
    }

    SchemaSnapshot read() throws SQLException {
        Queries.each(connection, "SELECT DATABASE(), @@character_set_database, @@collation_database", row -> {
            database = Queries.text(row, 1);
            parts.part("database, character set", row.getString(2) + " " + row.getString(3));
            parts.ddl("ALTER DATABASE CHARACTER SET " + row.getString(2) + " COLLATE " + row.getString(3));
        });
        List<String[]> names = new ArrayList<>();
        Queries.each(
                connection, "SHOW FULL TABLES", row -> names.add(new String[] {row.getString(1), row.getString(2)}));
        for (String[] name : names) {
            if (name[1].equals("SEQUENCE")) {
                whole("sequence", "SHOW CREATE TABLE ", name[0], 2);
            } else if (name[1].equals("VIEW")) {
                whole("view", "SHOW CREATE VIEW ", name[0], 2);
            } else {
                table(name[0]);
            }
        }
        routines();
        return parts.snapshot();
    }

    private void table(String name) throws SQLException {
        Queries.each(connection, "SHOW CREATE TABLE " + quoted(name), row -> {
            String ddl = COUNTER.matcher(row.getString(2)).replaceAll("");
            parts.ddl(ddl);
            boolean inside = true;
            StringBuilder options = new StringBuilder();
            for (String line : ddl.lines().toList()) {
                if (line.startsWith("CREATE ")) {
                    parts.part("table " + name, "there");
                } else if (inside && line.startsWith("  ")) {
                    line(name, line.strip().replaceFirst(",$", ""));
                } else {
                    inside = false;
                    options.append(line).append('\n');
                }
            }
            parts.part("table " + name + ", options", options.toString().strip());
        });
    }

    private void line(String table, String line) {
        Matcher column = COLUMN.matcher(line);
        if (column.matches()) {
            parts.column(table, column.group(1).replace("``", "`"), column.group(2));
            return;
        }
        Matcher named = NAMED.matcher(line);
        parts.part("table " + table + ", " + (named.matches() ? named.group(1) + " " + named.group(2) : line), line);
    }

    private void routines() throws SQLException {
        String mine = " WHERE %s_SCHEMA = DATABASE() ORDER BY 1";
        for (String name : names("SELECT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS" + mine.formatted("TRIGGER"))) {
            whole("trigger", "SHOW CREATE TRIGGER ", name, 3);
        }
        for (String kind : List.of("FUNCTION", "PROCEDURE")) {
            for (String name : names("SELECT ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES"
                    + mine.formatted("ROUTINE").replace(" ORDER", " AND ROUTINE_TYPE = '" + kind + "' ORDER"))) {
                whole(kind.toLowerCase(java.util.Locale.ROOT), "SHOW CREATE " + kind + " ", name, 3);
            }
        }
        for (String name : names("SELECT EVENT_NAME FROM INFORMATION_SCHEMA.EVENTS" + mine.formatted("EVENT"))) {
            whole("event", "SHOW CREATE EVENT ", name, 4);
        }
    }

    private List<String> names(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        Queries.each(connection, query, row -> found.add(row.getString(1)));
        return found;
    }

    /** Without who made it and where: both are others in a clone. */
    private void whole(String kind, String show, String name, int column) throws SQLException {
        Queries.each(connection, show + quoted(name), row -> {
            String ddl = DEFINER.matcher(Queries.text(row, column))
                    .replaceAll("")
                    .replace("`" + database.replace("`", "``") + "`.", "");
            parts.ddl(ddl);
            parts.part(
                    kind + " " + name, BodyText.comparable(STARTS.matcher(ddl).replaceAll("")));
        });
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
