package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dbintent.migration.impact.Impact;
import io.dbintent.migration.impact.Observation;
import io.dbintent.migration.impact.TableLock;
import io.dbintent.migration.impact.Work;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The impact of changes, measured on fresh servers against matrices measured before")
class ImpactBenchmark {

    private static final Path REPORTS = Path.of("target", "benchmarks");
    private static final Path MATRICES =
            Path.of(System.getProperty("dbintent.it.bench", "../shared/bench")).resolveSibling("anchors");

    @Test
    @DisplayName("on MariaDB")
    void mariaDb() throws IOException {
        try (ScratchServer server = ScratchServers.embeddedMariaDb()) {
            family(server, 2, "latin1");
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
            family(server, 1, "utf8mb4");
        }
    }

    private static void family(ScratchServer server, int column, String charset) throws IOException {
        Map<String, String> recorded = new LinkedHashMap<>();
        matrix("mysql_mariadb_matrix.md").forEach(row -> recorded.put(row.get(0), row.get(column)));
        boolean mySql = server.version().product() == Dialect.MYSQL;
        Map<String, String> seen = new LinkedHashMap<>();
        for (String[] one : fixture("mysql-family.txt")) {
            String setup = one[1].replace("{cs}", charset)
                    .replace("{sridval}", mySql ? ", 0" : "")
                    .replace("{srid}", mySql ? " SRID 0" : "");
            Observation last = last(server, setup, one[2]);
            seen.put(
                    one[0],
                    last.failure()
                            .map(failure -> "ERR " + failure.code())
                            .orElse(
                                    last.algorithm().isEmpty()
                                            ? "plain"
                                            : last.algorithm() + "/"
                                                    + last.locks().get(0).mode()
                                                    + (last.work().contains(Work.REWRITE) ? " R" : "")));
        }
        compare("impact." + server.version().release().replace(' ', '-'), recorded, seen);
    }

    @Test
    @DisplayName("on PostgreSQL")
    void postgres() throws IOException {
        Map<String, String> recorded = new LinkedHashMap<>();
        matrix("pg_matrix.md").forEach(row -> recorded.put(row.get(0), comparable(row.get(2), row.get(3))));
        Map<String, String> seen = new LinkedHashMap<>();
        try (ScratchServer server = ScratchServers.embeddedPostgres()) {
            for (String[] one : fixture("postgresql.txt")) {
                Observation last = last(server, one[1], one[2]);
                seen.put(
                        one[0],
                        one[0].endsWith("_in_tx") || last.failure().isPresent()
                                ? "ERROR"
                                : comparable(locks(last), work(last)));
            }
            compare("impact." + server.version().release().replace(' ', '-'), recorded, seen);
        }
    }

    private static Observation last(ScratchServer server, String setup, String measured) {
        Dialect dialect = server.version().product();
        List<Observation> all =
                Impact.observe(server, SchemaSource.ddl(dialect, setup), Script.parse(dialect, measured));
        return all.get(all.size() - 1);
    }

    private static String locks(Observation seen) {
        return seen.locks().stream().map(TableLock::toString).collect(Collectors.joining(", "));
    }

    private static String work(Observation seen) {
        List<String> words = new ArrayList<>();
        if (seen.work().contains(Work.REWRITE)) {
            words.add("rewrite");
        }
        if (seen.work().contains(Work.SCAN)) {
            words.add("scan");
        }
        if (seen.work().contains(Work.FOREIGN_KEY_SCAN)) {
            words.add("fk-scan");
        }
        if (seen.work().contains(Work.INDEX_BUILD)) {
            words.add("index-build");
        }
        if (!seen.dropped().isEmpty()) {
            words.add("drops " + String.join(",", seen.dropped()));
        }
        return words.isEmpty() ? "metadata" : String.join("+", words);
    }

    /** The matrix leaves out the locks on primary keys' indexes, and those for reading. */
    private static String comparable(String locks, String work) {
        if (locks.equals("ERROR")) {
            return locks;
        }
        Set<String> held = new TreeSet<>();
        for (String lock : locks.split(", ", -1)) {
            if (!lock.isBlank() && !lock.equals("none") && !lock.contains("_pkey:") && !lock.endsWith(":AccessShare")) {
                held.add(lock);
            }
        }
        return String.join(", ", held) + " | " + String.join("+", new TreeSet<>(List.of(work.split("\\+"))));
    }

    private static void compare(String name, Map<String, String> recorded, Map<String, String> seen)
            throws IOException {
        List<String> lines = new ArrayList<>();
        seen.forEach((one, now) -> {
            String before = recorded.getOrDefault(one, "not recorded");
            if (!before.equals(now)) {
                lines.add(one + "\n    recorded " + before + "\n    seen     " + now);
            }
        });
        Files.createDirectories(REPORTS);
        Files.write(REPORTS.resolve(name + ".txt"), lines);
        Figures.print(name, "%d of %d agree with the matrix", seen.size() - lines.size(), seen.size());
        assertThat(seen.size() - lines.size())
                .as(String.join("\n", lines))
                .isGreaterThanOrEqualTo(seen.size() * 95 / 100);
    }

    private static List<List<String>> matrix(String file) throws IOException {
        Path path = MATRICES.resolve(file);
        assumeTrue(
                Files.isRegularFile(path),
                "the matrix " + file
                        + " is not beside ../shared/bench; -Ddbintent.it.bench=FOLDER names another place");
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            if (line.startsWith("| ") && !line.startsWith("| case")) {
                List<String> cells = new ArrayList<>();
                for (String cell : line.substring(1).split("\\|", -1)) {
                    cells.add(cell.strip());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String[]> fixture(String name) throws IOException {
        try (InputStream stream = ImpactBenchmark.class.getResourceAsStream("/impact/" + name)) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
