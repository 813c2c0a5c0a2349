package io.dbintent.intent;

import io.dbintent.database.Database;
import io.dbintent.knowledge.Knowledge;
import io.dbintent.llm.LanguageModel;
import io.dbintent.sql.GuardPolicy;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs intents: retrieve, generate, guard, execute, judge, store, assert. One engine serves a whole test run and any
 * number of threads; it opens nothing before the first intent.
 */
public final class IntentEngine {

    private static final AtomicLong RUNS = new AtomicLong();

    private final IntentParts parts;
    private final IntentListener listener;
    private final IntentFailure failure;

    /**
     * @param model null if none is configured
     * @throws IllegalArgumentException if the settings ask for a model and there is none
     */
    public IntentEngine(
            Database database,
            Knowledge knowledge,
            @Nullable LanguageModel model,
            GuardPolicy policy,
            EngineSettings settings,
            IntentListener listener) {
        if (model == null && settings.author() == AuthorMode.MODEL) {
            throw new IllegalArgumentException("dbintent.author is \"model\" and no model is configured. Set"
                    + " dbintent.model, or dbintent.author=auto.");
        }
        this.parts = new IntentParts(database, new SchemaSource(database), knowledge, model, policy, settings);
        this.listener = listener;
        this.failure = new IntentFailure(new RowDisplay(settings.messageRows(), settings.maskedColumns()));
    }

    /**
     * Decides an intent and, unless told otherwise, throws when it is not a PASS.
     *
     * @throws org.opentest4j.AssertionFailedError if the verdict is FAIL or INCONCLUSIVE and success is asserted
     * @throws IntentExecutionException if something broke on the way and success is asserted
     * @throws IllegalArgumentException if the intent's parameters do not fit its placeholders
     */
    public IntentResult execute(String text, IntentOptions given) {
        IntentOptions options = given.orElse(parts.settings().options());
        IntentListener heard = options.logIntent() ? listener : event -> {};
        IntentRun run = new IntentRun(RUNS.incrementAndGet(), parts, options, heard);
        IntentRun.Outcome outcome = run.decide(text);
        if (options.assertSuccess() && !outcome.result().success()) {
            throw IntentEngine.<RuntimeException>unchecked(failure.of(outcome.result(), outcome.cause()));
        }
        return outcome.result();
    }

    /** AssertionFailedError is an Error, and the rest is unchecked, so nothing checked escapes here. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable throwable) throws T {
        throw (T) throwable;
    }
}
