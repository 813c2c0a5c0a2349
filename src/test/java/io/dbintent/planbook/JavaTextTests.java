package io.dbintent.planbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Text as Java source")
class JavaTextTests {

    private static final String PIECES =
            "\"\"\"\"\\\\\\ \t\r\n\n  'u0041u{}%$;/*-\u0000\u0007\u007f\u00a0\u00e9\u2028\u3000x1";

    private static List<String> nasty() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                "plain",
                "it's \"quoted\"",
                "SELECT 1\nFROM x",
                "SELECT 1\n  FROM x\n\n WHERE y = '   '   \n",
                "a\n\"\"\"\n\\\"\"\"\"",
                "a\nends with a quote\"",
                "a\n  \n\t\n b ",
                "a\r\nb\rc",
                "\\u000a System.exit(1); \\\\u000a",
                "a\n\\u0022",
                "\n leading",
                "\ud83d\ude00\n\\\ud83d\ude00\\u\ud83d\ude00",
                "\ud83d\ude00".repeat(30_001),
                "long " + "x'\"\\\u00e9\n".repeat(20_000)));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    @DisplayName("means to the compiler what it was, whatever it was, and needs no encoding")
    void roundTrip(@TempDir Path folder) throws Exception {
        List<String> texts = nasty();
        StringBuilder source = new StringBuilder("package texts;\n\npublic class Texts {\n");
        for (int i = 0; i < texts.size(); i++) {
            source.append("    // ").append(JavaText.comment(texts.get(i))).append('\n');
            source.append("    public static String text" + i + "() {\n        return ")
                    .append(JavaText.string(texts.get(i), "                "))
                    .append(";\n    }\n");
        }
        source.append("}\n");
        assertThat(source.chars()).allMatch(c -> c < 127);
        CompiledSource.compile("texts.Texts", source.toString(), folder);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> compiled = loader.loadClass("texts.Texts");
            for (int i = 0; i < texts.size(); i++) {
                assertThat(compiled.getMethod("text" + i).invoke(null)).isEqualTo(texts.get(i));
            }
        }
    }

    @Test
    @DisplayName("of several lines is a text block that can be read")
    void block() {
        assertThat(JavaText.string("SELECT \"name\"\n  FROM agents\n WHERE note = '\\ '", "    "))
                .isEqualTo("\"\"\"\n    SELECT \"name\"\n      FROM agents\n     WHERE note = '\\\\ '\"\"\"");
    }

    @Test
    @DisplayName("is refused where it holds half of a character")
    void halfCharacter() {
        assertThatThrownBy(() -> JavaText.quoted("x\ud83d"))
                .hasMessage("A text of the plan holds half of a character (a lone surrogate) and cannot be exported:"
                        + " \"x?\"");
    }

    @ParameterizedTest
    @CsvSource({
        "john, john",
        "john is there, john_is_there",
        "42, test_42",
        "'', test_",
        "class, class_",
        "Zo\u00eb(int), Zo__int_"
    })
    @DisplayName("becomes a method's name")
    void names(String text, String name) {
        assertThat(JavaText.methodName(text)).isEqualTo(name);
    }
}
