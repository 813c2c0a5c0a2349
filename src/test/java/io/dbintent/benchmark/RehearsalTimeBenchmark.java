package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dbintent.migration.impact.ForeignKeyGraph;
import io.dbintent.migration.impact.Impact;
import io.dbintent.migration.impact.Observation;
import io.dbintent.migration.impact.TableSizes;
import io.dbintent.migration.rehearsal.Rehearsal;
import io.dbintent.migration.rehearsal.RehearsalReport;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The time of a rehearsal and its impact for three statements on a schema of 199 tables")
class RehearsalTimeBenchmark {

    private static final Path SCHEMA = Path.of(System.getProperty("dbintent.it.bench", "../shared/bench"))
            .resolve("schemas/koha_mysql/installer/data/mysql/kohastructure.sql");

    private static final String UP =
            "ALTER TABLE suggestions ADD COLUMN phone_number VARCHAR(20) NOT NULL DEFAULT 'N/A';"
                    + "CREATE INDEX by_phone_number ON suggestions (phone_number);"
                    + "CREATE TABLE suggestion_note (id INT PRIMARY KEY, note VARCHAR(100));";
    private static final String DOWN = "DROP TABLE suggestion_note; DROP INDEX by_phone_number ON suggestions;"
            + "ALTER TABLE suggestions DROP COLUMN phone_number;";

    @Test
    @DisplayName("on MariaDB")
    void mariaDb() throws IOException, SQLException {
        assumeTrue(
                Files.isRegularFile(SCHEMA),
                "no schema at ../shared/bench/schemas; -Ddbintent.it.bench=FOLDER names another place");
        try (ScratchServer server = ScratchServers.embeddedMariaDb();
                ScratchDatabase users = server.create()) {
            make(users);
            Dialect dialect = server.version().product();
            Script up = Script.parse(dialect, UP);
            Script down = Script.parse(dialect, DOWN);
            List<Long> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                SchemaSource schema;
                try (Connection connection = users.connect()) {
                    schema = SchemaSource.database(connection, dialect);
                }
                long read = System.nanoTime();
                RehearsalReport report = Rehearsal.on(server).run(schema, up, down);
                long rehearsed = System.nanoTime();
                List<Observation> seen = Impact.observe(server, schema, up);
                Impact.of(TableSizes.UNKNOWN, new ForeignKeyGraph(Map.of()))
                        .report(server.version(), seen, Optional.of(report));
                long end = System.nanoTime();
                assertThat(report.verdict().isReversible())
                        .as(report.toString())
                        .isTrue();
                all.add((end - start) / 1_000_000);
                Figures.print(
                        "rehearsal.time.run",
                        "%d ms: schema of %d tables read %d, rehearsal on %d tables %d, impact %d",
                        (end - start) / 1_000_000,
                        schema.tables(),
                        (read - start) / 1_000_000,
                        report.clonedTables(),
                        (rehearsed - read) / 1_000_000,
                        (end - rehearsed) / 1_000_000);
            }
            all.sort(null);
            Figures.print("rehearsal.time", "median %d ms, worst %d ms of %d", all.get(2), all.get(4), all.size());
        }
    }

    private static void make(ScratchDatabase database) throws IOException, SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            // A word of MariaDB's since this schema was written.
            String text = Files.readString(SCHEMA).replace("  offset int", "  `offset` int");
            for (String sql : Script.parse(Dialect.MARIADB, text).texts()) {
                statement.execute(sql);
            }
        }
    }
}
