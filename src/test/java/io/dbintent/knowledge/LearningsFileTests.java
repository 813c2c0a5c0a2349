package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The learnings' file")
class LearningsFileTests {

    private final Path directory;

    LearningsFileTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("reads well in a code review")
    void format() throws IOException {
        LearningsFile file = new LearningsFile(directory);
        file.add(List.of(
                kept("get all agents", "SELECT *\n  FROM agents", null),
                kept("count agents", "SELECT COUNT(*) FROM agent", "Table 'agent' doesn't exist")));

        assertThat(directory.resolve("learnings.txt")).hasContent("""
                # What dbintent learned: queries that were tried for an intent, and whether they were sound.
                # Belongs in version control. Review it like code; delete or correct a learning as you see fit.

                [incorrect] learning_0460c9396872
                Intent: count agents
                Query: SELECT COUNT(*) FROM agent
                Tables: agents
                Error: Table 'agent' doesn't exist
                Schema: 0123456789abcdef
                Embedding: none

                [correct] learning_f7e4f9451081
                Intent: get all agents
                Query: SELECT *
                      FROM agents
                Tables: agents
                Schema: 0123456789abcdef
                Embedding: none
                """);
    }

    @ParameterizedTest
    @DisplayName("gives back exactly what was put in")
    @ValueSource(
            strings = {
                "plain",
                "two\nlines",
                "a\n\nblank line, and one at the end\n",
                "\nstarts with one",
                "   \n   ",
                "tab\t, return\r\n, NUL\0, bell\7",
                "LIKE '50\\%' and '\\n' and '\\\\' and '\\u{0}' and a last \\",
                "emoji \uD83D\uDC68\u200D\uD83D\uDC69, flag \uDB40\uDC67, \u4E2D\u6587, \u0634",
                "hidden \u202E order \u2028 line",
                "[correct] learning_0\nIntent: forged\n# comment\nQuery: x"
            })
    void roundTrip(String text) {
        Learning learning = new Learning("i " + text, "q " + text, List.of("a,b", "t" + text + "t"), false, text, "f");
        LearningsFile file = new LearningsFile(directory);
        file.add(List.of(new KeptLearning(learning, "none")));

        assertThat(file.read()).containsExactly(new KeptLearning(learning, "none"));
    }

    @Test
    @DisplayName("replaces a learning of the same intent and query")
    void replaces() {
        LearningsFile file = new LearningsFile(directory);
        file.add(List.of(kept("x", "SELECT 1 FROM t", "wrong")));
        file.add(List.of(kept("x", "SELECT 1 FROM t", null)));

        assertThat(file.read()).containsExactly(kept("x", "SELECT 1 FROM t", null));
    }

    @Test
    @DisplayName("names file and line of what it cannot read, and loses none of it when it writes")
    void unreadable() throws IOException {
        LearningsFile file = new LearningsFile(directory);
        file.add(List.of(kept("x", "SELECT 1 FROM t", null)));
        Path path = directory.resolve("learnings.txt");
        Files.writeString(path, Files.readString(path) + "\n<<<<<<< HEAD\nIntent: mine\n");

        assertThatThrownBy(file::read)
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("The learnings in " + path + " cannot be read at line 11: expected [correct] or [incorrect]"
                        + " and an id; got '<<<<<<< HEAD'. Correct or delete the lines from 11 to 12; nothing in the file"
                        + " was changed.");

        file.add(List.of(kept("y", "SELECT 2 FROM t", null)));
        assertThat(path).content().contains("\n<<<<<<< HEAD\nIntent: mine\n", "Intent: x\n", "Intent: y\n");
    }

    @Test
    @DisplayName("takes a learning as it was corrected by hand")
    void handEdit() throws IOException {
        LearningsFile file = new LearningsFile(directory);
        file.add(List.of(kept("x", "SELECT 1 FROM t", null)));
        Path path = directory.resolve("learnings.txt");
        Files.writeString(
                path, Files.readString(path).replace("SELECT 1", "SELECT 2").replace("\n", "\r\n"));

        assertThat(file.read()).containsExactly(kept("x", "SELECT 2 FROM t", null));
    }

    @Test
    @DisplayName("loses nothing when many write at once")
    void concurrent() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String intent = "intent " + i;
                writers.add(() -> {
                    new LearningsFile(directory).add(List.of(kept(intent, "SELECT 1 FROM t", null)));
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(new LearningsFile(directory).read()).hasSize(40);
    }

    @Test
    @DisplayName("leaves no file but its own and the ignored index folder")
    void leavesNothing() {
        new LearningsFile(directory).add(List.of(kept("x", "SELECT 1 FROM t", null)));

        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("learnings.txt", ".index");
        assertThat(directory.resolve(".index/.gitignore")).content().contains("\n*\n");
    }

    private static KeptLearning kept(String intent, String query, @Nullable String error) {
        return new KeptLearning(
                new Learning(intent, query, List.of("agents"), error == null, error, "0123456789abcdef"), "none");
    }
}
