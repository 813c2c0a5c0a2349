package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dbintent.language.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file of domain words")
class VocabularyFileTests {

    private static final String EXPECTED =
            "Expected lines such as \"clients: member\"; a meaning is a table, Table.column,"
                    + " or sum, avg, count, min or max of Table.column.";

    private final Path directory;

    VocabularyFileTests(@TempDir Path directory) {
        this.directory = directory;
    }

    private Vocabulary load(String... system) {
        Map<String, String> properties = system.length == 0 ? Map.of() : Map.of(system[0], system[1]);
        return SettingsLoader.load(Sources.of(properties, Map.of(), directory)).vocabulary();
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void assertRefused(String text, String message) throws IOException {
        write("config/vocabulary.yaml", text);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::load)
                .withMessage(message);
    }

    @Test
    @DisplayName("is config/vocabulary.yaml, if it exists")
    void byDefault() throws IOException {
        assertThat(load().isEmpty()).isTrue();
        write(
                "config/vocabulary.yaml",
                "# ours\nsongs: Track\nnet revenue: SUM of Invoice.Total\n\"staff\": 'Employee'");
        assertThat(load().text()).isEqualTo("songs: Track\nnet revenue: sum of Invoice.Total\nstaff: Employee");
        assertThat(load().entries().get(1).place()).isEqualTo("config/vocabulary.yaml line 3");
    }

    @Test
    @DisplayName("may be another one, or off")
    void another() throws IOException {
        write("config/vocabulary.yaml", "songs: Track");
        write("words/ours.yaml", "tunes: Track");
        assertThat(load("dbintent.vocabulary", "words/ours.yaml").text()).isEqualTo("tunes: Track");
        assertThat(load("dbintent.vocabulary", "OFF").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("may be empty")
    void empty() throws IOException {
        write("config/vocabulary.yaml", "# nothing yet\n");
        assertThat(load().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("must exist if it is named")
    void missing() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> load("dbintent.vocabulary", "none.yaml"))
                .withMessage("dbintent.vocabulary = none.yaml (system property dbintent.vocabulary), but there is no"
                        + " such file. Expected a YAML file with lines such as \"clients: member\", or off.");
    }

    @Test
    @DisplayName("is refused where it is no YAML, no mapping, or nested, with the line")
    void malformed() throws IOException {
        assertRefused(
                "songs: Track\nstaff: \"Employee\nx: y",
                "config/vocabulary.yaml line 3: this is no YAML: found unexpected end of stream. " + EXPECTED);
        assertRefused(
                "- songs\n- staff", "config/vocabulary.yaml line 1: this is no list of domain words. " + EXPECTED);
        assertRefused(
                "songs: Track\nstaff: [Employee, Manager]",
                "config/vocabulary.yaml line 2: a domain word has one meaning, which is a text. " + EXPECTED);
        assertRefused(
                "a: Track\nsongs: !!javax.script.ScriptEngineManager [x]",
                "config/vocabulary.yaml line 2: this is no YAML: Global tag is not allowed:"
                        + " tag:yaml.org,2002:javax.script.ScriptEngineManager. " + EXPECTED);
        assertRefused(
                "songs:\n'12': Track",
                "The configuration has 2 problems:\n- config/vocabulary.yaml line 1: \"songs\" has no meaning. Expected"
                        + " a table, Table.column, or sum, avg, count, min or max of Table.column.\n-"
                        + " config/vocabulary.yaml line 2: \"12\" cannot be a domain word. Expected one or more words"
                        + " without numbers, quotes and marks.");
        assertRefused(
                "songs: Track\nSong: Album",
                "config/vocabulary.yaml line 2: \"Song\" has a meaning already. Keep one of the two.");
    }
}
