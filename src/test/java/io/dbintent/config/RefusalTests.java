package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The configuration refuses")
class RefusalTests {

    private final Path directory;

    RefusalTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("a bad value, with key, value, source, what is allowed, and the default")
    void badValue() {
        assertThat(messageFor(environment("DBINTENT_POOL_SIZE", "many")))
                .isEqualTo("dbintent.pool-size = \"many\" (environment variable DBINTENT_POOL_SIZE) is not allowed."
                        + " Allowed: a whole number from 1 to 64. Default: 4.");
    }

    @Test
    @DisplayName("a bad value under one of the other names, naming that one as the source")
    void badValueUnderOtherName() {
        assertThat(messageFor(environment("REFRESH_DB_SCHEMA", "maybe")))
                .isEqualTo("dbintent.refresh-schema = \"maybe\" (environment variable REFRESH_DB_SCHEMA) is not"
                        + " allowed. Allowed: true, false. Default: false.");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("what is out of range or of another form")
    @CsvSource(
            delimiter = '|',
            value = {
                "dbintent.pool-size            | 0",
                "dbintent.pool-size            | 65",
                "dbintent.row-limit            | -1",
                "dbintent.row-limit            | 99999999999999",
                "dbintent.statement-timeout    | 30",
                "dbintent.statement-timeout    | 0s",
                "dbintent.statement-timeout    | 61m",
                "dbintent.log-intent           | yes",
                "dbintent.model                | gpt-4",
                "dbintent.author               | human",
                "dbintent.url                  | mysql://127.0.0.1/shop",
                "dbintent.url                  | jdbc:",
                "dbintent.chroma.url           | 127.0.0.1:8000",
                "dbintent.chroma.url           | http://user:pw@127.0.0.1:8000",
                "dbintent.model.base-url       | http://127.0.0.1/?key=abc",
                "dbintent.model.input-price    | 1,50",
                "dbintent.knowledge.directory  | target/knowledge",
                "dbintent.knowledge.directory  | ./x/../target",
                "dbintent.tables.allow         | a,,b",
                "dbintent.prompt.rows          | some",
                "dbintent.chroma.collection    | x",
                "dbintent.model.name           | llama 3",
            })
    void badValues(String key, String value) {
        assertThat(messageFor(sources().withBuilder(key, value)))
                .startsWith(key + " = \"")
                .contains("(set on the builder) is not allowed. Allowed: ");
    }

    @Test
    @DisplayName("an unknown key, with the nearest one")
    void unknownKey() {
        assertThat(messageFor(Sources.of(Map.of("dbintent.pol-size", "4"), Map.of(), directory)))
                .isEqualTo("dbintent.pol-size (system property dbintent.pol-size) is not a setting of dbintent. The"
                        + " nearest one is dbintent.pool-size; docs/configuration.md lists them all.");
    }

    @Test
    @DisplayName("an unknown name in the environment, in its spelling")
    void unknownEnvironmentName() {
        assertThat(messageFor(environment("DBINTENT_STATMENT_TIMEOUT", "4s")))
                .isEqualTo("DBINTENT_STATMENT_TIMEOUT (environment variable DBINTENT_STATMENT_TIMEOUT) is not a"
                        + " setting of dbintent. The nearest one is DBINTENT_STATEMENT_TIMEOUT;"
                        + " docs/configuration.md lists them all.");
    }

    @Test
    @DisplayName("a key without its prefix, with the full name")
    void missingPrefix() throws IOException {
        write("config/dbintent.properties", "statement-timeout=4s");
        assertThat(messageFor(sources()))
                .isEqualTo("statement-timeout (config/dbintent.properties line 1) is not a setting of dbintent. The"
                        + " nearest one is dbintent.statement-timeout; docs/configuration.md lists them all.");
    }

    @Test
    @DisplayName("an unknown key in junit-platform.properties")
    void unknownJunitParameter() throws IOException {
        write("junit-platform.properties", "dbintent.scrpt=a.sql\njunit.other=1\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            thread.setContextClassLoader(loader);
            Sources sources = sources()
                    .withJunit(name -> name.equals("dbintent.scrpt") ? Optional.of("a.sql") : Optional.empty());
            assertThat(messageFor(sources))
                    .isEqualTo("dbintent.scrpt (JUnit configuration parameter dbintent.scrpt) is not a setting of"
                            + " dbintent. The nearest one is dbintent.script; docs/configuration.md lists them all.");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    @DisplayName("several things at once, each with its source")
    void severalProblems() throws IOException {
        write(".env", "\nDBINTENT_MODEL=llama\nDBINTENT_MODLE=ollama\n");
        assertThat(messageFor(environment("DBINTENT_ROW_LIMIT", "all")))
                .isEqualTo("The configuration has 3 problems:\n"
                        + "- DBINTENT_MODLE (.env line 3) is not a setting of dbintent. The nearest one is"
                        + " DBINTENT_MODEL; docs/configuration.md lists them all.\n"
                        + "- dbintent.row-limit = \"all\" (environment variable DBINTENT_ROW_LIMIT) is not allowed."
                        + " Allowed: a whole number from 1 to 1000000. Default: 1000.\n"
                        + "- dbintent.model = \"llama\" (.env line 2) is not allowed. Allowed: none, ollama, openai,"
                        + " anthropic, gemini, gitlab. Default: none.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI_API_KEY", "GITLAB_TOKEN", "dbintent.model.api-key", "dbintent.openai-token"})
    @DisplayName("an API key outside the environment, without showing it")
    void apiKeyInWrongPlace(String name) throws IOException {
        write("config/dbintent.properties", name + "=sk-1234");
        String expected = " is refused: API keys come from the environment only. Set one of OPENAI_API_KEY,"
                + " ANTHROPIC_API_KEY, GEMINI_API_KEY, GITLAB_TOKEN in the environment or in .env, which is kept out of"
                + " version control, and take the key out of where it is now.";
        assertThat(messageFor(sources())).isEqualTo(name + " (config/dbintent.properties line 1)" + expected);
        Files.delete(directory.resolve("config/dbintent.properties"));
        assertThat(messageFor(Sources.of(Map.of(name, "sk-1234"), Map.of(), directory)))
                .isEqualTo(name + " (system property " + name + ")" + expected);
        assertThat(messageFor(sources().withBuilder(name, "sk-1234")))
                .isEqualTo(name + " (set on the builder)" + expected);
    }

    @Test
    @DisplayName("a provider without its API key, unless the server is one's own")
    void missingApiKey() {
        assertThat(messageFor(environment("DBINTENT_MODEL", "openai")))
                .isEqualTo("dbintent.model = openai (environment variable DBINTENT_MODEL) needs an API key, but"
                        + " OPENAI_API_KEY is not set. Set it in the environment or in .env, or set"
                        + " dbintent.model.base-url to a server that needs none.");
        Settings own = SettingsLoader.load(environment("DBINTENT_MODEL", "openai")
                .withBuilder("dbintent.model.base-url", "http://127.0.0.1:8080"));
        assertThat(own.model())
                .hasValueSatisfying(model -> assertThat(model.apiKey()).isNull());
    }

    @Test
    @DisplayName("an API key that cannot be one, without showing it")
    void garbledApiKey() {
        Map<String, String> environment = Map.of("DBINTENT_MODEL", "openai", "OPENAI_API_KEY", "sk-\u20AC1");
        assertThat(messageFor(Sources.of(Map.of(), environment, directory)))
                .isEqualTo("OPENAI_API_KEY (environment variable OPENAI_API_KEY) has a character that no API key has:"
                        + " white space, a control character or one outside ASCII. Copy it again.");
    }

    @Test
    @DisplayName("half a database address")
    void halfAnAddress() {
        assertThat(messageFor(environment("DB_HOST", "db.test")))
                .isEqualTo("DB_HOST is set (environment variable DB_HOST), but DB_NAME is not. Set DB_NAME to the"
                        + " database to test, or set dbintent.url instead.");
    }

    @Test
    @DisplayName("a database address that would say more than host and port")
    void addressWithMore() {
        Map<String, String> environment =
                Map.of("DB_HOST", "h/x?allowMultiQueries=true&", "DB_PORT", "70000", "DB_NAME", "shop");
        assertThat(messageFor(Sources.of(Map.of(), environment, directory)))
                .isEqualTo("The configuration has 2 problems:\n"
                        + "- DB_HOST = \"h/x?allowMultiQueries=true&\" (environment variable DB_HOST) is not allowed."
                        + " Allowed: a host name or an address.\n"
                        + "- DB_PORT = \"70000\" (environment variable DB_PORT) is not allowed. Allowed: a whole number"
                        + " from 1 to 65535.");
    }

    @Test
    @DisplayName("files that it cannot read, saying which")
    void unreadableFiles() throws IOException {
        write("config/dbintent.properties", "dbintent.user=\\u00zz");
        assertThat(messageFor(sources()))
                .isEqualTo("Cannot read config/dbintent.properties line 1: Malformed \\uxxxx encoding. In a properties"
                        + " file a backslash is written twice.");
        Files.delete(directory.resolve("config/dbintent.properties"));
        Files.write(directory.resolve(".env"), "DB_USER=M\u00FCller".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(messageFor(sources())).isEqualTo("Cannot read .env: it is not UTF-8. Save it as UTF-8.");
    }

    private Sources sources() {
        return Sources.of(Map.of(), Map.of(), directory);
    }

    private Sources environment(String name, String text) {
        return Sources.of(Map.of(), Map.of(name, text), directory);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String messageFor(Sources sources) {
        var thrown = assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsLoader.load(sources))
                .actual();
        return String.valueOf(thrown.getMessage());
    }
}
