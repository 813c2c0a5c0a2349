package io.dbintent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.config.LogSettings;
import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.intent.AuthorMode;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ask")
class AskTests {

    private final Path directory;

    AskTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("prints one line of JSON for one intent")
    void oneIntent() {
        Script script = new Script(intent -> Script.pass());
        Terminal terminal = new Terminal(script, directory);
        assertThat(terminal.run("ask", "verify that J\u00FCrgen \uD83D\uDE00 is one of the agents"))
                .isZero();
        assertThat(terminal.out().replaceFirst("\"ms\":\\d+", "\"ms\":0"))
                .isEqualTo("{\"id\":null,\"intent\":\"verify that J\u00FCrgen \uD83D\uDE00 is one of the agents\","
                        + "\"verdict\":\"PASS\",\"success\":true,\"reason\":\"because\",\"reasonCode\":\"PROVEN\","
                        + "\"sql\":\"SELECT 1\",\"expectation\":\"at least one row\",\"rowCount\":0,\"rows\":[],"
                        + "\"author\":\"builtin\",\"ms\":0}\n");
        assertThat(script.closed).isTrue();
    }

    @Test
    @DisplayName("hands its options over as settings that name them, and learns only when told")
    void options() {
        Script script = new Script(intent -> Script.pass());
        Terminal terminal = new Terminal(script, directory);
        terminal.run("ask", "x");
        terminal.run(
                "ask",
                "--url",
                "jdbc:h2:mem:x",
                "--user",
                "reader",
                "--password=s3cret",
                "--author",
                "builtin",
                "--row-limit",
                "7",
                "--learn",
                "x");
        assertThat(script.learned).containsExactly(false, true);
        assertThat(script.opened.get(0).log()).isEqualTo(new LogSettings(Optional.empty(), true));
        assertThat(script.opened.get(1).author()).isEqualTo(AuthorMode.BUILTIN);
        assertThat(script.opened.get(1).connections().rowLimit()).isEqualTo(7);
        assertThat(script.opened.get(1).database())
                .contains(new DatabaseSettings("jdbc:h2:mem:x", "reader", "s3cret", Duration.ofSeconds(30), 4));
        assertThat(script.opened.get(1).toString())
                .contains("dbintent.url = jdbc:h2:mem:x (option --url)", "dbintent.password = *** (option --password)");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @DisplayName("ends with a status that says what came of it")
    @CsvSource({
        "PASS, PROVEN, 0",
        "FAIL, CONTRADICTED, 1",
        "INCONCLUSIVE, NOT_UNDERSTOOD, 1",
        "INCONCLUSIVE, SQL_TIMEOUT, 1",
        "INCONCLUSIVE, DATABASE_UNAVAILABLE, 3",
        "INCONCLUSIVE, MODEL_UNAVAILABLE, 3",
        "INCONCLUSIVE, KNOWLEDGE_UNAVAILABLE, 3",
    })
    void exitStatus(Verdict verdict, ReasonCode code, int status) {
        Script script = new Script(intent -> Script.answer(verdict, code, List.of()));
        assertThat(new Terminal(script, directory).run("ask", "x")).isEqualTo(status);
    }

    @Test
    @DisplayName("answers also when nothing could be opened")
    void nothingOpened() {
        Terminal terminal = new Terminal(
                (sources, learn) -> {
                    throw new DatabaseException(
                            DatabaseException.Kind.CREDENTIALS, "The user reader was refused.", null);
                },
                directory);
        assertThat(terminal.run("ask", "x")).isEqualTo(3);
        assertThat(terminal.out())
                .contains("\"verdict\":\"INCONCLUSIVE\",\"success\":false,\"reason\":\"The user reader was refused.\","
                        + "\"reasonCode\":\"DATABASE_UNAVAILABLE\",\"sql\":null,\"expectation\":null")
                .contains("\"error\":\"The user reader was refused.\"");
    }

    @Test
    @DisplayName("refuses a wrong configuration with its message and prints no answer")
    void wrongConfiguration() {
        Terminal terminal = new Terminal(new Script(intent -> Script.pass()), directory);
        assertThat(terminal.run("ask", "--author", "me", "x")).isEqualTo(2);
        assertThat(terminal.err())
                .isEqualTo("dbintent.author = \"me\" (option --author) is not allowed. Allowed: auto, builtin, model."
                        + " Default: auto.\n");
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("refuses a URL that cannot be used, as a wrong configuration, and prints no answer")
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:oracle:thin:scott/tiger@h:1521:x | The database URL 'jdbc:oracle:thin:***@h:1521:x' starts with none"
                        + " of jdbc:mysql:, jdbc:mariadb:, jdbc:postgresql:, jdbc:sqlite:, jdbc:h2:. Correct the URL, or"
                        + " hand in a DataSource of your own.",
                "jdbc:mysql://h/x?allowMultiQueries=true | allowMultiQueries is on for jdbc:mysql://h/x, so one query"
                        + " could carry a second statement behind it. Remove allowMultiQueries=true from the URL or the"
                        + " DataSource.",
            })
    void unusableUrl(String url, String problem) {
        Terminal terminal = new Terminal(EngineAsker::open, directory);
        assertThat(terminal.run("ask", "--url", url, "x")).isEqualTo(2);
        assertThat(terminal.err()).isEqualTo("dbintent.url (option --url) cannot be used. " + problem + "\n");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    @DisplayName("shows no value of a masked column")
    void masked() throws IOException, SQLException {
        String url = "jdbc:sqlite:" + directory.resolve("agency.sqlite");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE agents (id INTEGER PRIMARY KEY, name TEXT, email TEXT)");
            statement.executeUpdate(
                    "INSERT INTO agents VALUES (1, 'John Doe', 'john.doe@example.com'), (2, 'Rowen', NULL)");
        }
        Files.writeString(directory.resolve(".env"), "DBINTENT_MASK=agents.email\nDBINTENT_EMBEDDINGS=none\n");
        Terminal terminal = new Terminal(EngineAsker::open, directory);
        assertThat(terminal.run("ask", "--url", url, "list the name and email of the agents"))
                .isZero();
        assertThat(terminal.out())
                .contains("\"rows\":[{\"name\":\"John Doe\",\"email\":\"***\"},{\"name\":\"Rowen\",\"email\":\"***\"}]")
                .doesNotContain("example.com");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("refuses what it cannot make sense of")
    @CsvSource(
            delimiter = '|',
            value = {
                "ask                            | Give either an intent or --batch FILE.",
                "ask --batch pom.xml x          | Give either an intent or --batch FILE.",
                "ask list all agents            | There are 3 intents; put one into quotes, or use --batch for several.",
                "ask --out a x                  | --out goes with --batch; a single answer is written to standard output.",
                "ask --batch pom.xml --out ./pom.xml | --out is the file of --batch; name another one.",
                "ask --batch none.jsonl         | Cannot read none.jsonl; --batch wants a file of lines {\"id\", \"intent\"}.",
                "ask x --password               | --password has no value and there is no terminal to ask on; set DB_PASSWORD instead.",
                "ask --nonsense x               | Unknown option: '--nonsense'",
            })
    void usage(String command, String message) {
        Terminal terminal = new Terminal(new Script(intent -> Script.pass()), directory);
        assertThat(terminal.run(command.split(" "))).isEqualTo(2);
        assertThat(terminal.err()).isEqualTo(message + "\nTry: dbintent ask --help\n");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    @DisplayName("shows its options, its exit status and examples with --help")
    void help() {
        Terminal terminal = new Terminal(new Script(intent -> Script.pass()), directory);
        assertThat(terminal.run("ask", "--help")).isZero();
        assertThat(terminal.out()).contains("--batch", "--password", "Exit status:", "Examples:", "DB_PASSWORD");
    }
}
