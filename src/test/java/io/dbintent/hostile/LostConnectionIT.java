package io.dbintent.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.testing.SingleConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A connection")
class LostConnectionIT {

    private static final String INTENT = "verify that John Doe is one of the agents";
    private static final IntentOptions QUIET = IntentOptions.defaults().withAssertSuccess(false);

    private final EmbeddedMariaDb server = EmbeddedMariaDb.start(List.of(SqlScript.ofResource("agents.sql")));
    private DbIntentContext db = DbIntent.builder().open();

    @BeforeEach
    void open(@TempDir Path knowledge) {
        DatabaseSettings settings = server.settings(Duration.ofSeconds(5), 2);
        db = DbIntent.builder()
                .set("url", settings.url())
                .set("user", Objects.requireNonNull(settings.user()))
                .set("password", Objects.requireNonNull(settings.password()))
                .set("statement-timeout", "5s")
                .set("knowledge.directory", knowledge.toString())
                .set("log.file", "off")
                .set("log.console", "false")
                .learn(false)
                .open();
    }

    @AfterEach
    void close() {
        db.close();
        server.close();
    }

    @Test
    @DisplayName("that the server killed between two intents is replaced")
    void killedBetween() throws SQLException {
        assertThat(db.executeByIntent(INTENT, QUIET).verdict()).isEqualTo(Verdict.PASS);
        killReaders();
        assertThat(db.executeByIntent(INTENT, QUIET).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("to a server that stopped gives an inconclusive result, and an error for a query")
    void serverStopped() {
        assertThat(db.executeByIntent(INTENT, QUIET).verdict()).isEqualTo(Verdict.PASS);
        server.close();
        IntentResult result = db.executeByIntent(INTENT, QUIET);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.DATABASE_UNAVAILABLE);
        assertThat(result.error()).isNotBlank();
        assertThatThrownBy(() -> db.executeQuery("SELECT name FROM agents"))
                .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.kind())
                        .isEqualTo(DatabaseException.Kind.CONNECTION));
    }

    @Test
    @DisplayName("that the user lent in the middle of a transaction comes back as it was, nothing committed")
    void lentConnection(@TempDir Path knowledge) throws SQLException {
        try (Connection lent = server.owner().getConnection()) {
            lent.setAutoCommit(false);
            lent.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            String limits = "SELECT @@max_statement_time, @@net_write_timeout";
            String before = Target.result(lent, limits);
            execute(lent, "INSERT INTO agents (id, name, email) VALUES (99, 'Only Here', 'only@here.example')");
            try (DbIntentContext borrowing = DbIntent.builder()
                    .dataSource(SingleConnection.of(lent))
                    .set("knowledge.directory", knowledge.toString())
                    .set("log.file", "off")
                    .set("log.console", "false")
                    .learn(false)
                    .open()) {
                assertThat(borrowing.executeQuery("SELECT name FROM agents WHERE id = 99"))
                        .hasSize(1);
                borrowing.executeByIntent(INTENT, QUIET);
            }
            assertThat(lent.getAutoCommit()).isFalse();
            assertThat(lent.isReadOnly()).isFalse();
            assertThat(lent.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(Target.result(lent, limits)).isEqualTo(before);
            assertThat(Target.result(lent, "SELECT name FROM agents WHERE id = 99"))
                    .isEqualTo("Only Here|\n");
            lent.rollback();
            assertThat(Target.result(lent, "SELECT name FROM agents WHERE id = 99"))
                    .isEmpty();
        }
    }

    private void killReaders() throws SQLException {
        try (Connection owner = server.owner().getConnection()) {
            String ids = Target.result(
                    owner, "SELECT ID FROM information_schema.PROCESSLIST WHERE USER = 'dbintent_reader'");
            assertThat(ids).isNotBlank();
            for (String id : ids.lines().toList()) {
                execute(owner, "KILL " + id.replace("|", ""));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
