package io.dbintent;

import dev.langchain4j.model.chat.ChatModel;
import io.dbintent.config.ConfigurationException;
import io.dbintent.config.RowDisclosure;
import io.dbintent.config.Settings;
import io.dbintent.database.Database;
import io.dbintent.intent.AuthorMode;
import io.dbintent.intent.EngineSettings;
import io.dbintent.intent.IntentEngine;
import io.dbintent.intent.IntentOptions;
import io.dbintent.knowledge.KnowledgeBase;
import io.dbintent.knowledge.Meanings;
import io.dbintent.llm.LanguageModel;
import io.dbintent.llm.LanguageModels;
import io.dbintent.llm.LazyLanguageModel;
import io.dbintent.report.LogConsole;
import io.dbintent.report.LogFile;
import io.dbintent.report.StepLog;
import io.dbintent.report.StepSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes one backend differ from another: two tests with equal recipes share a backend.
 *
 * @param settings everything configured
 * @param source the {@code DataSource} or container that a test hands over
 * @param model the chat model that a test hands over; null for the configured one
 * @param scripts for the embedded server; empty for the configured ones
 * @param learn whether queries are remembered
 */
record BackendRecipe(
        Settings settings,
        Optional<Object> source,
        @Nullable ChatModel model,
        List<String> scripts,
        boolean learn) {

    BackendRecipe {
        scripts = scripts.isEmpty() ? settings.embedded().scripts() : List.copyOf(scripts);
        if (settings.author() == AuthorMode.MODEL
                && model == null
                && settings.model().isEmpty()) {
            throw ConfigurationException.of(List.of("dbintent.author is \"model\" and no model is configured. Set"
                    + " dbintent.model to ollama, openai, anthropic, gemini or gitlab, or dbintent.author to auto."));
        }
    }

    /** Builds the backend; connects to nothing but the embedded server, which is started if it is the one needed. */
    Backend open() {
        OpenedDatabase opened = OpenedDatabase.of(settings, source, scripts);
        Database database = opened.database();
        StepLog log = new StepLog(sinks());
        LanguageModel languageModel = languageModel();
        IntentEngine engine = new IntentEngine(
                database,
                name -> KnowledgeBase.open(settings.knowledge(), name),
                languageModel,
                Meanings.of(settings.knowledge().embeddings())::cosines,
                settings.guard(),
                engineSettings(),
                log);
        Drafting drafting = new Drafting(database, settings, languageModel, query -> count(engine, query));
        List<Runnable> closers = new ArrayList<>(List.of(drafting::close, engine::close, database::close));
        closers.addAll(opened.closers());
        closers.add(log::close);
        return new Backend(database, engine, new Books(settings.planbook()), drafting, log, closers);
    }

    private static long count(IntentEngine engine, String query) {
        Object cell = engine.query(query).get(0).values().iterator().next();
        return cell instanceof Number number ? number.longValue() : Long.parseLong(String.valueOf(cell));
    }

    private @Nullable LanguageModel languageModel() {
        return model != null
                ? LanguageModels.of(model, settings.replies())
                : settings.model()
                        .<LanguageModel>map(configured -> new LazyLanguageModel(configured, settings.replies()))
                        .orElse(null);
    }

    private EngineSettings engineSettings() {
        RowDisclosure rows = settings.rows();
        return new EngineSettings(
                settings.author(),
                settings.connections().rowLimit(),
                rows.prompt(),
                rows.message(),
                rows.masked(),
                learn,
                settings.vocabulary(),
                IntentOptions.defaults()
                        .withMaxRetries(settings.intents().maxRetries())
                        .withLogIntent(settings.intents().logIntent())
                        .withAssertSuccess(settings.intents().assertSuccess()));
    }

    private List<StepSink> sinks() {
        List<StepSink> sinks = new ArrayList<>();
        if (settings.log().console()) {
            sinks.add(new LogConsole());
        }
        settings.log().file().ifPresent(file -> sinks.add(new LogFile(file)));
        return sinks;
    }

    /** The parts that decide whether a backend can be shared. */
    private List<Object> key() {
        return List.of(
                settings.values().all(),
                settings.vocabulary(),
                source.map(Identity::new).orElse(new Identity(null)),
                new Identity(model),
                scripts,
                learn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BackendRecipe that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
