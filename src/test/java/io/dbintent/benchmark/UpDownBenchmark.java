package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dbintent.migration.rehearsal.Rehearsal;
import io.dbintent.migration.rehearsal.RehearsalReport;
import io.dbintent.migration.rehearsal.RehearsalRound;
import io.dbintent.migration.rehearsal.RehearsalVerdict.CloneFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.DownFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.UpFailed;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Published pairs of up and down, rehearsed")
class UpDownBenchmark {

    private static final Path REPORTS = Path.of("target", "benchmarks");
    private static final Map<String, String> MEANINGS = Map.of(
            "roundtrip_exact", "exact",
            "roundtrip_differs", "differs",
            // What up changed there was a trigger or event, which the recording did not look at.
            "up_noop", "exact",
            "up_fail", "up_fail",
            "down_fail", "down_fail",
            "current_fail", "current_fail");

    @BeforeEach
    void present() {
        assumeTrue(
                Files.isRegularFile(UpDownPair.file()),
                "no published pairs at ../shared/bench/updown; -Ddbintent.it.bench=FOLDER names another place");
    }

    @Test
    @DisplayName("on MariaDB")
    void mariaDb() throws IOException {
        try (ScratchServer server = ScratchServers.embeddedMariaDb()) {
            measure(server, Dialect.MYSQL, "mariadb11.4", "");
        }
    }

    @Test
    @DisplayName("on MySQL")
    void mySql() throws IOException {
        String url = System.getProperty("dbintent.it.mysql.url");
        assumeTrue(url != null, "no MySQL: -Ddbintent.it.mysql.url is not set");
        try (ScratchServer server = ScratchServers.beside(
                String.valueOf(url),
                System.getProperty("dbintent.it.mysql.user", "root"),
                System.getProperty("dbintent.it.mysql.password", ""))) {
            measure(server, Dialect.MYSQL, "mysql9.7", "mysql9.7");
        }
    }

    @Test
    @DisplayName("on PostgreSQL")
    void postgres() throws IOException {
        try (ScratchServer server = ScratchServers.embeddedPostgres()) {
            measure(server, Dialect.POSTGRESQL, "pg15", "pg15");
        }
    }

    @Test
    @DisplayName("on a PostgreSQL of the release that was recorded")
    void namedPostgres() throws IOException {
        String url = System.getProperty("dbintent.it.postgres.url");
        assumeTrue(url != null, "no PostgreSQL of your own: -Ddbintent.it.postgres.url is not set");
        try (ScratchServer server = ScratchServers.beside(
                String.valueOf(url),
                System.getProperty("dbintent.it.postgres.user", "postgres"),
                System.getProperty("dbintent.it.postgres.password", ""))) {
            measure(server, Dialect.POSTGRESQL, "pg15", "pg15");
        }
    }

    @Test
    @DisplayName("on SQLite, where nothing is recorded")
    void sqlite() throws IOException {
        try (ScratchServer server = ScratchServers.sqlite()) {
            measure(server, Dialect.SQLITE, "", "");
        }
    }

