package io.dbintent.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.sql.Dialect;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Watching statements on a scratch database")
class ProbesIT {

    private static List<Observation> observe(ScratchServer server, String schema, String up) {
        Dialect dialect = server.version().product();
        return Impact.observe(server, SchemaSource.ddl(dialect, schema), Script.parse(dialect, up));
    }

    @Test
    @DisplayName("on MariaDB finds the cheapest algorithm, the rebuild, and the indexes that come and go")
    void mariaDb() {
        try (ScratchServer server = ScratchServers.embeddedMariaDb()) {
            List<Observation> seen = observe(
                    server,
                    "CREATE TABLE t (a INT PRIMARY KEY, b INT, KEY by_b (b)); INSERT INTO t VALUES (1, 1)",
                    "ALTER TABLE t ADD COLUMN c INT; ALTER TABLE t MODIFY a BIGINT; DROP INDEX by_b ON t;"
                            + " CREATE INDEX by_c ON t (c); ALTER TABLE t ADD COLUMN c INT; SELECT 1");
            assertThat(seen).hasSize(5);
            assertThat(seen.get(0).algorithm()).isEqualTo("INSTANT");
            assertThat(seen.get(0).work()).isEmpty();
            assertThat(seen.get(1).algorithm()).isEqualTo("COPY");
            assertThat(seen.get(1).work()).containsExactly(Work.REWRITE);
            assertThat(seen.get(2).indexesLost()).containsExactly("by_b");
            assertThat(seen.get(3).indexesGained()).containsExactly("by_c");
            assertThat(seen.get(4).failure()).isPresent();
        }
    }

    @Test
    @DisplayName("on PostgreSQL finds locks, rewrites and scans, and what cannot run in a transaction")
    void postgres() {
        try (ScratchServer server = ScratchServers.embeddedPostgres()) {
            List<Observation> seen = observe(
                    server,
                    "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int, b int); INSERT INTO t VALUES (1, NULL)",
                    "ALTER TABLE t ALTER COLUMN a TYPE bigint; ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES p (id);"
                            + " CREATE INDEX CONCURRENTLY k ON t (b); ALTER TABLE t ALTER COLUMN a SET NOT NULL");
            assertThat(seen.get(0).work()).contains(Work.REWRITE);
            assertThat(seen.get(0).effect()).isEqualTo(LockEffect.ALL_WAIT);
            assertThat(seen.get(1).locks())
                    .extracting(TableLock::toString)
                    .containsExactly("p:ShareRowExclusive", "t:ShareRowExclusive");
            assertThat(seen.get(1).effect()).isEqualTo(LockEffect.WRITES_WAIT);
            assertThat(seen.get(2).failure()).isEmpty();
            assertThat(seen.get(2).effect()).isEqualTo(LockEffect.NOBODY_WAITS);
            assertThat(seen.get(3).work()).containsExactly(Work.SCAN);
        }
    }

    @Test
    @DisplayName("on a product without locks to look at, says that the rest is not measured")
    void sqlite() {
        try (ScratchServer server = ScratchServers.sqlite()) {
            List<Observation> seen = observe(server, "CREATE TABLE t (a INT)", "CREATE INDEX k ON t (a); DROP TABLE u");
            assertThat(seen.get(0).basis()).isEqualTo(Basis.STATIC);
            assertThat(seen.get(1).failure()).isPresent();
        }
    }
}
