package io.dbintent.hostile;

import io.dbintent.sql.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** SQLite, in a file; the file's bytes are among what must not change. */
record Sqlite(Path file) implements Target {

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public DataSource everythingAllowed() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        source.setLoadExtension(true);
        return source;
    }

    @Override
    public List<String> fill() {
        return List.of(
                "DROP VIEW IF EXISTS x",
                "DROP TABLE IF EXISTS agents",
                "DROP TABLE IF EXISTS actions",
                "DROP TABLE IF EXISTS x",
                "DROP TABLE IF EXISTS copy",
                "CREATE TABLE agents (id INTEGER PRIMARY KEY, name TEXT)",
                "CREATE TABLE actions (id INTEGER PRIMARY KEY, agent_id INT, note TEXT)",
                "INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Jane Smith'), (3, 'it''s')",
                "INSERT INTO actions VALUES (1, 1, 'call'), (2, 2, 'mail')");
    }

    @Override
    public Map<String, String> serverState() {
        return Map.of(
                "agents", "SELECT * FROM agents ORDER BY 1",
                "actions", "SELECT * FROM actions ORDER BY 1",
                "master", "SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2",
                "journal", "PRAGMA journal_mode",
                "user version", "PRAGMA user_version");
    }

    @Override
    public Map<String, String> sessionState() {
        return Map.of(
                // Reading sqlite_temp_master below makes a schema of that name.
                "databases", "SELECT name, file FROM pragma_database_list WHERE name <> 'temp'",
                "query only", "PRAGMA query_only",
                "foreign keys", "PRAGMA foreign_keys",
                "writable schema", "PRAGMA writable_schema",
                "temporary", "SELECT name FROM sqlite_temp_master",
                "changes", "SELECT total_changes()");
    }

    @Override
    public List<String> endless() {
        return List.of(
                "WITH RECURSIVE n AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM n) SELECT COUNT(*) FROM n WHERE a < 0",
                "WITH RECURSIVE n AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM n) SELECT a FROM n WHERE a < 0",
                "WITH RECURSIVE n AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM n WHERE a < 100000)"
                        + " SELECT COUNT(*) FROM n x CROSS JOIN n y");
    }
}
