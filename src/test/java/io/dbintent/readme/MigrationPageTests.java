package io.dbintent.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page on migrations")
class MigrationPageTests {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    @DisplayName("shows code that compiles")
    void examples() throws IOException {
        String source = bare(Files.readString(Path.of("src/test/java/io/dbintent/readme/MigrationExamples.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("docs/migration.md")))
                .results()
                .map(block -> bare(block.group(1)))
                .toList();
        assertThat(blocks).hasSize(4).allSatisfy(block -> assertThat(source).contains(block));
    }

    /** Without indentation, and without the word that nested examples need. */
    private static String bare(String code) {
        return code.replaceAll("(?m)^ +", "").replace("static class", "class");
    }
}
