package io.dbintent.hostile;

import io.dbintent.sql.Dialect;
import io.dbintent.sql.StatementTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is done to a server: each base attack bare and in every wrapping, and the guard's own table of hostile
 * statements. {@code agents} and {@code actions} are tables, {@code s} a sequence, {@code drain} a function that writes.
 */
final class Attacks {

    private static final List<String> MYSQL_EXPRESSIONS = List.of(
            "SLEEP(5)",
            "BENCHMARK(1000000000, MD5('x'))",
            "GET_LOCK('x', 5)",
            "RELEASE_ALL_LOCKS()",
            "LOAD_FILE('/etc/passwd')",
            "LAST_INSERT_ID(5)",
            "drain()",
            "@x := 1",
            "MASTER_POS_WAIT('x', 1, 5)",
            "(DELETE FROM agents RETURNING id)");

    private static final List<String> POSTGRES_EXPRESSIONS = List.of(
            "pg_sleep(5)",
            "pg_advisory_lock(1)",
            "nextval('s')",
            "setval('s', 500)",
            "drain()",
            "lo_create(0)",
            "lo_import('/etc/passwd')",
            "pg_read_file('/etc/passwd')",
            "set_config('transaction_read_only', 'off', false)",
            "pg_notify('x', 'y')",
            "query_to_xml('DELETE FROM agents', true, true, '')",
            "pg_terminate_backend(pg_backend_pid())");

    private static final List<String> SQLITE_EXPRESSIONS = List.of(
            "load_extension('x')",
            "writefile('@DIR@/x', 'y')",
            "readfile('/etc/passwd')",
            "randomblob(2000000000)",
            "zeroblob(2000000000)",
            "fts3_tokenizer('x')");

    private static final List<String> H2_EXPRESSIONS = List.of(
            "FILE_WRITE('x', '@DIR@/x')",
            "FILE_READ('/etc/passwd')",
            "CSVWRITE('@DIR@/x', 'SELECT 1')",
            "NEXTVAL('S')",
            "ABORT_SESSION(1)",
            "HASH('SHA256', 'x', 2000000000)",
            "drain()");

    /** What every server must refuse in a read-only session; {@code x} exists nowhere. */
    private static final List<String> WRITES = List.of(
            "INSERT INTO agents (id, name) VALUES (99, 'x')",
            "UPDATE agents SET name = 'x'",
            "DELETE FROM actions",
            "DELETE FROM agents WHERE id = 3");

    private static final List<String> STRUCTURE = List.of(
            "CREATE TABLE x (id INT)",
            "CREATE VIEW x AS SELECT 1 AS a",
            "CREATE INDEX x ON agents (name)",
            "ALTER TABLE agents ADD COLUMN x INT",
            "ALTER TABLE agents RENAME TO x",
            "DROP TABLE actions");

    private Attacks() {}

    /** Writes to rows, bare. */
    static List<String> writes() {
        return WRITES;
    }

    /** Writes to the structure, bare. */
    static List<String> structure() {
        return STRUCTURE;
    }

    /** Everything, each statement once. */
    static List<String> all(Dialect dialect, Path files) {
        Set<String> statements = new LinkedHashSet<>(base(dialect));
        expressions(dialect).forEach(each -> statements.addAll(Wrappings.ofExpression(dialect, each)));
        WRITES.forEach(each -> statements.addAll(Wrappings.ofStatement(dialect, each)));
        STRUCTURE.forEach(each -> statements.addAll(Wrappings.ofStatement(dialect, each)));
        return placed(statements, files);
    }

    /** Those that are not made by wrapping. */
    static List<String> bare(Dialect dialect, Path files) {
        Set<String> statements = new LinkedHashSet<>(WRITES);
        statements.addAll(STRUCTURE);
        expressions(dialect).forEach(each -> statements.add("SELECT " + each));
        statements.addAll(base(dialect));
        return placed(statements, files);
    }

    private static List<String> base(Dialect dialect) {
        return StatementTable.hostile().stream()
                .filter(entry -> entry.dialect() == dialect)
                .map(StatementTable.Entry::sql)
                .toList();
    }

    private static List<String> expressions(Dialect dialect) {
        return switch (dialect) {
            case MYSQL, MARIADB -> MYSQL_EXPRESSIONS;
            case POSTGRESQL -> POSTGRES_EXPRESSIONS;
            case SQLITE -> SQLITE_EXPRESSIONS;
            case H2 -> H2_EXPRESSIONS;
            case ORACLE, SQLSERVER, GENERIC -> List.of();
        };
    }

    /** Files are written where the test looks for them. */
    private static List<String> placed(Set<String> statements, Path files) {
        List<String> placed = new ArrayList<>();
        statements.forEach(
                each -> placed.add(each.replace("@DIR@", files.toString()).replace("'/tmp/", "'" + files + "/")));
        return placed;
    }
}
