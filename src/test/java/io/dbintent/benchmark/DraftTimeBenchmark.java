package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import io.dbintent.migration.DraftResult;
import io.dbintent.migration.MigrationAssistant;
import io.dbintent.migration.MigrationDraft;
import io.dbintent.testing.Servers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/**
 * How long it takes from a request of three statements to the whole report (guard, simulation, rehearsal, measured impact,
 * findings with counted rows, backfill) on schemas of 173 to 281 tables, once the scratch server is up.
 */
@DisplayName("Drafting, timed on large schemas")
class DraftTimeBenchmark {

    private static final int ROUNDS = Integer.getInteger("dbintent.it.rounds", 3);
    private static final int TABLES = 200;

    private static final Path ZABBIX = KnownTruth.bench().resolve("schemas/zabbix_mysql/schema.sql.gz");

    @Test
    @DisplayName("MariaDB, 281 tables of up to 170 columns")
    void wideTables() throws IOException {
        assumeTrue(LargeSchema.isThere(), LargeSchema.absence());
        try (EmbeddedMariaDb server = LargeSchema.start()) {
            measure(
                    "mariadb.wide",
                    server.owner(),
                    List.of("users", "facility", "patient_data", "billing", "drugs", "pharmacies"));
        }
    }

    @Test
    @DisplayName("MariaDB, 173 tables with 226 foreign keys")
    void foreignKeys() throws IOException {
        assumeTrue(
                Files.isRegularFile(ZABBIX),
                "no schema at " + ZABBIX + "; -D" + KnownTruth.PROPERTY + "=FOLDER names another place");
        String script;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(ZABBIX))) {
            // Triggers between delimiters of their own are left out.
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)DELIMITER \\$\\$.*?DELIMITER ;", "");
        }
        try (EmbeddedMariaDb server =
                EmbeddedMariaDb.start(List.of(new SqlScript("zabbix", "SET foreign_key_checks=0;\n" + script)))) {
            measure(
                    "mariadb.keys",
                    server.owner(),
                    List.of("users", "hosts", "items", "maintenances", "triggers", "actions"));
        }
    }

    @Test
    @DisplayName("PostgreSQL, 200 tables, each with a foreign key")
    void postgres() throws SQLException {
        DataSource source = Servers.postgres().getPostgresDatabase();
        measure(
                "postgresql",
                generated(source),
                List.of("ledger10", "ledger20", "ledger30", "ledger40", "ledger50", "ledger60"));
    }

    @Test
    @DisplayName("SQLite, 200 tables, each with a foreign key")
    void sqlite(@TempDir Path folder) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("large.sqlite"));
        measure(
                "sqlite",
                generated(source),
                List.of("ledger10", "ledger20", "ledger30", "ledger40", "ledger50", "ledger60"));
    }

    private static DataSource generated(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < TABLES; i++) {
                StringBuilder columns = new StringBuilder("id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER");
                for (int c = 0; c < 12; c++) {
                    columns.append(", field").append(c).append(c % 3 == 0 ? " VARCHAR(40)" : " DECIMAL(10,2)");
                }
                if (i > 0) {
                    columns.append(", FOREIGN KEY (parent_id) REFERENCES ledger")
                            .append(i / 3)
                            .append(" (id)");
                }
                statement.execute("CREATE TABLE ledger" + i + " (" + columns + ")");
                statement.execute("CREATE INDEX idx_ledger" + i + "_field0 ON ledger" + i + " (field0)");
            }
        }
        return source;
    }

    private static void measure(String name, DataSource source, List<String> tables) {
        long begin = System.nanoTime();
        draft(source, tables.get(0), tables.get(1));
        Figures.print("draft-time." + name + ".first-with-server-start-ms", "%.0f", millis(begin));
        List<Double> read = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Double> rehearsals = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < tables.size(); i++) {
                long start = System.nanoTime();
                long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                MigrationAssistant assistant = MigrationAssistant.forDatabase(source);
                read.add(millis(start));
                MigrationDraft draft = draft(assistant, tables.get(i), tables.get((i + 1) % tables.size()));
                all.add(millis(start));
                cpu.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6);
                rehearsals.add(Figures.millis(draft.rehearsed().orElseThrow().took()));
            }
        }
        Figures.print(
                "draft-time." + name + ".ms",
                "median %.0f, worst %.0f of %d (reading the schema %.0f, rehearsal %.0f; processor of this thread %.0f)",
                Figures.quantile(all, 0.5),
                Figures.quantile(all, 1),
                all.size(),
                Figures.quantile(read, 0.5),
                Figures.quantile(rehearsals, 0.5),
                Figures.quantile(cpu, 0.5));
    }

    private static MigrationDraft draft(DataSource source, String one, String other) {
        return draft(MigrationAssistant.forDatabase(source), one, other);
    }

    private static MigrationDraft draft(MigrationAssistant assistant, String one, String other) {
        DraftResult result = assistant.draft("Add a non-null phone_number2 column to the " + one
                + " table with a default value of 'N/A' and create an index on it and add a nickname2 to " + other);
        assertThat(result).isInstanceOf(MigrationDraft.class);
        MigrationDraft draft = (MigrationDraft) result;
        assertThat(draft.up()).hasSize(3);
        assertThat(draft.rehearsed()).as(draft.notRehearsed()).isPresent();
        return draft;
    }

    private static double millis(long begin) {
        return Figures.millis(Duration.ofNanos(System.nanoTime() - begin));
    }
}
