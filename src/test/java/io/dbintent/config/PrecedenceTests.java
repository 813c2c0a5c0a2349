package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of several sources")
class PrecedenceTests {

    private final Map<String, String> system = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    private final Path directory;

    PrecedenceTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void makeDirectory() throws IOException {
        Files.createDirectory(directory.resolve("config"));
    }

    @Test
    @DisplayName("each one wins over the next, and the value says which it was")
    void everySourceInTurn() throws IOException {
        assertThat(user(sources())).isEmpty();

        write("config/dbintent.properties", "# who reads\n\ndbintent.user = file\n");
        assertThat(user(sources())).contains("dbintent.user = file (config/dbintent.properties line 3)");

        write(".env", "OTHER=1\nDB_USER=dotenv-db\n");
        assertThat(user(sources())).contains("dbintent.user = dotenv-db (.env line 2)");

        write(".env", "DB_USER=dotenv-db\nexport DBINTENT_USER=dotenv-own\n");
        assertThat(user(sources())).contains("dbintent.user = dotenv-own (.env line 2)");

        environment.put("DB_USER", "environment-db");
        assertThat(user(sources())).contains("dbintent.user = environment-db (environment variable DB_USER)");

        environment.put("DBINTENT_USER", "environment-own");
        assertThat(user(sources())).contains("dbintent.user = environment-own (environment variable DBINTENT_USER)");

        system.put("dbintent.user", "system");
        assertThat(user(sources())).contains("dbintent.user = system (system property dbintent.user)");

        Sources junit = sources().withJunit(only("dbintent.user", "junit"));
        assertThat(user(junit)).contains("dbintent.user = junit (JUnit configuration parameter dbintent.user)");

        assertThat(user(junit.withBuilder("dbintent.user", "builder")))
                .contains("dbintent.user = builder (set on the builder)");
        assertThat(user(junit.with(Key.USER, "option", "option --user")))
                .contains("dbintent.user = option (option --user)");
    }

    @Test
    @DisplayName("JUnit's fallback to system properties is named as what it is")
    void junitFallsBackToSystemProperties() {
        system.put("dbintent.user", "system");
        assertThat(user(sources().withJunit(only("dbintent.user", "system"))))
                .contains("dbintent.user = system (system property dbintent.user)");
    }

    @Test
    @DisplayName("an empty one counts for nothing")
    void emptyIsNone() throws IOException {
        environment.put("DBINTENT_USER", "");
        environment.put("DB_USER", "  ");
        write("config/dbintent.properties", "dbintent.user=file");
        assertThat(user(sources())).contains("dbintent.user = file (config/dbintent.properties line 1)");
    }

    @Test
    @DisplayName("a bad value in a weaker one does not matter")
    void weakerBadValue() throws IOException {
        write("config/dbintent.properties", "dbintent.pool-size=many");
        environment.put("DBINTENT_POOL_SIZE", "7");
        assertThat(SettingsLoader.load(sources()).connections().poolSize()).isEqualTo(7);
    }

    @Test
    @DisplayName("a default says that it is one")
    void defaults() {
        assertThat(SettingsLoader.load(sources()).values().find(Key.POOL_SIZE))
                .map(Value::toString)
                .contains("dbintent.pool-size = 4 (default)");
    }

    private Sources sources() {
        return Sources.of(system, environment, directory);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static Optional<String> user(Sources sources) {
        return SettingsLoader.load(sources).values().find(Key.USER).map(Value::toString);
    }

    private static Function<String, Optional<String>> only(String name, String text) {
        return asked -> asked.equals(name) ? Optional.of(text) : Optional.empty();
    }
}
