package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.DatabaseSettings;
import io.dbintent.intent.AuthorMode;
import io.dbintent.knowledge.EmbeddingSettings;
import io.dbintent.knowledge.KnowledgeSettings;
import io.dbintent.llm.ModelSettings;
import io.dbintent.plan.Disclosure;
import io.dbintent.sql.GuardPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Settings")
class SettingsTests {

    private final Path directory;

    SettingsTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("without any configuration are the defaults")
    void defaults() {
        Settings settings = load(Map.of());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.embedded()).isEqualTo(new EmbeddedSettings(true, List.of()));
        assertThat(settings.connections()).isEqualTo(new ConnectionLimits(4, Duration.ofSeconds(30), 1000));
        assertThat(settings.intents()).isEqualTo(new IntentDefaults(2, true, true));
        assertThat(settings.log().file()).contains(directory.resolve("target/dbintent/db_with_intent_logs.txt"));
        assertThat(settings.log().console()).isTrue();
        assertThat(settings.author()).isEqualTo(AuthorMode.AUTO);
        assertThat(settings.model()).isEmpty();
        assertThat(settings.knowledge())
                .isEqualTo(new KnowledgeSettings(
                        KnowledgeSettings.Store.EMBEDDED,
                        directory.resolve(".dbintent"),
                        URI.create("http://127.0.0.1:8000"),
                        "db_context",
                        EmbeddingSettings.auto(),
                        false));
        assertThat(settings.guard()).isEqualTo(GuardPolicy.standard());
        assertThat(settings.rows()).isEqualTo(new RowDisclosure(Disclosure.COUNTS, Disclosure.SAMPLE, Set.of()));
    }

    @Test
    @DisplayName("send nothing anywhere because of keys that happen to be present")
    void keysAloneSelectNothing() {
        Settings settings = load(Map.of(
                "GITLAB_TOKEN", "glpat-1",
                "OPENAI_API_KEY", "sk-1",
                "ANTHROPIC_API_KEY", "sk-2",
                "GEMINI_API_KEY", "AI-1",
                "LLAMA3", "llama3.1:latest",
                "LLAMA3_URL", "http://127.0.0.1:2213"));
        assertThat(settings.model()).isEmpty();
        assertThat(settings.knowledge().embeddings().provider()).isNotEqualTo(EmbeddingSettings.Provider.OLLAMA);
    }

    @ParameterizedTest
    @DisplayName("give a provider its own key and default model")
    @CsvSource({
        "openai, gpt-4.1-mini, key-of-openai",
        "anthropic, claude-sonnet-4-5, key-of-anthropic",
        "gemini, gemini-2.5-flash, key-of-gemini",
        "gitlab, code-suggestions, key-of-gitlab",
    })
    void providers(String provider, String model, String key) {
        Map<String, String> environment = new HashMap<>();
        environment.put("OPENAI_API_KEY", "key-of-openai");
        environment.put("ANTHROPIC_API_KEY", "key-of-anthropic");
        environment.put("GEMINI_API_KEY", "key-of-gemini");
        environment.put("GITLAB_TOKEN", "key-of-gitlab");
        environment.put("LLAMA3", "not for this one");
        environment.put("LLAMA3_URL", "http://127.0.0.1:2213");
        environment.put("DBINTENT_MODEL", provider);
        assertThat(load(environment).model()).hasValueSatisfying(settings -> {
            assertThat(settings.name()).isEqualTo(model);
            assertThat(settings.apiKey()).isEqualTo(key);
            assertThat(settings.baseUrl()).isNull();
        });
    }

    @Test
    @DisplayName("read LLAMA3 and LLAMA3_URL for Ollama, the embeddings' too")
    void ollama() {
        Settings settings = load(Map.of(
                "DBINTENT_MODEL", "ollama",
                "DBINTENT_EMBEDDINGS", "ollama",
                "LLAMA3", "llama3.2:1b",
                "LLAMA3_URL", "http://127.0.0.1:2213"));
        assertThat(settings.model()).hasValueSatisfying(model -> {
            assertThat(model.provider()).isEqualTo(ModelSettings.Provider.OLLAMA);
            assertThat(model.name()).isEqualTo("llama3.2:1b");
            assertThat(model.baseUrl()).isEqualTo("http://127.0.0.1:2213");
            assertThat(model.apiKey()).isNull();
        });
        assertThat(settings.knowledge().embeddings())
                .isEqualTo(new EmbeddingSettings(
                        EmbeddingSettings.Provider.OLLAMA, "mxbai-embed-large", "http://127.0.0.1:2213"));
    }

    @ParameterizedTest(name = "{0}:{1}/{2} is {3}")
    @DisplayName("make a URL of host, port and name")
    @CsvSource(
            delimiter = '|',
            value = {
                "db.test   | 3307 | shop      | jdbc:mysql://db.test:3307/shop",
                "          |      | shop      | jdbc:mysql://127.0.0.1:3306/shop",
                "::1       | 3306 | shop      | jdbc:mysql://[::1]:3306/shop",
                "10.0.0.1  |      | a b?c&d=e | jdbc:mysql://10.0.0.1:3306/a%20b%3Fc%26d%3De",
            })
    void addresses(String host, String port, String name, String url) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DB_HOST", host == null ? "" : host);
        environment.put("DB_PORT", port == null ? "" : port);
        environment.put("DB_NAME", name);
        environment.put("DB_USER", "reader");
        environment.put("DB_PASSWORD", " secret ");
        assertThat(load(environment).database())
                .contains(new DatabaseSettings(url, "reader", " secret ", Duration.ofSeconds(30), 4));
    }

    @Test
    @DisplayName("leave a port alone that comes alone, and say where the parts of a URL are from")
    void partsOfAnAddress() throws IOException {
        assertThat(load(Map.of("DB_PORT", "tcp://10.0.0.11:3306")).database()).isEmpty();
        Files.writeString(directory.resolve(".env"), "# shop\nDB_NAME=shop\nDB_HOST=other.test\n");
        assertThat(load(Map.of("DB_HOST", "db.test")).values().find(Key.URL))
                .map(Value::toString)
                .contains("dbintent.url = jdbc:mysql://db.test:3306/shop (environment variable DB_HOST, .env line 2)");
    }

    @Test
    @DisplayName("never show a secret")
    void secretsAreMasked() {
        Settings settings = load(Map.of(
                "DBINTENT_URL", "jdbc:mysql://root:hunter2@127.0.0.1/shop?password=hunter2&trustStorePassword=hunter2",
                "DBINTENT_PASSWORD", "hunter2",
                "DBINTENT_MODEL", "openai",
                "OPENAI_API_KEY", "hunter2"));
        assertThat(settings.database()).map(DatabaseSettings::password).contains("hunter2");
        assertThat(settings.toString()
                        + settings.database()
                        + settings.model()
                        + settings.values().all())
                .doesNotContain("hunter2")
                .contains("dbintent.password = *** (environment variable DBINTENT_PASSWORD)")
                .contains("jdbc:mysql://***@127.0.0.1/shop?password=***&trustStorePassword=***");
    }

    @ParameterizedTest
    @DisplayName("mask the credentials of every product's URL")
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:mysql://127.0.0.1:3306/shop?useSSL=true | jdbc:mysql://127.0.0.1:3306/shop?useSSL=true",
                "jdbc:postgresql://h/d?user=a&password=p&x=1  | jdbc:postgresql://h/d?user=a&password=***&x=1",
                "jdbc:mysql://u:p@ss/w@h/d                    | jdbc:mysql://***@h/d",
                "jdbc:mysql://(host=h,user=u,password=p)/d    | jdbc:mysql://(host=h,user=u,password=***)/d",
                "jdbc:oracle:thin:scott/tiger@h:1521/x        | jdbc:oracle:thin:***@h:1521/x",
                "jdbc:sqlserver://h;user=u;password={a;b};c=d | jdbc:sqlserver://h;user=u;password=***;c=d",
            })
    void urlsAreMasked(String url, String masked) {
        assertThat(DatabaseSettings.masked(url)).isEqualTo(masked);
    }

    @Test
    @DisplayName("show no control characters")
    void controlCharacters() {
        assertThat(load(Map.of("DBINTENT_USER", "a\u001B[31m\nb")).toString())
                .contains("dbintent.user = a\uFFFD[31m\uFFFDb (");
    }

    @Test
    @DisplayName("keep learnings beside the tests where there are tests")
    void knowledgeBesideTests() throws IOException {
        Files.createDirectories(directory.resolve("src/test/resources"));
        assertThat(load(Map.of()).knowledge().directory()).isEqualTo(directory.resolve("src/test/resources/dbintent"));
    }

    @Test
    @DisplayName("are read in every form that is allowed")
    void forms() {
        Settings settings = SettingsLoader.load(Sources.of(Map.of(), Map.of(), directory)
                .withBuilder("dbintent.log.file", "OFF")
                .withBuilder("dbintent.log.console", "False")
                .withBuilder("dbintent.embedded", "off")
                .withBuilder("dbintent.script", "a.sql, sql/b.sql")
                .withBuilder("dbintent.statement-timeout", "500ms")
                .withBuilder("dbintent.author", "Model")
                .withBuilder("dbintent.embeddings", "none")
                .withBuilder("dbintent.tables.deny", "users")
                .withBuilder("dbintent.mask", "Email,customers.phone"));
        assertThat(settings.log()).isEqualTo(new LogSettings(Optional.empty(), false));
        assertThat(settings.embedded()).isEqualTo(new EmbeddedSettings(false, List.of("a.sql", "sql/b.sql")));
        assertThat(settings.connections().statementTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.author()).isEqualTo(AuthorMode.MODEL);
        assertThat(settings.knowledge().embeddings().provider()).isEqualTo(EmbeddingSettings.Provider.NONE);
        assertThat(settings.guard().deniedTables()).containsExactly("users");
        assertThat(settings.rows().masked()).containsExactlyInAnyOrder("email", "customers.phone");
    }

    private Settings load(Map<String, String> environment) {
        return SettingsLoader.load(Sources.of(Map.of(), environment, directory));
    }
}
