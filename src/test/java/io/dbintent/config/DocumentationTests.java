package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.llm.ModelSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The documentation of the configuration")
class DocumentationTests {

    private static final Path DOCUMENT = Path.of("docs", "configuration.md");
    private static final Path EXAMPLE = Path.of(".env.example");

    @Test
    @DisplayName("has one table row for every key, as the code has it")
    void tableOfKeys() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Key key : Key.values()) {
            List<String> names = new ArrayList<>(List.of(key.environmentName()));
            names.addAll(key.alternativeNames());
            expected.add("| `" + key.property() + "` | `" + String.join("`, `", names) + "` | " + key.defaultWords()
                    + " | " + key.allowedWords() + " | " + key.meaning() + " |");
        }
        List<String> written = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `dbintent."))
                .toList();
        assertThat(written).containsExactlyElementsOf(expected);
    }

    @Test
    @DisplayName("names every API key with its provider")
    void tableOfApiKeys() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ModelSettings.Provider provider : ModelSettings.Provider.values()) {
            if (provider.keyVariable() != null) {
                expected.add("| `" + provider.keyVariable() + "` | `dbintent.model=" + provider.word() + "` |");
            }
        }
        assertThat(Files.readAllLines(DOCUMENT)).containsAll(expected);
    }

    @Test
    @DisplayName(".env.example has every name once and nothing else")
    void exampleIsComplete() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Key key : Key.values()) {
            expected.add(key.environmentName());
            expected.addAll(key.alternativeNames());
        }
        expected.addAll(ApiKeys.names());
        List<String> names = assignments().stream().map(Entry::name).toList();
        assertThat(names).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName(".env.example shows the default of what has one")
    void exampleShowsDefaults() throws IOException {
        Map<String, String> shown = new HashMap<>();
        assignments().forEach(entry -> shown.put(entry.name(), entry.text()));
        Map<String, String> defaults = new HashMap<>();
        for (Key key : Key.values()) {
            if (key.defaultText() != null) {
                defaults.put(key.environmentName(), key.defaultText());
            }
        }
        assertThat(defaults).hasSizeGreaterThan(20);
        assertThat(shown).containsAllEntriesOf(defaults);
    }

    @Test
    @DisplayName(".env.example copied as it is changes nothing")
    void exampleAsItIsChangesNothing(@TempDir Path directory) throws IOException {
        Files.copy(EXAMPLE, directory.resolve(".env"));
        assertThat(SettingsLoader.load(Sources.of(Map.of(), Map.of(), directory))
                        .toString())
                .isEqualTo(SettingsLoader.load(Sources.of(Map.of(), Map.of(), directory.resolve("none")))
                        .toString());
    }

    @Test
    @DisplayName(".env.example with every line in force is accepted")
    void exampleIsValid(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve(".env"), inForce());
        Files.createDirectory(directory.resolve("config"));
        Files.writeString(directory.resolve("config/vocabulary.yaml"), "songs: Track");
        Settings settings = SettingsLoader.load(Sources.of(Map.of(), Map.of(), directory));
        assertThat(settings.values().all())
                .allSatisfy(value -> assertThat(value.source().place()).startsWith(".env line"))
                .hasSize(Key.values().length);
    }

    private static List<Entry> assignments() throws IOException {
        return DotEnv.entries(".env.example", inForce());
    }

    private static String inForce() throws IOException {
        return Files.readString(EXAMPLE).replaceAll("(?m)^#(?=[A-Z_0-9]+=)", "");
    }
}
