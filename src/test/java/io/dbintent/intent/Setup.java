package io.dbintent.intent;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentBuilder;
import io.dbintent.DbIntentContext;
import io.dbintent.llm.ScriptedChatModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A context with a scripted model whose knowledge and step log stay in one folder. */
final class Setup {

    static final IntentOptions ONLY_TELL = IntentOptions.defaults().withAssertSuccess(false);

    private final Path folder;

    Setup(Path folder) {
        this.folder = folder;
    }

    DbIntentBuilder builder(DataSource source, ScriptedChatModel model) {
        return DbIntent.builder()
                .dataSource(source)
                .chatModel(model)
                .set("author", "model")
                .set("embeddings", "none")
                .set("knowledge.directory", knowledge().toString())
                .set("log.console", "false")
                .set("log.file", logFile().toString());
    }

    DbIntentContext open(DataSource source, ScriptedChatModel model) {
        return builder(source, model).open();
    }

    /** Asks one intent over a new agency, where nothing is thrown for a verdict. */
    IntentResult ask(String intent, ScriptedChatModel model) {
        return ask(intent, ONLY_TELL, model);
    }

    IntentResult ask(String intent, IntentOptions options, ScriptedChatModel model) {
        try (DbIntentContext db = open(new Agency().source(), model)) {
            return db.executeByIntent(intent, options);
        }
    }

    /** The model's replies to one intent over a new agency. */
    IntentResult ask(String intent, String... replies) {
        return ask(intent, ScriptedChatModel.saying(replies));
    }

    Path knowledge() {
        return folder.resolve("knowledge");
    }

    private Path logFile() {
        return folder.resolve("log/steps.txt");
    }

    String log() {
        return text(logFile());
    }

    /** The learnings as they stand in the file; empty if there is none. */
    String learnings() {
        return text(knowledge().resolve("learnings.txt"));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
