package io.dbintent.config;

import io.dbintent.database.DatabaseSettings;
import io.dbintent.intent.AuthorMode;
import io.dbintent.knowledge.EmbeddingSettings;
import io.dbintent.knowledge.KnowledgeSettings;
import io.dbintent.language.Vocabulary;
import io.dbintent.llm.ModelSettings;
import io.dbintent.llm.ReplySettings;
import io.dbintent.plan.Disclosure;
import io.dbintent.planbook.PlanbookMode;
import io.dbintent.planbook.PlanbookSettings;
import io.dbintent.sql.GuardPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes {@link Settings} of what the sources say; the only reader of configuration. */
public final class SettingsLoader {

    private static final String OLLAMA_ADDRESS = "http://127.0.0.1:11434";
    private static final Pattern API_KEY = Pattern.compile("[!-~]+");

    private final Values values;
    private final Path directory;

    private SettingsLoader(Values values, Path directory) {
        this.values = values;
        this.directory = directory;
    }

    /**
     * Reads and checks everything; opens nothing.
     *
     * @throws ConfigurationException naming every problem found
     */
    public static Settings load(Sources sources) {
        return new SettingsLoader(new Values(sources), sources.directory()).settings();
    }

    private Settings settings() {
        ConnectionLimits connections = new ConnectionLimits(
                values.get(Key.POOL_SIZE).whole(),
                values.get(Key.STATEMENT_TIMEOUT).span(),
                values.get(Key.ROW_LIMIT).whole());
        return new Settings(
                database(connections),
                new EmbeddedSettings(values.get(Key.EMBEDDED).word().equals("auto"), items(Key.SCRIPT)),
                connections,
                new IntentDefaults(
                        values.get(Key.MAX_RETRIES).whole(),
                        values.get(Key.LOG_INTENT).flag(),
                        values.get(Key.ASSERT_SUCCESS).flag()),
                log(),
                choice(AuthorMode.class, Key.AUTHOR),
                vocabulary(),
                planbook(),
                model(),
                replies(),
                knowledge(),
                new GuardPolicy(
                        Set.copyOf(items(Key.TABLES_ALLOW)),
                        Set.copyOf(items(Key.TABLES_DENY)),
                        values.get(Key.SYSTEM_SCHEMAS).flag()),
                new RowDisclosure(
                        choice(Disclosure.class, Key.PROMPT_ROWS),
                        choice(Disclosure.class, Key.MESSAGE_ROWS),
                        items(Key.MASK).stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toUnmodifiableSet())),
                scratch(),
                values);
    }

    private Optional<ScratchSettings> scratch() {
        String user = word(Key.MIGRATION_SCRATCH_USER);
        return values.find(Key.MIGRATION_SCRATCH_URL)
                .map(url -> new ScratchSettings(
                        url.word(), user == null ? "" : user, word(Key.MIGRATION_SCRATCH_PASSWORD)));
    }

    private Optional<DatabaseSettings> database(ConnectionLimits connections) {
        return values.find(Key.URL).map(url -> connections.forDatabase(url.word(), word(Key.USER), word(Key.PASSWORD)));
    }

    private LogSettings log() {
        Value file = values.get(Key.LOG_FILE);
        Optional<Path> path =
                file.text().equalsIgnoreCase("off") ? Optional.empty() : Optional.of(directory.resolve(file.path()));
        return new LogSettings(path, values.get(Key.LOG_CONSOLE).flag());
    }

    private Vocabulary vocabulary() {
        Optional<Value> given = values.find(Key.VOCABULARY);
        if (given.filter(value -> value.text().equalsIgnoreCase("off")).isPresent()) {
            return Vocabulary.none();
        }
        String name = given.map(value -> value.path().toString()).orElse(VocabularyFile.DEFAULT);
        Path file = directory.resolve(name);
        if (given.isPresent() && !Files.isRegularFile(file)) {
            throw ConfigurationException.of(List.of(given.get() + ", but there is no such file. Expected a YAML file"
                    + " with lines such as \"clients: member\", or off."));
        }
        return Files.exists(file) ? VocabularyFile.read(file, name) : Vocabulary.none();
    }

    private PlanbookSettings planbook() {
        String ci = values.environment("CI").orElse("").strip().toLowerCase(Locale.ROOT);
        return new PlanbookSettings(
                choice(PlanbookMode.class, Key.PLANBOOK),
                !Set.of("", "false", "0", "no").contains(ci),
                directory,
                values.find(Key.PLANBOOK_DIRECTORY).map(Value::path).orElseGet(this::defaultDirectory),
                items(Key.PLANBOOK_ONLY),
                values.get(Key.PLANBOOK_AGREEMENT).whole());
    }

    private Optional<ModelSettings> model() {
        Value selected = values.get(Key.MODEL);
        if (selected.word().equals("none")) {
            return Optional.empty();
        }
        ModelSettings.Provider provider = choice(ModelSettings.Provider.class, Key.MODEL);
        Optional<String> baseUrl = values.find(Key.MODEL_BASE_URL).map(Value::text);
        return Optional.of(new ModelSettings(
                provider,
                values.find(Key.MODEL_NAME).map(Value::text).orElseGet(() -> defaultModel(provider)),
                provider == ModelSettings.Provider.OLLAMA ? baseUrl.orElse(OLLAMA_ADDRESS) : baseUrl.orElse(null),
                apiKey(provider, selected, baseUrl.isPresent()),
                values.get(Key.MODEL_TIMEOUT).span(),
                values.get(Key.MODEL_MAX_RETRIES).whole(),
                values.find(Key.MODEL_INPUT_PRICE).map(Value::price).orElse(null),
                values.find(Key.MODEL_OUTPUT_PRICE).map(Value::price).orElse(null)));
    }

    private ReplySettings replies() {
        Path replies = values.find(Key.MODEL_REPLIES_DIRECTORY).map(Value::path).orElseGet(() -> knowledgeDirectory()
                .resolve("replies"));
        return new ReplySettings(
                choice(ReplySettings.Mode.class, Key.MODEL_REPLIES),
                directory.resolve(replies),
                KnownSecrets.of(values));
    }

    private static String defaultModel(ModelSettings.Provider provider) {
        return switch (provider) {
            case OLLAMA -> "llama3.1:latest";
            case OPENAI -> "gpt-4.1-mini";
            case ANTHROPIC -> "claude-sonnet-4-5";
            case GEMINI -> "gemini-2.5-flash";
            case GITLAB -> "code-suggestions";
        };
    }

    /** A server at an address of one's own may need no key; a provider's public address always does. */
    private @Nullable String apiKey(ModelSettings.Provider provider, Value selected, boolean ownAddress) {
        String name = provider.keyVariable();
        if (name == null) {
            return null;
        }
        Entry key = values.apiKey(name).orElse(null);
        boolean asked = choice(ReplySettings.Mode.class, Key.MODEL_REPLIES) != ReplySettings.Mode.REPLAY;
        if (key == null && !ownAddress && asked) {
            throw ConfigurationException.of(List.of(selected + " needs an API key, but " + name
                    + " is not set. Set it in the environment or in .env, or set dbintent.model.base-url to a server"
                    + " that needs none."));
        }
        if (key != null && !API_KEY.matcher(key.text().strip()).matches()) {
            throw ConfigurationException.of(List.of(key + " has a character that no API key has: white space, a control"
                    + " character or one outside ASCII. Copy it again."));
        }
        return key == null ? null : key.text().strip();
    }

    private KnowledgeSettings knowledge() {
        return new KnowledgeSettings(
                choice(KnowledgeSettings.Store.class, Key.KNOWLEDGE),
                directory.resolve(knowledgeDirectory()),
                values.get(Key.CHROMA_URL).address(),
                values.get(Key.CHROMA_COLLECTION).word(),
                embeddings(),
                values.get(Key.REFRESH_SCHEMA).flag());
    }

    private Path knowledgeDirectory() {
        return values.find(Key.KNOWLEDGE_DIRECTORY).map(Value::path).orElseGet(this::defaultDirectory);
    }

    private Path defaultDirectory() {
        Path resources = Path.of("src", "test", "resources");
        return Files.isDirectory(directory.resolve(resources)) ? resources.resolve("dbintent") : Path.of(".dbintent");
    }

    private EmbeddingSettings embeddings() {
        return switch (choice(EmbeddingSettings.Provider.class, Key.EMBEDDINGS)) {
            case AUTO -> EmbeddingSettings.auto();
            case BGE -> EmbeddingSettings.bge();
            case NONE -> EmbeddingSettings.none();
            case OLLAMA ->
                EmbeddingSettings.ollama(
                        values.find(Key.EMBEDDINGS_NAME).map(Value::text).orElse("mxbai-embed-large"),
                        values.find(Key.EMBEDDINGS_BASE_URL).map(Value::text).orElse(OLLAMA_ADDRESS));
        };
    }

    private <E extends Enum<E>> E choice(Class<E> type, Key key) {
        return Enum.valueOf(type, values.get(key).word().toUpperCase(Locale.ROOT));
    }

    private List<String> items(Key key) {
        return values.find(key).map(Value::items).orElse(List.of());
    }

    private @Nullable String word(Key key) {
        return values.find(key).map(Value::word).orElse(null);
    }
}
