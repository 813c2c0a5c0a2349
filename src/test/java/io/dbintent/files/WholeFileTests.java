package io.dbintent.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is written whole")
class WholeFileTests {

    private final Path folder;

    WholeFileTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("makes its folder, replaces what was there, and leaves nothing beside it")
    void replaces() throws IOException {
        Path file = folder.resolve("a/b/text.txt");
        WholeFile.replace(file, "one");
        WholeFile.replace(file, "zwei \u00FC");
        assertThat(file).hasContent("zwei \u00FC");
        assertThat(beside(file)).containsExactly("text.txt");
    }

    @Test
    @DisplayName("stays as it was where it cannot be replaced, and leaves nothing beside it")
    void cannot() throws IOException {
        Path file = folder.resolve("text.txt");
        Files.createDirectories(file.resolve("in the way"));
        assertThatThrownBy(() -> WholeFile.replace(file, "one")).isInstanceOf(IOException.class);
        assertThat(beside(file)).containsExactly("text.txt");
    }

    @Test
    @DisplayName("replaces nothing where it is to be new")
    void creates() throws IOException {
        Path file = folder.resolve("text.txt");
        WholeFile.create(file, "one");
        assertThatThrownBy(() -> WholeFile.create(file, "two")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("one");
        assertThat(beside(file)).containsExactly("text.txt");
    }

    @Test
    @DisplayName("is never seen by halves, however many write it at once")
    void many() throws IOException {
        Path file = folder.resolve("text.txt");
        List<String> texts = IntStream.range(0, 8)
                .mapToObj(i -> String.valueOf(i).repeat(50_000))
                .toList();
        WholeFile.replace(file, texts.get(0));
        List<String> seen = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> writtenAndRead(file, texts.get(i % texts.size())))
                .distinct()
                .toList();
        assertThat(texts).containsAll(seen);
        assertThat(beside(file)).containsExactly("text.txt");
    }

    private static String writtenAndRead(Path file, String text) {
        try {
            WholeFile.replace(file, text);
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> beside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.resolveSibling(".").normalize())) {
            return files.map(each -> String.valueOf(each.getFileName())).toList();
        }
    }
}
