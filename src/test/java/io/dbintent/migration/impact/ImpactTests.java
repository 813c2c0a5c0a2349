package io.dbintent.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.scratch.ServerVersion;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The impact of a migration")
class ImpactTests {

    private static final ServerVersion MARIADB = ServerVersion.of(Dialect.MARIADB, "11.4.5-MariaDB");
    private static final ForeignKeyGraph KEYS = new ForeignKeyGraph(
            Map.of("line", Set.of("orders"), "orders", Set.of("customer"), "customer", Set.of(), "log", Set.of()));
    private static final TableSizes SIZES =
            new TableSizes(Map.of("orders", new TableSize("orders", 1_000_000, 300_000_000, 150_000_000)));

    private static Observation rebuilt(Set<Work> work, LockEffect effect) {
        return new Observation(
                new ScriptStatement(0, 1, "ALTER TABLE orders ..."),
                Basis.MEASURED,
                "orders",
                "COPY",
                List.of(new TableLock("orders", "SHARED", effect)),
                work,
                List.of("k"),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Test
    @DisplayName("scales a rebuild by the real table's size, with the figures it comes from")
    void rebuild() {
        ImpactReport report = Impact.of(SIZES, KEYS)
                .report(MARIADB, List.of(rebuilt(Set.of(Work.REWRITE), LockEffect.WRITES_WAIT)), Optional.empty());
        assertThat(report.time().toString()).isEqualTo("1.5 s to 30.1 s (1,000,000 rows, 450.0 MB, at 15 to 300 MB/s)");
        assertThat(report.writesWait()).isEqualTo(report.time());
        assertThat(report.diskBytes()).isEqualTo(450_000_000);
        assertThat(report.indexesGained()).containsExactly("k");
        assertThat(report.risk()).isBetween(0.35, 0.4);
        assertThat(report.isMeasured()).isTrue();
    }

    @Test
    @DisplayName("of a change of the catalog alone is small, whatever the table's size")
    void catalog() {
        ImpactReport report = Impact.of(SIZES, KEYS)
                .report(MARIADB, List.of(rebuilt(Set.of(), LockEffect.NOBODY_WAITS)), Optional.empty());
        assertThat(report.time().most()).isLessThan(1);
        assertThat(report.risk()).isZero();
        assertThat(report.diskBytes()).isZero();
    }

    @Test
    @DisplayName("reaches the tables that foreign keys lead to, and warns when they are many")
    void radius() {
        ImpactReport report = Impact.of(SIZES, KEYS)
                .report(MARIADB, List.of(rebuilt(Set.of(), LockEffect.NOBODY_WAITS)), Optional.empty());
        assertThat(report.modified()).containsExactly("orders");
        assertThat(report.blastRadius()).containsExactlyInAnyOrder("orders", "customer");
        assertThat(report.wide()).isFalse();
        assertThat(KEYS.reachable(List.of("LINE"))).containsExactly("customer", "line", "orders");
    }

    @Test
    @DisplayName("is marked as not measured where no server was asked")
    void notMeasured() {
        Observation guess =
                StaticImpact.of(Dialect.ORACLE, new ScriptStatement(0, 1, "ALTER TABLE orders MODIFY (a NUMBER(3))"));
        assertThat(guess.basis()).isEqualTo(Basis.STATIC);
        assertThat(guess.table()).isEqualTo("orders");
        assertThat(guess.work()).containsExactly(Work.REWRITE);
        assertThat(Impact.of(SIZES, KEYS)
                        .report(MARIADB, List.of(guess), Optional.empty())
                        .isMeasured())
                .isFalse();
    }
}
