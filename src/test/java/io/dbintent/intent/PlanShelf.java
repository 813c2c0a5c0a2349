package io.dbintent.intent;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.config.Sources;
import io.dbintent.llm.ScriptedChatModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;

/** Asks intents with a plan file in a folder, each as a run of its own would. */
final class PlanShelf {

    static final String TEST = "io.example.AgentsTest";

    private final Path folder;
    private final DataSource source;

    PlanShelf(Path folder, DataSource source) {
        this.folder = folder;
        this.source = source;
    }

    /** One run: a mode, a build server or none, and what its model says. */
    IntentResult ask(String mode, boolean ci, String intent, IntentOptions options, ScriptedChatModel model) {
        try (DbIntentContext db = open(Map.of("dbintent.planbook", mode), ci, model)) {
            return db.executeByIntent(intent, options);
        }
    }

    IntentResult ask(String mode, String intent, String... replies) {
        return ask(mode, false, intent, Setup.ONLY_TELL, ScriptedChatModel.saying(replies));
    }

    IntentResult onBuildServer(String intent) {
        return ask("auto", true, intent, Setup.ONLY_TELL, ScriptedChatModel.saying());
    }

    DbIntentContext open(Map<String, String> settings, boolean ci, ScriptedChatModel model) {
        var builder = DbIntent.builder()
                .sources(Sources.of(Map.of(), ci ? Map.of("CI", "true") : Map.of(), folder))
                .dataSource(source)
                .chatModel(model)
                .planFileOf(TEST)
                .set("embeddings", "none")
                .set("knowledge.directory", folder.resolve("knowledge").toString())
                .set("planbook.directory", "plans")
                .set("log.console", "false")
                .set("log.file", folder.resolve("steps.txt").toString());
        settings.forEach(builder::set);
        return builder.open();
    }

    Path file() {
        return folder.resolve("plans/AgentsTest.yaml");
    }

    String text() {
        try {
            return Files.exists(file()) ? Files.readString(file()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Edits the file by hand. */
    void edit(String from, String to) {
        try {
            String text = text();
            if (!text.contains(from)) {
                throw new IllegalArgumentException("The plan file has no \"" + from + "\":\n" + text);
            }
            Files.writeString(file(), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
