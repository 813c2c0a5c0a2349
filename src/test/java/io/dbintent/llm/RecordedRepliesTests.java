package io.dbintent.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dbintent.llm.ReplySettings.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The recorder of model replies")
class RecordedRepliesTests {

    private static final Prompt PROMPT =
            new Prompt("generate-query", "Answer with JSON.", "Intent: count the agents\n\nTables:\nagents");

    private final Path folder;

    RecordedRepliesTests(@TempDir Path folder) {
        this.folder = folder.resolve("replies");
    }

    private ReplySettings settings(Mode mode, String... secrets) {
        return new ReplySettings(mode, folder, List.of(secrets));
    }

    private LanguageModel recording(ScriptedChatModel model, String... secrets) {
        return LanguageModels.of(model, settings(Mode.RECORD, secrets));
    }

    private LanguageModel replaying(ScriptedChatModel model, String... secrets) {
        return LanguageModels.of(model, settings(Mode.REPLAY, secrets));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    @DisplayName("gives a recorded reply again without asking the model")
    void recordsAndReplays() {
        ScriptedChatModel model = ScriptedChatModel.saying("{\"sql\":\n\n \"SELECT 1\"}\n");
        Reply recorded = recording(model).ask(PROMPT);
        Reply replayed = replaying(model).ask(PROMPT);
        assertThat(replayed.text()).isEqualTo(recorded.text()).isEqualTo("{\"sql\":\n\n \"SELECT 1\"}\n");
        assertThat(model.requests()).hasSize(1);
        assertThat(replayed.usage().inputTokens()).isZero();
    }

    @Test
    @DisplayName("writes one file an exchange, made to be read")
    void readable() throws IOException {
        recording(ScriptedChatModel.saying("{}\nreply\n| bar")).ask(PROMPT);
        assertThat(files()).hasSize(1);
        assertThat(files().get(0)).hasFileName("generate-query-e85336f674b5.txt");
        assertThat(Files.readString(files().get(0))).isEqualTo("""
                # A reply of a language model; dbintent.model.replies=replay gives it again.
                hash: e85336f674b5bcc07d023d3a19771483787cf693673edf94585d5daac7ff319d
                model: ScriptedChatModel
                purpose: generate-query
                format: JSON
                truncated: false

                system
                | Answer with JSON.

                user
                | Intent: count the agents
                |
                | Tables:
                | agents

                reply
                | {}
                | reply
                | | bar
                """);
    }

    @Test
    @DisplayName("does nothing when it is off")
    void off() {
        LanguageModels.of(ScriptedChatModel.saying("{}"), ReplySettings.off()).ask(PROMPT);
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisplayName("fails where no reply is recorded, with the hash, the closest prompt and how to record")
    void missing() {
        recording(ScriptedChatModel.saying("{}", "{}")).ask(PROMPT);
        recording(ScriptedChatModel.saying("{}")).ask(new Prompt("judge-rows", "Judge.", "Rows: 1"));
        Prompt other =
                new Prompt(PROMPT.purpose(), PROMPT.system(), PROMPT.user().replace("count", "list"));
        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> replaying(new ScriptedChatModel()).ask(other));
        assertThat(failure.kind()).isEqualTo(ModelException.Kind.CONFIGURATION);
        assertThat(failure).hasMessage("""
                No reply is recorded for the prompt generate-query with the hash %s.
                  Where: %s
                  Expected: a reply that was recorded, since dbintent.model.replies is replay
                  Got: none; the closest is %s, 75 %% alike: user line 1 was "Intent: count the agents" and is "Intent: list the agents"
                  Next: Record it, with the model within reach: DBINTENT_MODEL_REPLIES=record ./mvnw test""".formatted(
                        Exchange.hash(other), folder.resolve(Exchange.fileName(other)), Exchange.fileName(PROMPT)));
    }

    @Test
    @DisplayName("fails in an empty folder too")
    void nothingRecorded() {
        assertThat(catchThrowableOfType(ModelException.class, () -> replaying(new ScriptedChatModel())
                        .ask(PROMPT)))
                .hasMessageContaining("Got: none, and the folder has no other");
    }

    @Test
    @DisplayName("never writes a key, a password or JDBC credentials, wherever they stand")
    void secrets() throws IOException {
        String system = "Authorization: Bearer abcdefgh12345678\nOPENAI_API_KEY=sk-proj-0123456789abcdef";
        String user = """
                jdbc:mysql://reader:pa55wörd@db.example.com:3306/shop?user=joe&password=hunter2&useSSL=false
                jdbc:oracle:thin:scott/tiger@host:1521/x {"password": "open sesame", "token":'t0k3n'}
                The column agents.password_hash of the table tiger-cats; swordfish and swordfishes
                the given key is GIVEN-KEY-0123456789 and glpat-ABCDEFGHIJKLMNOP""";
        String reply = "{\"sql\": \"SELECT 'hunter2', 'swordfish', 'GIVEN-KEY-0123456789'\"}";
        recording(ScriptedChatModel.saying(reply), "hunter2", "swordfish", "fish", "GIVEN-KEY-0123456789")
                .ask(new Prompt("p", system, user));
        String written = Files.readString(files().get(0));
        assertThat(written)
                .doesNotContain(
                        "abcdefgh12345678",
                        "sk-proj",
                        "reader:",
                        "pa55",
                        "joe",
                        "hunter2",
                        "scott",
                        "open sesame",
                        "t0k3n",
                        "swordfish",
                        "GIVEN-KEY",
                        "glpat-ABC")
                .contains("db.example.com:3306/shop?user=***&password=***&useSSL=false", "SELECT '***', '***', '***'")
                .contains("The column agents.password_hash of the table tiger-cats");
        String name = files().get(0).getFileName().toString();
        assertThat(name).matches("p-[0-9a-f]{12}\\.txt");
    }

    @Test
    @DisplayName("knows a prompt again where only a secret has changed")
    void otherSecret() {
        recording(ScriptedChatModel.saying("{}"), "first-password").ask(new Prompt("p", "", "login first-password"));
        Reply reply =
                replaying(new ScriptedChatModel(), "second-password").ask(new Prompt("p", "", "login second-password"));
        assertThat(reply.text()).isEqualTo("{}");
    }

    @Test
    @DisplayName("shows no secret when it is printed")
    void printed() {
        assertThat(settings(Mode.RECORD, "swordfish").toString()).doesNotContain("swordfish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Something else", "<<<<<<< ours", "hash: 12"})
    @DisplayName("refuses a file that it did not write, with file and line, and leaves it as it is")
    void nonsense(String nonsense) throws IOException {
        recording(ScriptedChatModel.saying("{}")).ask(PROMPT);
        Path file = files().get(0);
        Files.writeString(file, nonsense);
        assertThat(catchThrowableOfType(ModelException.class, () -> replaying(new ScriptedChatModel())
                        .ask(PROMPT)))
                .hasMessageStartingWith("A recorded reply cannot be read.\n  Where: " + file)
                .hasMessageContaining("Got: line 1: expected ");
        assertThat(file).hasContent(nonsense);
    }

    @Test
    @DisplayName("refuses conflict markers inside a file and a prompt that was edited, with the line")
    void edited() throws IOException {
        recording(ScriptedChatModel.saying("{}")).ask(PROMPT);
        Path file = files().get(0);
        String written = Files.readString(file);
        Files.writeString(file, written.replace("reply\n", "<<<<<<< HEAD\nreply\n"));
        assertThat(catchThrowableOfType(ModelException.class, () -> replaying(new ScriptedChatModel())
                        .ask(PROMPT)))
                .hasMessageContaining("Got: line 17: expected \"reply\", got \"<<<<<<< HEAD\"");
        Files.writeString(file, written.replace("count the", "list the"));
        assertThat(catchThrowableOfType(ModelException.class, () -> replaying(new ScriptedChatModel())
                        .ask(PROMPT)))
                .hasMessageContaining("Got: line 2: expected the hash ");
    }

    @Test
    @DisplayName("gives a reply that was edited by hand, and one with the line ends of another system")
    void editedReply() throws IOException {
        recording(ScriptedChatModel.saying("{}\nold")).ask(PROMPT);
        Path file = files().get(0);
        Files.writeString(
                file, Files.readString(file).replace("| old", "| new").replace("\n", "\r\n"), StandardCharsets.UTF_8);
        assertThat(replaying(new ScriptedChatModel()).ask(PROMPT).text()).isEqualTo("{}\nnew");
    }

    @Test
    @DisplayName("keeps whether a reply was cut off")
    void truncated() {
        LanguageModel cut = new LanguageModel() {
            @Override
            public String name() {
                return "cut";
            }

            @Override
            public boolean remote() {
                return false;
            }

            @Override
            public Reply ask(Prompt prompt) {
                return new Reply("{", Usage.UNKNOWN, Duration.ZERO, true);
            }
        };
        new RecordingLanguageModel(cut, settings(Mode.RECORD)).ask(PROMPT);
        assertThat(replaying(new ScriptedChatModel()).ask(PROMPT).truncated()).isTrue();
    }

    @Test
    @DisplayName("records from several threads, and leaves nothing half written")
    void threads() throws IOException {
        LanguageModel model = recording(ScriptedChatModel.saying(
                IntStream.range(0, 200).mapToObj(i -> "reply").toArray(String[]::new)));
        IntStream.range(0, 200).parallel().forEach(i -> model.ask(new Prompt("p", "", "question " + i % 20)));
        assertThat(files()).hasSize(20).allMatch(file -> file.toString().endsWith(".txt"));
        for (int i = 0; i < 20; i++) {
            assertThat(replaying(new ScriptedChatModel())
                            .ask(new Prompt("p", "", "question " + i))
                            .text())
                    .isEqualTo("reply");
        }
    }

    @Test
    @DisplayName("says so where the folder cannot be written")
    void unwritable() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file in the place of the folder");
        assertThat(catchThrowableOfType(ModelException.class, () -> recording(ScriptedChatModel.saying("{}"))
                        .ask(PROMPT)))
                .hasMessageStartingWith("The reply of ScriptedChatModel could not be recorded.\n  Where: " + folder);
    }

    @Test
    @DisplayName("replays a configured model without its key")
    void withoutKey() {
        recording(ScriptedChatModel.saying("{}")).ask(PROMPT);
        ModelSettings noKey = new ModelSettings(
                ModelSettings.Provider.ANTHROPIC, "claude", null, null, Duration.ofSeconds(1), 0, null, null);
        LanguageModel model = LanguageModels.open(noKey, settings(Mode.REPLAY));
        assertThat(model.name()).isEqualTo("anthropic:claude");
        assertThat(model.remote()).isTrue();
        assertThat(model.ask(PROMPT).text()).isEqualTo("{}");
    }
}
