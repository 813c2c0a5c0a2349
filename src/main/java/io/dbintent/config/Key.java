package io.dbintent.config;

import io.dbintent.config.Allowed.Choice;
import io.dbintent.config.Allowed.FilePath;
import io.dbintent.config.Allowed.Flag;
import io.dbintent.config.Allowed.Form;
import io.dbintent.config.Allowed.HttpUrl;
import io.dbintent.config.Allowed.Items;
import io.dbintent.config.Allowed.JdbcUrl;
import io.dbintent.config.Allowed.Price;
import io.dbintent.config.Allowed.Span;
import io.dbintent.config.Allowed.Text;
import io.dbintent.config.Allowed.Whole;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every setting there is: its name, what it may be, its default and what it means. {@code docs/configuration.md} is
 * checked against this table.
 */
// Every field holds records and unmodifiable lists, which the checker cannot know.
@SuppressWarnings("ImmutableEnumChecker")
public enum Key {
    URL(
            "dbintent.url",
            new JdbcUrl(),
            unset("the embedded server"),
            "The database under test. `DB_HOST`, `DB_PORT` (3306) and `DB_NAME` together make the URL of a MySQL"
                    + " or MariaDB.",
            "DB_HOST",
            "DB_PORT",
            "DB_NAME"),
    USER("dbintent.user", new Text("any text"), unset("none"), "The database user; one that may only read.", "DB_USER"),
    PASSWORD(
            "dbintent.password",
            new Text("any text"),
            unset("none"),
            "The user's password; shown nowhere.",
            "DB_PASSWORD"),
    EMBEDDED(
            "dbintent.embedded",
            new Choice(List.of("auto", "off")),
            value("auto"),
            "Whether an embedded MariaDB is started when no database is given and its artifact is on the"
                    + " class path."),
    SCRIPT(
            "dbintent.script",
            new Items("class path resources or files of SQL"),
            unset("none"),
            "What fills the embedded server, in this order."),
    POOL_SIZE("dbintent.pool-size", new Whole(1, 64), value("4"), "How many database connections may be open at once."),
    STATEMENT_TIMEOUT("dbintent.statement-timeout", new Span(), value("30s"), "How long one statement may run."),
    ROW_LIMIT(
            "dbintent.row-limit",
            new Whole(1, 1_000_000),
            value("1000"),
            "How many rows of a result are kept; a verdict is never computed on part of the rows."),
    MAX_RETRIES(
            "dbintent.max-retries",
            new Whole(0, 10),
            value("2"),
            "How often an intent is tried again after an error; never because of a verdict."),
    ASSERT_SUCCESS(
            "dbintent.assert-success",
            new Flag(),
            value("true"),
            "Whether an intent that is not a PASS fails the test."),
    LOG_INTENT("dbintent.log-intent", new Flag(), value("true"), "Whether the steps of an intent are logged."),
    LOG_CONSOLE("dbintent.log.console", new Flag(), value("true"), "Whether the step log goes to the console."),
    LOG_FILE(
            "dbintent.log.file",
            new FilePath(true),
            value("target/dbintent/db_with_intent_logs.txt"),
            "The file of the step log."),
    AUTHOR(
            "dbintent.author",
            new Choice(List.of("auto", "builtin", "model")),
            value("auto"),
            "Who writes the SQL: the built-in engine, the model, or the engine first and the model for what it"
                    + " does not understand."),
    PLANBOOK(
            "dbintent.planbook",
            new Choice(List.of("auto", "replay", "record", "rerecord", "live", "off")),
            value("auto"),
            "Plan files: auto replays what is known and records what a model wrote (where `CI` is set it records nothing"
                    + " and asks no model), replay fails on anything unknown, record records everything unknown,"
                    + " rerecord everything, live reads and records nothing, off knows no plan files."),
    PLANBOOK_DIRECTORY(
            "dbintent.planbook.directory",
            new FilePath(false),
            unset("src/test/resources/dbintent if src/test/resources exists, else .dbintent"),
            "The directory of the plan files, one for each test class."),
    PLANBOOK_ONLY(
            "dbintent.planbook.only",
            new Items("test classes or methods as AgentsTest or AgentsTest#john"),
            unset("every test"),
            "Whom record and rerecord are meant for; auto holds for the others."),
    PLANBOOK_AGREEMENT(
            "dbintent.planbook.agreement",
            new Whole(1, 5),
            value("1"),
            "How many plans of a model must come to the same verdict on the same rows before one is recorded."),
    MODEL(
            "dbintent.model",
            new Choice(List.of("none", "ollama", "openai", "anthropic", "gemini", "gitlab")),
            value("none"),
            "The language model's provider. This alone selects one: an API key that happens to be present sends"
                    + " nothing anywhere."),
    MODEL_NAME(
            "dbintent.model.name",
            new Form("a model of the provider, without white space", Pattern.compile("[^\\s\\p{Cntrl}]+")),
            unset("ollama: llama3.1:latest, openai: gpt-4.1-mini, anthropic: claude-sonnet-4-5, gemini:"
                    + " gemini-2.5-flash, gitlab: code-suggestions"),
            "The model. `LLAMA3` is read for ollama only.",
            "LLAMA3"),
    MODEL_BASE_URL(
            "dbintent.model.base-url",
            new HttpUrl(),
            unset("ollama: http://127.0.0.1:11434, others: the provider's public address"),
            "Where the provider is; any OpenAI-compatible server for openai. `LLAMA3_URL` is read for ollama only.",
            "LLAMA3_URL"),
    MODEL_TIMEOUT("dbintent.model.timeout", new Span(), value("60s"), "How long one request to the model may take."),
    MODEL_MAX_RETRIES(
            "dbintent.model.max-retries",
            new Whole(0, 10),
            value("3"),
            "How often a request is repeated after a timeout, a 429 or a 5xx."),
    MODEL_INPUT_PRICE(
            "dbintent.model.input-price",
            new Price(),
            unset("unknown"),
            "US dollars for a million input tokens, for the cost in the log."),
    MODEL_OUTPUT_PRICE(
            "dbintent.model.output-price",
            new Price(),
            unset("unknown"),
            "US dollars for a million output tokens, for the cost in the log."),
    MODEL_REPLIES(
            "dbintent.model.replies",
            new Choice(List.of("off", "record", "replay")),
            value("off"),
            "Whether each reply of the model is kept as a file without secrets, or given again from there without"
                    + " asking the model."),
    MODEL_REPLIES_DIRECTORY(
            "dbintent.model.replies.directory",
            new FilePath(false),
            unset("replies in dbintent.knowledge.directory"),
            "The directory of the recorded replies."),
    VOCABULARY(
            "dbintent.vocabulary",
            new FilePath(true),
            unset("config/vocabulary.yaml if it exists"),
            "The file of domain words: what a team calls its tables, columns and measures."),
    KNOWLEDGE(
            "dbintent.knowledge",
            new Choice(List.of("embedded", "chroma")),
            value("embedded"),
            "Where schema documents and learnings are kept: in a file, or in a Chroma server."),
    KNOWLEDGE_DIRECTORY(
            "dbintent.knowledge.directory",
            new FilePath(false),
            unset("src/test/resources/dbintent if src/test/resources exists, else .dbintent"),
            "The directory of the embedded store and the learnings."),
    CHROMA_URL("dbintent.chroma.url", new HttpUrl(), value("http://127.0.0.1:8000"), "The Chroma server."),
    CHROMA_COLLECTION(
            "dbintent.chroma.collection",
            new Form(
                    "3 to 63 letters, digits, dots, underscores and hyphens, a letter or digit at both ends",
                    Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]")),
            value("db_context"),
            "The Chroma collection."),
    EMBEDDINGS(
            "dbintent.embeddings",
            new Choice(List.of("auto", "bge", "ollama", "none")),
            value("auto"),
            "What turns texts into vectors: BGE-small inside this process, Ollama, or nothing; auto is bge if its"
                    + " artifact is on the class path, else none with a warning."),
    EMBEDDINGS_NAME(
            "dbintent.embeddings.name",
            new Form("a model of Ollama, without white space", Pattern.compile("[^\\s\\p{Cntrl}]+")),
            unset("ollama: mxbai-embed-large"),
            "The embedding model; read for ollama only."),
    EMBEDDINGS_BASE_URL(
            "dbintent.embeddings.base-url",
            new HttpUrl(),
            unset("http://127.0.0.1:11434"),
            "The Ollama server for embeddings.",
            "LLAMA3_URL"),
    REFRESH_SCHEMA(
            "dbintent.refresh-schema",
            new Flag(),
            value("false"),
            "Whether schema documents are written anew at the start of a run even if nothing changed.",
            "REFRESH_DB_SCHEMA"),
    PROMPT_ROWS(
            "dbintent.prompt.rows",
            new Choice(List.of("none", "counts", "sample", "all")),
            value("counts"),
            "What a prompt to a remote model may show of the rows: nothing, counts and types, the first rows, all."),
    MESSAGE_ROWS(
            "dbintent.message.rows",
            new Choice(List.of("none", "counts", "sample", "all")),
            value("sample"),
            "What messages and logs may show of the rows."),
    MASK(
            "dbintent.mask",
            new Items("columns as column or table.column"),
            unset("none"),
            "Columns whose values no message, log, prompt or answer of the command line shows; a test's own"
                    + " result has them."),
    TABLES_ALLOW(
            "dbintent.tables.allow",
            new Items("table names"),
            unset("every table"),
            "The only tables that may be read."),
    TABLES_DENY("dbintent.tables.deny", new Items("table names"), unset("none"), "Tables that are never read."),
    SYSTEM_SCHEMAS(
            "dbintent.system-schemas",
            new Flag(),
            value("false"),
            "Whether information_schema and its like may be read."),
    MIGRATION_SCRATCH_URL(
            "dbintent.migration.scratch.url",
            new JdbcUrl(),
            unset("an embedded server, or one in memory, of the same release"),
            "The server where drafts of migrations are rehearsed, each in a database of its own that is dropped again: of"
                    + " the product and release of the database under test; a jdbc:tc: URL starts a container."),
    MIGRATION_SCRATCH_USER(
            "dbintent.migration.scratch.user",
            new Text("any text"),
            unset("none"),
            "An account of that server that may create and drop databases and accounts."),
    MIGRATION_SCRATCH_PASSWORD(
            "dbintent.migration.scratch.password",
            new Text("any text"),
            unset("none"),
            "That account's password; shown nowhere.");

