package io.dbintent.migration.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.simulate.RoundTrip.Verdict;
import io.dbintent.sql.Dialect;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The simulation")
class SimulationTests {

    private static Simulated run(Dialect dialect, String sql) {
        return new Simulation(ServerKind.of(dialect)).run(SchemaDefinition.EMPTY, sql);
    }

    private static RoundTrip trip(Dialect dialect, String current, String up, String down) {
        return RoundTrip.of(
                DdlReader.of(ServerKind.of(dialect)), run(dialect, current).after(), up, down);
    }

    @Test
    @DisplayName("adds the index that MySQL adds for a foreign key, and keeps it when the key goes")
    void impliedIndex() {
        Simulated run = run(
                Dialect.MYSQL,
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (x int, CONSTRAINT f FOREIGN KEY (x) REFERENCES a (id));"
                        + " ALTER TABLE b DROP FOREIGN KEY f");
        assertThat(run.after().table("b").orElseThrow().index("f")).isPresent();
    }

    @Test
    @DisplayName("expands SERIAL to a sequence and a default")
    void serial() {
        Simulated run = run(Dialect.POSTGRESQL, "CREATE TABLE t (id serial PRIMARY KEY)");
        assertThat(run.after().sequence(ObjectName.of("t_id_seq"))).isPresent();
        assertThat(run.after().table("t").orElseThrow().columns().get(0).defaultValue())
                .isEqualTo("nextval('t_id_seq'::regclass)");
    }

    @Test
    @DisplayName("tells what MODIFY loses by not repeating it")
    void modifyLoses() {
        RoundTrip trip = trip(
                Dialect.MYSQL,
                "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 5 COMMENT 'five')",
                "ALTER TABLE t MODIFY a bigint",
                "ALTER TABLE t MODIFY a int NOT NULL");
        assertThat(trip.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(trip.differences())
                .extracting(SchemaDifference::path)
                .containsExactly("t.column a comment", "t.column a default");
    }

    @Test
    @DisplayName("counts another order of columns as a warning of its own")
    void order() {
        RoundTrip trip = trip(
                Dialect.POSTGRESQL,
                "CREATE TABLE t (a int, b int)",
                "ALTER TABLE t DROP COLUMN a",
                "ALTER TABLE t ADD COLUMN a int");
        assertThat(trip.verdict()).isEqualTo(Verdict.REVERSIBLE_BUT_ORDER);
    }

    @Test
    @DisplayName("refuses to drop a table that a foreign key leads to")
    void inTheWay() {
        Simulated run = run(
                Dialect.POSTGRESQL,
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a); DROP TABLE a");
        assertThat(run.refused().orElseThrow().reason())
                .isEqualTo("Table a cannot be dropped: a foreign key of b refers to it.");
    }

    @Test
    @DisplayName("does not decide what depends on rows")
    void rows() {
        Simulated run = run(
                Dialect.POSTGRESQL,
                "CREATE TABLE t (a int); DO $$ BEGIN IF (SELECT count(*) FROM t) > 0 THEN ALTER TABLE t ADD COLUMN b int;"
                        + " END IF; END $$");
        assertThat(run.isDecided()).isFalse();
    }

    @Test
    @DisplayName("follows prepared statements that ask the catalog")
    void prepared() {
        Simulated run = run(
                Dialect.MYSQL,
                "CREATE TABLE t (a int); SET @s = (SELECT IF((SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE"
                        + " table_name = 't' AND table_schema = DATABASE() AND column_name = 'b') > 0, 'SELECT 1',"
                        + " 'ALTER TABLE t ADD b int')); PREPARE p FROM @s; EXECUTE p");
        assertThat(run.isDecided()).isTrue();
        assertThat(run.after().table("t").orElseThrow().column("b")).isPresent();
    }

    @Test
    @DisplayName("measures how far a change reaches along foreign keys")
    void blastRadius() {
        SchemaDefinition schema = run(
                        Dialect.POSTGRESQL,
                        "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, x int REFERENCES a);"
                                + " CREATE TABLE c (x int REFERENCES b); CREATE TABLE d (x int)")
                .after();
        BlastRadius radius = BlastRadius.of(schema, List.of(ObjectName.of("a")));
        assertThat(radius.distances())
                .containsEntry(ObjectName.of("a"), 0)
                .containsEntry(ObjectName.of("b"), 1)
                .containsEntry(ObjectName.of("c"), 2)
                .hasSize(3);
        assertThat(radius.share()).isEqualTo(0.75);
    }
}
