package io.dbintent.migration.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.sql.Dialect;
import io.dbintent.testing.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Hostile drafts, sent")
class HostileDraftsIT {

    private final Path folder;

    HostileDraftsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "to {0}")
    @EnumSource(
            value = Dialect.class,
            names = {"MARIADB", "POSTGRESQL", "SQLITE", "H2"})
    @DisplayName("change no file, no setting, no account and no neighbouring schema")
    void nothingChanges(Dialect dialect) throws SQLException, IOException {
        Files.writeString(folder.resolve("marker.txt"), "untouched");
        try (Connection connection = open(dialect)) {
            Neighbours neighbours = neighbours(dialect, connection);
            List<String> before = neighbours.seen();
            List<String> passed = new ArrayList<>();
            int sent = 0;
            for (String script : drafts(dialect)) {
                sent++;
                if (neighbours.offer(script)) {
                    passed.add(script);
                }
            }
            assertThat(sent).isGreaterThan(20);
            assertThat(passed).isEmpty();
            assertThat(neighbours.seen()).isEqualTo(before);
            // The same door lets an honest draft in, and what is looked at does show damage.
            assertThat(neighbours.offer("CREATE TABLE mine (a int)")).isTrue();
            assertThat(neighbours.seen()).isEqualTo(before);
            neighbours.run(dialect == Dialect.SQLITE ? "DELETE FROM other.t" : "DROP TABLE other.t");
            assertThat(shown(neighbours)).isNotEqualTo(before);
        }
    }

    private static List<String> shown(Neighbours neighbours) throws IOException {
        try {
            return neighbours.seen();
        } catch (SQLException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** The list's drafts for this product, MySQL's for MariaDB too, and some that write into the marked folder. */
    private List<String> drafts(Dialect dialect) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (Draft draft : Draft.hostile()) {
            boolean here = draft.dialect() == dialect
                    || (draft.dialect() == Dialect.MYSQL && dialect == Dialect.MARIADB)
                    || (draft.dialect() == Dialect.SQLSERVER && dialect == Dialect.H2);
            if (here) {
                scripts.add(draft.sql());
            }
        }
        String file = folder.resolve("written").toString().replace("\\", "/");
        scripts.addAll(List.of(
                "SELECT 1 INTO OUTFILE '" + file + "'",
                "CREATE TABLE f AS SELECT 1 INTO DUMPFILE '" + file + "'",
                "COPY (SELECT 1) TO '" + file + "'",
                "COPY (SELECT 1) TO PROGRAM 'touch " + file + "'",
                "CREATE TABLE f (a int) DATA DIRECTORY '" + folder + "'",
                "CREATE TABLESPACE f LOCATION '" + folder + "'",
                "ATTACH DATABASE '" + file + "' AS f; CREATE TABLE f.t (a int)",
                "VACUUM INTO '" + file + "'",
                "SCRIPT TO '" + file + "'",
                "BACKUP TO '" + file + "'",
                "CALL CSVWRITE('" + file + "', 'SELECT 1')",
                "CREATE TABLE f AS SELECT FILE_WRITE('x', '" + file + "')"));
        return scripts;
    }

    private Neighbours neighbours(Dialect dialect, Connection connection) throws SQLException {
        String tables = "SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns"
                + " WHERE table_schema = 'other' ORDER BY 1, 2, 3";
        String rows = "SELECT * FROM other.t ORDER BY 1";
        return switch (dialect) {
            case MARIADB ->
                new Neighbours(
                        dialect,
                        "shop",
                        connection,
                        folder,
                        List.of(
                                rows,
                                tables,
                                "SELECT schema_name FROM information_schema.schemata ORDER BY 1",
                                "SELECT user, host FROM mysql.user ORDER BY 1, 2",
                                "SELECT name FROM mysql.plugin ORDER BY 1",
                                "SELECT routine_schema, routine_name FROM information_schema.routines"
                                        + " WHERE routine_schema <> 'sys' ORDER BY 1, 2",
                                "SELECT event_name FROM information_schema.events",
                                "SHOW GLOBAL VARIABLES WHERE variable_name IN ('general_log', 'sql_mode',"
                                        + " 'max_connections', 'event_scheduler', 'local_infile', 'sql_log_bin')",
                                "SELECT @@session.sql_mode, @@session.sql_log_bin, DATABASE()"));
            case POSTGRESQL ->
                new Neighbours(
                        dialect,
                        "public",
                        connection,
                        folder,
                        List.of(
                                rows,
                                tables,
                                "SELECT last_value, is_called FROM other.s",
                                "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg_%' ORDER BY 1",
                                "SELECT rolname, rolsuper FROM pg_roles ORDER BY 1",
                                "SELECT extname FROM pg_extension ORDER BY 1",
                                "SELECT spcname FROM pg_tablespace ORDER BY 1",
                                "SELECT lanname FROM pg_language ORDER BY 1",
                                "SELECT count(*) FROM pg_largeobject_metadata",
                                "SELECT datname FROM pg_database ORDER BY 1",
                                "SELECT name, setting FROM pg_settings WHERE name IN ('search_path', 'fsync',"
                                        + " 'session_replication_role', 'log_statement', 'row_security') ORDER BY 1",
                                "SELECT current_user, session_user"));
            case SQLITE ->
                new Neighbours(
                        dialect,
                        "main",
                        connection,
                        folder,
                        List.of(
                                rows,
                                "SELECT type, name, sql FROM other.sqlite_master ORDER BY 1, 2",
                                "PRAGMA database_list",
                                "PRAGMA writable_schema",
                                "PRAGMA journal_mode",
                                "PRAGMA foreign_keys"));
            default ->
                new Neighbours(
                        dialect,
                        "public",
                        connection,
                        folder,
                        List.of(
                                "SELECT * FROM other.t ORDER BY 1",
                                "SELECT table_schema, table_name FROM information_schema.tables"
                                        + " WHERE table_schema = 'OTHER' ORDER BY 1, 2",
                                "SELECT schema_name FROM information_schema.schemata ORDER BY 1",
                                "SELECT user_name, is_admin FROM information_schema.users ORDER BY 1",
                                "SELECT routine_schema, routine_name FROM information_schema.routines ORDER BY 1, 2"));
        };
    }

    private Connection open(Dialect dialect) throws SQLException {
        Connection connection =
                switch (dialect) {
                    case MARIADB -> Servers.mariaDb().owner().getConnection();
                    case POSTGRESQL -> Servers.postgres().getPostgresDatabase().getConnection();
                    case SQLITE -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("own.db"));
                    default -> DriverManager.getConnection("jdbc:h2:mem:");
                };
        List<String> setup = new ArrayList<>();
        switch (dialect) {
            case MARIADB ->
                setup.addAll(List.of(
                        "DROP DATABASE IF EXISTS other",
                        "DROP DATABASE IF EXISTS shop",
                        "CREATE DATABASE other",
                        "CREATE DATABASE shop",
                        "USE shop"));
            case POSTGRESQL ->
                setup.addAll(List.of(
                        "DROP SCHEMA IF EXISTS other CASCADE",
                        "DROP SCHEMA public CASCADE",
                        "CREATE SCHEMA public",
                        "CREATE SCHEMA other",
                        "CREATE SEQUENCE other.s"));
            case SQLITE -> setup.add("ATTACH DATABASE '" + folder.resolve("other.db") + "' AS other");
            default -> setup.add("CREATE SCHEMA other");
        }
        setup.add("CREATE TABLE other.t (a int, b varchar(20))");
        setup.add("INSERT INTO other.t VALUES (1, 'one'), (2, 'two')");
        setup.add("CREATE TABLE t (a int, b varchar(20))");
        setup.add("CREATE TABLE x (a int, b varchar(20))");
        try (Statement statement = connection.createStatement()) {
            for (String sql : setup) {
                statement.execute(sql);
            }
        }
        return connection;
    }
}