    private final String property;
    private final Allowed allowed;
    private final Default byDefault;
    private final String meaning;
    private final List<String> alternativeNames;

    Key(String property, Allowed allowed, Default byDefault, String meaning, String... alternativeNames) {
        this.property = property;
        this.allowed = allowed;
        this.byDefault = byDefault;
        this.meaning = meaning;
        this.alternativeNames = List.of(alternativeNames);
    }

    /** The name as a property, such as {@code dbintent.pool-size}. */
    public String property() {
        return property;
    }

    /** The name in the environment, such as {@code DBINTENT_POOL_SIZE}. */
    public String environmentName() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Further names in the environment, such as {@code DB_USER}; often none. */
    public List<String> alternativeNames() {
        return alternativeNames;
    }

    /** Whether its value is shown nowhere and taken as it is written. */
    boolean isSecret() {
        return this == PASSWORD || this == MIGRATION_SCRATCH_PASSWORD;
    }

    /** What a value may be, in words. */
    public String allowedWords() {
        return allowed.words();
    }

    /** The default in words. */
    public String defaultWords() {
        return byDefault.words();
    }

    /** What it is for, in a sentence or two. */
    public String meaning() {
        return meaning;
    }

    Allowed allowed() {
        return allowed;
    }

    /** The default as a value; null where it depends on other things. */
    @Nullable
    String defaultText() {
        return byDefault.text();
    }

    private static Default value(String text) {
        return new Default(text, text);
    }

    private static Default unset(String words) {
        return new Default(null, words);
    }

    private record Default(@Nullable String text, String words) {}
}
