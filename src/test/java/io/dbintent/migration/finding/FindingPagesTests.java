package io.dbintent.migration.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code -Ddbintent.it.write-docs=true} writes the pages anew instead of comparing them. */
@DisplayName("The pages of the findings")
class FindingPagesTests {

    private static final Path FOLDER = Path.of("docs/findings");

    @Test
    @DisplayName("say what the rules say")
    void inStep() throws IOException {
        Map<String, String> pages = FindingPages.all();
        if (Boolean.getBoolean("dbintent.it.write-docs")) {
            Files.createDirectories(FOLDER);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = FOLDER.resolve(page.getKey());
            assertThat(file).exists();
            assertThat(Files.readString(file)).as(page.getKey()).isEqualTo(page.getValue());
        }
    }

    @Test
    @DisplayName("are there for no rule that is gone")
    void noneTooMany() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(FindingPages.all().keySet()).containsAll(names);
        }
    }
}
