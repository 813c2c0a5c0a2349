package io.dbintent.migration.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A linter")
class LinterTests {

    private static final ServerKind POSTGRESQL = ServerKind.of(Dialect.POSTGRESQL);
    private static final ServerKind MYSQL = ServerKind.of(Dialect.MYSQL);
    private final Linter linter = Linter.of(POSTGRESQL);

    private static List<String> codes(LintReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static SchemaDefinition schema(ServerKind server, String sql) {
        return new Simulation(server).run(SchemaDefinition.EMPTY, sql).after();
    }

    @Test
    @DisplayName("says where, how bad, why and what to do")
    void message() {
        LintReport report = linter.lint("SELECT 1;\n  DROP TABLE orders;");
        assertThat(report.of("DST02")).hasSize(1);
        assertThat(report.of("DST02").get(0))
                .hasToString("up 2:3 ERROR DST02 Table orders is dropped. Fix: Rename the table first and drop it in a"
                        + " later release, after a backup.");
        assertThat(report.worst()).contains(Severity.ERROR);
    }

    @Test
    @DisplayName("points at the action of an ALTER TABLE, not at its beginning")
    void position() {
        LintReport report = linter.lint("ALTER TABLE users\n  ADD COLUMN a text,\n  DROP COLUMN b;");
        assertThat(report.of("DST03").get(0).position()).hasToString("3:3");
    }

    @Test
    @DisplayName("leaves out what a comment silences, and keeps it with its reason")
    void silenced() {
        LintReport report = linter.lint("-- dbintent:ignore DST02,TRX06 nothing was ever in it\nDROP TABLE orders;");
        assertThat(codes(report)).doesNotContain("DST02");
        assertThat(report.silenced()).hasSize(1);
        assertThat(report.silenced().get(0).silence()).isEqualTo(new Silence("DST02", "nothing was ever in it"));
    }

    @Test
    @DisplayName("takes a silence for the statement before which, in which or behind which it stands, and no other")
    void silencedStatement() {
        String script = """
                DROP TABLE a; -- dbintent:ignore DST02 behind
                DROP TABLE /* dbintent:ignore DST02 inside */ b;
                -- dbintent:ignore DST02 before
                DROP TABLE c;
                DROP TABLE d;
                """;
        LintReport report = linter.lint(script);
        assertThat(report.of("DST02")).hasSize(1);
        assertThat(report.of("DST02").get(0).reason()).isEqualTo("Table d is dropped.");
        assertThat(report.silenced()).hasSize(3);
    }

    @Test
    @DisplayName("does not take words in a string for a silence")
    void stringIsNoSilence() {
        LintReport report = linter.lint("INSERT INTO t (a) VALUES ('-- dbintent:ignore DST02 x'); DROP TABLE orders;");
        assertThat(codes(report)).contains("DST02");
    }

    @Test
    @DisplayName("refuses a silence without a reason, without a code or with a code that no rule has")
    void refusedSilence() {
        LintReport report =
                linter.lint("-- dbintent:ignore DST02\n-- dbintent:ignore\n-- dbintent:ignore DST99 because\n"
                        + "DROP TABLE orders;");
        assertThat(codes(report)).contains("DST02");
        assertThat(report.of("UNK03").stream().map(Finding::reason))
                .containsExactly(
                        "The silence 'DST02' has no reason, and silences nothing.",
                        "The silence '' has no code, and silences nothing.",
                        "No rule has the code DST99, and the silence silences nothing.");
    }

    @Test
    @DisplayName("refuses the same by its methods")
    void refusedByMethod() {
        assertThatThrownBy(() -> linter.silence("DST02", " "))
                .hasMessage("The silence of DST02 has no reason; say after the code why the risk is taken, such as 'the"
                        + " table is empty'.");
        assertThatThrownBy(() -> linter.silence("DST99", "x"))
                .hasMessage("No rule has the code 'DST99'; docs/findings/README.md lists them.");
        assertThatThrownBy(() -> linter.withPolicies(Set.of("X")))
                .hasMessage("No rule has the code 'X'; docs/findings/README.md lists them.");
    }

    @Test
    @DisplayName("silences a rule in the whole migration by its method")
    void silencedByMethod() {
        LintReport report = linter.silence("DST02", "a test").lint("DROP TABLE a; DROP TABLE b;");
        assertThat(codes(report)).doesNotContain("DST02");
        assertThat(report.silenced()).hasSize(2);
    }

    @Test
    @DisplayName("sees another default in a column that is written anew")
    void redefinedDefault() {
        SchemaDefinition before = schema(MYSQL, "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 5);");
        Linter knowing = Linter.of(MYSQL).withSchema(before);
        assertThat(knowing.lint("ALTER TABLE t MODIFY n int NOT NULL DEFAULT 6;")
                        .of("BCK07"))
                .extracting(Finding::reason)
                .containsExactly("Inserts that leave t.n out get 6 from here on.");
        assertThat(knowing.lint("ALTER TABLE t MODIFY n bigint NOT NULL DEFAULT 5;")
                        .of("BCK07"))
                .isEmpty();
    }

    @Test
    @DisplayName("tells of a silence that silences nothing, where its rule was asked")
    void unusedSilence() {
        LintReport report =
                linter.lint("-- dbintent:ignore DST02,TRX06 it was never used\nALTER TABLE a ADD COLUMN b int;");
        assertThat(report.of("UNK04").stream().map(Finding::reason))
                .containsExactly("The silence of DST02 silences nothing here.");
    }

    @Test
    @DisplayName("names what CASCADE takes along in the schema that it knows")
    void cascade() {
        SchemaDefinition schema = schema(
                POSTGRESQL,
                "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a bigint REFERENCES a);"
                        + " CREATE VIEW v AS SELECT id FROM a;");
        LintReport report = linter.withSchema(schema).lint("DROP TABLE a CASCADE;");
        assertThat(report.of("DST05").get(0).reason())
                .isEqualTo(
                        "CASCADE takes with it what depends on a, without naming it: in this schema view v, a foreign"
                                + " key of b.");
    }

    @Test
    @DisplayName("compares what up makes with what was asked for")
    void intended() {
        SchemaDefinition before = schema(MYSQL, "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 5);");
        SchemaDefinition asked = schema(MYSQL, "CREATE TABLE t (id int PRIMARY KEY, n bigint NOT NULL DEFAULT 5);");
        Linter knowing = Linter.of(MYSQL).withSchema(before).withIntended(asked);
        assertThat(knowing.lint("ALTER TABLE t MODIFY n bigint NOT NULL DEFAULT 5;")
                        .of("REV09"))
                .isEmpty();
        assertThat(knowing.lint("ALTER TABLE t MODIFY n bigint;").of("REV09")).isNotEmpty();
        assertThat(knowing
                        .lint(
                                "ALTER TABLE t MODIFY n bigint NOT NULL DEFAULT 5; DROP TABLE IF EXISTS x; CREATE TABLE y (a int);")
                        .of("REV09")
                        .stream()
                        .map(Finding::reason))
                .containsExactly("After up, against what was asked for: table y: expected nothing, got a table.");
    }

    @Test
    @DisplayName("judges policies only when asked")
    void policies() {
        String script = "CREATE TABLE userAccounts (id bigint PRIMARY KEY);";
        assertThat(codes(Linter.of(MYSQL).lint(script))).doesNotContain("DSN28");
        assertThat(codes(Linter.of(MYSQL).withPolicies(Set.of("DSN28")).lint(script)))
                .contains("DSN28");
    }

    @Test
    @DisplayName("sees the schema that it is given")
    void givenSchema() {
        SchemaDefinition schema =
                schema(MYSQL, "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 5 COMMENT 'how many');");
        LintReport report = Linter.of(MYSQL).withSchema(schema).lint("ALTER TABLE t MODIFY n bigint;");
        assertThat(report.of("MYL13").get(0).reason()).isEqualTo("Column t.n loses NOT NULL, DEFAULT 5, its COMMENT.");
    }

    @Test
    @DisplayName("asks for the rows of tables that are there, not of those that the script makes")
    void probes() {
        LintReport report = linter.lint("CREATE TABLE a (x int); CREATE UNIQUE INDEX u ON b (y);");
        assertThat(report.of("DAT01").get(0).probe())
                .isEqualTo(new RowProbe(
                        "SELECT COALESCE(SUM(d.n), 0) FROM (SELECT COUNT(*) AS n FROM \"b\" WHERE \"y\" IS NOT NULL GROUP"
                                + " BY \"y\" HAVING COUNT(*) > 1) d",
                        "SELECT COUNT(*) FROM \"b\"",
                        "share their values with another row",
                        true));
    }

    @Test
    @DisplayName("compares the schema after up and down with the one before, where it is known")
    void roundTrip() {
        SchemaDefinition schema = schema(POSTGRESQL, "CREATE TABLE t (id bigint PRIMARY KEY, n int);");
        Linter knowing = linter.withSchema(schema);
        assertThat(codes(knowing.lint("ALTER TABLE t ADD COLUMN a text;", "ALTER TABLE t DROP COLUMN a;")))
                .noneMatch(code -> code.startsWith("REV"));
        assertThat(codes(knowing.lint("ALTER TABLE t ADD COLUMN a text;", "ALTER TABLE t ADD COLUMN b text;")))
                .contains("REV02");
    }

    @Test
    @DisplayName("says of a statement that nobody understands no more than that")
    void opaque() {
        assertThat(codes(linter.lint("FROBNICATE THE users;"))).containsExactly("UNK01");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("gives a report of whatever it is given")
    void strange(Dialect dialect) {
        Linter any = Linter.of(ServerKind.of(dialect));
        for (String script : List.of(
                "",
                ";;;",
                "'",
                "\"",
                "/*",
                "$$",
                "ALTER",
                "ALTER TABLE",
                "CREATE TABLE t (",
                "DROP TABLE ;",
                "UPDATE t SET WHERE",
                "DELETE FROM",
                "ALTER TABLE t MODIFY",
                "-- dbintent:ignore",
                "\u0000",
                "(((",
                "INSERT INTO t VALUES",
                "ALTER TABLE t ADD COLUMN c decimal(99999999999,1)",
                "ALTER TABLE t ADD COLUMN c float(99999999999)",
                "ALTER TABLE t ADD COLUMN c float(x)",
                "CREATE TABLE t (a text(99999999999999999999), b bit(-1), c char(), d varchar(max))",
                "DELETE FROM t WHERE 1 = 99999999999999999999999999999999999999999999999999 OR ((((",
                "CREATE INDEX k ON t ((((a))))",
                "DROP TABLE a, , b CASCADE CASCADE",
                "é\uD800")) {
            assertThat(any.lint(script, script)).isNotNull();
        }
    }
}
