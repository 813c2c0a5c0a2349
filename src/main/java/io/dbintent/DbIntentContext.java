package io.dbintent;

import io.dbintent.intent.IntentExecutionException;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.knowledge.RetrievedContext;
import io.dbintent.migration.DraftLimits;
import io.dbintent.migration.DraftResult;
import io.dbintent.migration.MigrationAssistant;
import io.dbintent.migration.MigrationDraft;
import io.dbintent.plan.Intent;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * The database as a test speaks to it: intents, guarded queries, and what the schema looks like. Injected by
 * {@link DbIntent} into constructors, lifecycle and test methods; opens nothing before its first use. Safe for use by
 * several threads.
 */
public final class DbIntentContext implements AutoCloseable {

    private final Supplier<Backend> backend;
    private final Supplier<Optional<TestName>> test;
    private final TestReport report;
    private final Runnable onClose;

    /** @param test whose plan file is used at the time; empty for none */
    DbIntentContext(Supplier<Backend> backend, Supplier<Optional<TestName>> test, TestReport report, Runnable onClose) {
        this.backend = backend;
        this.test = test;
        this.report = report;
        this.onClose = onClose;
    }

    /**
     * Decides the intent with the configured options and asserts that it is met.
     *
     * @see #executeByIntent(String, IntentOptions)
     */
    public IntentResult executeByIntent(String intent) {
        return executeByIntent(intent, IntentOptions.defaults());
    }

    /**
     * Decides whether what the intent says is true of the database now, or fetches what it asks for.
     *
     * @param intent plain language; {@code {name}} stands for a parameter of the options
     * @throws org.opentest4j.AssertionFailedError if the verdict is not PASS and success is asserted; its message
     *     carries the intent, the SQL, the rows, the reason and the next step
     * @throws io.dbintent.intent.IntentExecutionException if something broke on the way and success is asserted
     * @throws io.dbintent.config.ConfigurationException if the configured database cannot be used as it is configured
     * @throws io.dbintent.language.VocabularyException if a domain word means what the schema does not have
     * @throws IllegalArgumentException if the parameters of the options do not fit the places of the intent
     */
    public IntentResult executeByIntent(String intent, IntentOptions options) {
        TestReport.Entry entry = report.entry();
        try {
            Backend opened = backend.get();
            return opened.engine().execute(intent, options, opened.books().of(test.get()), entry::publish);
        } catch (AssertionFailedError | IntentExecutionException e) {
            entry.attach(e);
            throw e;
        }
    }

    /**
     * Asserts each of several intents with the configured options, also after one that is not met.
     *
     * @see #assertAllIntents(List, IntentOptions)
     */
    public List<IntentResult> assertAllIntents(String... intents) {
        return assertAllIntents(Stream.of(intents).map(Intent::of).toList(), IntentOptions.defaults());
    }

    /**
     * Asserts each of several intents, also after one that is not met; whatever {@code options} say of asserting.
     *
     * @param intents each with its own parameters, which are added to those of {@code options}
     * @return the results, in the order of the intents
     * @throws org.opentest4j.MultipleFailuresError if any intent is not met or could not be run, with the whole failure
     *     of each
     */
    public List<IntentResult> assertAllIntents(List<Intent> intents, IntentOptions options) {
        return new SoftAssertions(this::executeByIntent).all(intents, options);
    }

    /**
     * Runs one read-only query under the same guard, transaction, timeout and row limit as any other.
     *
     * @return the rows by column label, in order; at most {@code dbintent.row-limit}
     * @throws io.dbintent.intent.IntentExecutionException if the guard refuses the query
     * @throws io.dbintent.database.DatabaseException if the database refuses it
     */
    public List<Map<String, @Nullable Object>> executeQuery(String sql) {
        return backend.get().engine().query(sql);
    }

    /**
     * Drafts a change of this database's schema and asserts nothing. Applies nothing to this database, which is only read.
     *
     * @param text the request, in plain English
     * @return a draft, a question back, or why there is no draft
     * @throws io.dbintent.migration.inspect.UnsupportedProductException for all but MySQL, MariaDB, PostgreSQL, SQLite
     */
    public DraftResult draftByIntent(String text) {
        return backend.get().assistant().draft(text);
    }

    /**
     * Drafts a change of the schema and asserts that it can be taken back without loss.
     *
     * @see #evolveByIntent(String, DraftLimits)
     */
    public MigrationDraft evolveByIntent(String text) {
        return evolveByIntent(text, DraftLimits.strict());
    }

    /**
     * Drafts a change of this database's schema, rehearses it on a scratch server of the same product and release, and
     * asserts that it can be taken back and is within the limits. Applies nothing to this database, which is only read.
     *
     * @param text the request, in plain English
     * @param limits what the draft may do
     * @throws org.opentest4j.AssertionFailedError if there is no draft, it is not within the limits, or could not be
     *     rehearsed; its message carries the request, each reason, both scripts and the next step
     * @throws io.dbintent.migration.inspect.UnsupportedProductException for all but MySQL, MariaDB, PostgreSQL, SQLite
     */
    public MigrationDraft evolveByIntent(String text, DraftLimits limits) {
        return evolveByIntent(text, backend.get().assistant(), limits);
    }

    /** The same with an assistant of your own, as it is. */
    public MigrationDraft evolveByIntent(String text, MigrationAssistant assistant, DraftLimits limits) {
        return new Evolution(text, limits).required(assistant.draft(text));
    }

    /** The names of all tables and views. */
    public List<String> tables() {
        return schema().tables().stream().map(Table::name).toList();
    }

    /**
     * What one table looks like.
     *
     * @throws IllegalArgumentException if there is no such table; names those that there are
     */
    public Table tableSchema(String table) {
        return schema().table(table)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no table \"" + table + "\"; there are " + String.join(", ", tables()) + "."));
    }

    /**
     * The foreign keys that lead out of a table.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public List<ForeignKey> foreignKeys(String table) {
        return tableSchema(table).foreignKeys();
    }

    /**
     * Finds the tables and learnings that matter for an intent.
     *
     * @param limit how many tables before foreign-key neighbours are added, and how many learnings of each kind
     */
    public RetrievedContext retrieveContext(String intent, int limit) {
        return backend.get().engine().retrieve(intent, limit);
    }

    /**
     * Remembers a query as a good or a bad example.
     *
     * @param error what was wrong with it; null for a correct one
     * @return the document's id, such as {@code learning_de2f8bf3ce19}
     */
    public String storeLearning(
            String intent, String query, List<String> tables, boolean correct, @Nullable String error) {
        return backend.get().engine().learn(intent, query, tables, correct, error);
    }

    /** Remembers a query that proved sound. */
    public String storeLearning(String intent, String query, List<String> tables) {
        return storeLearning(intent, query, tables, true, null);
    }

    /** Closes what {@link DbIntentBuilder#open()} opened; does nothing for an injected context. */
    @Override
    public void close() {
        onClose.run();
    }

    private Schema schema() {
        return backend.get().database().inspect();
    }
}