    private static void measure(ScratchServer server, Dialect dialect, String schemaKey, String dataKey)
            throws IOException {
        List<String> lines = new ArrayList<>();
        int pairs = 0;
        int schemaAgrees = 0;
        int falselyReversible = 0;
        int dataPairs = 0;
        int dataAgrees = 0;
        int stricter = 0;
        int lost = 0;
        int lossFound = 0;
        int apart = 0;
        long millis = 0;
        int simulatedAlike = 0;
        int undecided = 0;
        int otherwiseSimulated = 0;
        for (UpDownPair pair : UpDownPair.load()) {
            if (pair.dialect() != dialect) {
                continue;
            }
            RehearsalReport report = Rehearsal.on(server)
                    .run(
                            SchemaSource.ddl(server.version().product(), pair.current()),
                            Script.parse(server.version().product(), pair.up()),
                            Script.parse(server.version().product(), pair.down()));
            millis += report.took().toMillis();
            String recorded = MEANINGS.getOrDefault(pair.schemaRoundTrip().getOrDefault(schemaKey, ""), "none");
            String seen = schema(report);
            String simulated = SimulatedPair.outcome(server, pair);
            simulatedAlike += simulated.equals(seen) ? 1 : 0;
            undecided += simulated.equals("undecided") ? 1 : 0;
            if (!simulated.equals(seen) && !simulated.equals("undecided")) {
                otherwiseSimulated++;
                lines.add("~ " + pair.name() + " simulated " + simulated + " seen " + seen);
            }
            Optional<String> otherwise = otherwise(pair, server.version().product(), recorded);
            if (otherwise.isPresent() && !recorded.equals(seen)) {
                apart++;
                lines.add("- " + pair.name() + " recorded " + recorded + " seen " + seen + ": " + otherwise.get());
                continue;
            }
            boolean agrees = recorded.equals("none") || recorded.equals(seen);
            pairs++;
            schemaAgrees += agrees ? 1 : 0;
            String data = pair.dataRoundTrip().getOrDefault(dataKey, "none");
            String seenData = data(report);
            boolean judged = List.of("data_kept", "DATA_LOST", "up_fail_with_data", "down_fail_with_data")
                            .contains(data)
                    && recorded.equals(seen);
            dataPairs += judged ? 1 : 0;
            dataAgrees += (judged && data.equals(seenData)) ? 1 : 0;
            boolean kept = judged && data.equals("data_kept") && data.equals(seenData);
            stricter += (kept && !report.verdict().isReversible()) ? 1 : 0;
            if (data.equals("DATA_LOST")) {
                lost++;
                lossFound += seenData.equals(data) ? 1 : 0;
            }
            boolean schemaNegative = !recorded.equals("exact") && !recorded.equals("none") && !orderOnly(report);
            boolean dataNegative = data.matches("DATA_LOST|.*fail_with_data") && recorded.equals(seen);
            boolean negative = schemaNegative || dataNegative;
            falselyReversible += (negative && report.verdict().isReversible()) ? 1 : 0;
            if (!agrees
                    || (judged && !data.equals(seenData))
                    || !report.verdict().isReversible()) {
                lines.add(((agrees && (!judged || data.equals(seenData))) ? "  " : "! ") + pair.name() + " recorded "
                        + recorded + "/" + data + " seen " + seen + "/" + seenData + "\n      "
                        + report.verdict().sentence()
                        + (report.rounds().isEmpty()
                                ? ""
                                : "\n      " + report.rounds().get(0).seeding()));
            }
        }
        String name = "updown." + server.version().release().replace(' ', '-');
        Files.createDirectories(REPORTS);
        Files.write(REPORTS.resolve(name + ".txt"), lines);
        Figures.print(name + ".schema", "%d of %d agree with the recorded schema round trip", schemaAgrees, pairs);
        Figures.print(name + ".apart", "%d recorded under other conditions, listed in the report", apart);
        Figures.print(name + ".data", "%d of %d agree with the recorded data round trip", dataAgrees, dataPairs);
        Figures.print(name + ".loss", "%d of %d recorded losses found", lossFound, lost);
        Figures.print(
                name + ".stricter", "%d of them also fail or lose on edge rows, which were not recorded", stricter);
        Figures.print(name + ".falsely-reversible", "%d", falselyReversible);
        Figures.print(
                name + ".simulated",
                "%d simulated as rehearsed, %d undecided, %d otherwise",
                simulatedAlike,
                undecided,
                otherwiseSimulated);
        Figures.print(name + ".time", "%d ms to a pair", pairs == 0 ? 0 : millis / pairs);
        assertThat(falselyReversible).isZero();
    }

    /** Why a recorded failure says nothing about this server; empty if it does. */
    private static Optional<String> otherwise(UpDownPair pair, Dialect dialect, String recorded) {
        if (!recorded.equals("up_fail") && !recorded.equals("current_fail")) {
            return Optional.empty();
        }
        String all = pair.current() + pair.up();
        boolean body = Script.parse(dialect, all).texts().stream()
                .anyMatch(text -> text.matches("(?is)CREATE\\s.*\\bTRIGGER\\b.*\\bBEGIN\\b.*;.*"));
        if (body) {
            return Optional.of("the recording cut the body of a trigger at its semicolons");
        }
        if (all.matches("(?is).*\\b(?:WITHOUT\\s+OVERLAPS|PERIOD\\s+\\w+).*")) {
            return Optional.of("temporal keys are new in PostgreSQL 18");
        }
        return all.matches("(?is).*\\bTO\\s+postgres\\b.*")
                ? Optional.of("the recording's server had no role postgres")
                : Optional.empty();
    }

    private static boolean orderOnly(RehearsalReport report) {
        return report.rounds().stream()
                .anyMatch(r -> r.notRestored().isEmpty() && !r.reordered().isEmpty());
    }

    /** What the round with the fewest rows that got through says about the schema. */
    private static String schema(RehearsalReport report) {
        if (report.verdict() instanceof CloneFailed) {
            return "current_fail";
        }
        RehearsalRound round = report.rounds().get(0);
        for (RehearsalRound other : report.rounds()) {
            round = other.rows() == RehearsalRound.Rows.NONE ? other : round;
        }
        if (round.verdict() instanceof UpFailed) {
            return "up_fail";
        }
        if (round.verdict() instanceof DownFailed) {
            return "down_fail";
        }
        return round.notRestored().isEmpty() && round.reordered().isEmpty() ? "exact" : "differs";
    }

    private static String data(RehearsalReport report) {
        if (report.rounds().isEmpty()) {
            return "none";
        }
        RehearsalRound round = report.rounds().get(0);
        if (round.verdict() instanceof UpFailed) {
            return "up_fail_with_data";
        }
        if (round.verdict() instanceof DownFailed) {
            return "down_fail_with_data";
        }
        return round.data().isEmpty() ? "data_kept" : "DATA_LOST";
    }
}
