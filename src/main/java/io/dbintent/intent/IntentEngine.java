package io.dbintent.intent;

import io.dbintent.database.Database;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.Rows;
import io.dbintent.knowledge.Knowledge;
import io.dbintent.knowledge.Learning;
import io.dbintent.knowledge.RetrievedContext;
import io.dbintent.language.Similarity;
import io.dbintent.llm.LanguageModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.schema.Schema;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs intents: retrieve, generate, guard, execute, judge, store, assert. One engine serves a whole test run and any
 * number of threads; it opens nothing before the first intent.
 */
public final class IntentEngine implements AutoCloseable {

    private static final AtomicLong RUNS = new AtomicLong();

    private final IntentParts parts;
    private final IntentListener listener;
    private final IntentFailure failure;

    /**
     * @param knowledge opens the knowledge base of a database, given its schema's name
     * @param model null if none is configured
     * @param similarity what the built-in engine suggests words by
     * @throws IllegalArgumentException if the settings ask for a model and there is none
     */
    public IntentEngine(
            Database database,
            Function<String, Knowledge> knowledge,
            @Nullable LanguageModel model,
            Similarity similarity,
            GuardPolicy policy,
            EngineSettings settings,
            IntentListener listener) {
        if (model == null && settings.author() == AuthorMode.MODEL) {
            throw new IllegalArgumentException("dbintent.author is \"model\" and no model is configured. Set"
                    + " dbintent.model, or dbintent.author=auto.");
        }
        KnowledgeOfDatabase memory = new KnowledgeOfDatabase(knowledge);
        this.parts = new IntentParts(
                database,
                new SchemaSource(database),
                new BuiltinEngines(database, settings.vocabulary(), similarity, new LearnedWords(memory::of)),
                memory,
                model,
                policy,
                settings,
                new ReplayMemory(policy, settings.rowLimit()));
        this.listener = listener;
        this.failure = new IntentFailure(new RowDisplay(settings.messageRows()));
    }

    /**
     * Decides an intent, whose plan may be in a book, and, unless told otherwise, throws when it is not a PASS.
     *
     * @param use the book; empty for none
     * @param decided hears the result before anything is thrown because of it
     * @throws org.opentest4j.AssertionFailedError if the verdict is FAIL or INCONCLUSIVE and success is asserted
     * @throws IntentExecutionException if something broke on the way and success is asserted
     * @throws io.dbintent.language.VocabularyException if a domain word means what the schema does not have
     * @throws IllegalArgumentException if the intent's parameters do not fit its placeholders
     */
    public IntentResult execute(
            String text, IntentOptions given, Optional<PlanbookUse> use, Consumer<IntentResult> decided) {
        IntentOptions options = given.orElse(parts.settings().options());
        IntentListener heard = options.logIntent() ? listener : event -> {};
        IntentRun run = new IntentRun(RUNS.incrementAndGet(), parts, options, heard, use);
        IntentRun.Outcome outcome = run.decide(text);
        decided.accept(outcome.result());
        if (options.assertSuccess() && !outcome.result().success()) {
            failure.raise(outcome.result(), outcome.cause());
        }
        return outcome.result();
    }

    /**
     * Runs one query as the queries of intents are run, without an intent.
     *
     * @throws IntentExecutionException if the guard refuses it
     * @throws io.dbintent.database.DatabaseException if the database refuses it
     */
    public List<Map<String, @Nullable Object>> query(String sql) {
        return parts.database().read(session -> query(sql, session)).asMaps();
    }

    private Rows query(String sql, ReadOnlySession session) {
        GuardResult result = parts.guard(session).check(sql);
        if (result instanceof GuardResult.Accepted accepted) {
            return session.rows(accepted.query(), parts.settings().rowLimit());
        }
        throw new IntentExecutionException(
                ReasonCode.SQL_REFUSED,
                "The query is refused: " + ClaimTrial.words(((GuardResult.Refused) result).findings()) + "\n  query: "
                        + sql,
                null);
    }

    /** Finds the tables and learnings that matter for an intent. */
    public RetrievedContext retrieve(String intent, int limit) {
        return new Memory(0, parts, event -> {}).retrieve(intent, limit);
    }

    /**
     * Remembers a query as a good or a bad example.
     *
     * @param error what was wrong with it; null for a correct one
     * @return the learning's id
     */
    public String learn(String intent, String query, List<String> tables, boolean correct, @Nullable String error) {
        Schema schema = parts.schemas().current();
        String fingerprint = schema.fingerprint(tables).hex();
        return parts.memory().of(schema).store(new Learning(intent, query, tables, correct, error, fingerprint));
    }

    /** Closes the knowledge base; the database and the model belong to whoever opened them. */
    @Override
    public void close() {
        parts.memory().close();
    }
}
