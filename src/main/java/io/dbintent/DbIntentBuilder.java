package io.dbintent;

import dev.langchain4j.model.chat.ChatModel;
import io.dbintent.config.Key;
import io.dbintent.config.SettingsLoader;
import io.dbintent.config.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets up dbintent in code: as an extension with {@link #build()}, or without JUnit with {@link #open()}. */
public final class DbIntentBuilder {

    private @Nullable DataSource dataSource;
    private @Nullable ChatModel chatModel;
    private List<String> scripts = List.of();
    private boolean learn = true;
    private @Nullable String planFile;
    private Sources sources = Sources.ofProcess();
    private final Map<String, String> values = new LinkedHashMap<>();

    DbIntentBuilder() {}

    /** The database under test; it stays the caller's and is never closed. */
    public DbIntentBuilder dataSource(DataSource source) {
        this.dataSource = source;
        return this;
    }

    /** The model to ask, whatever {@code dbintent.model} says. */
    public DbIntentBuilder chatModel(ChatModel model) {
        this.chatModel = model;
        return this;
    }

    /** SQL scripts, on the classpath or as files, that fill the embedded server. */
    public DbIntentBuilder script(String... names) {
        this.scripts = List.of(names);
        return this;
    }

    /** Where {@link #open()} reads the configuration. Default: this process's properties, environment and files. */
    public DbIntentBuilder sources(Sources configuration) {
        this.sources = configuration;
        return this;
    }

    /** Whether queries are remembered as learnings. Default true. */
    public DbIntentBuilder learn(boolean remember) {
        this.learn = remember;
        return this;
    }

    /**
     * Whose plan file {@link #open()} uses; without it there is none. A test that JUnit runs has that of its class.
     *
     * @param testClass a class name, such as {@code io.example.AgentsTest}
     */
    public DbIntentBuilder planFileOf(String testClass) {
        this.planFile = testClass;
        return this;
    }

    /**
     * Sets one key of {@code docs/configuration.md}, with or without {@code dbintent.} in front; wins over every other
     * source.
     */
    public DbIntentBuilder set(String key, String value) {
        values.put(key.startsWith("dbintent.") ? key : "dbintent." + key, value);
        return this;
    }

    /** The extension, for a {@code @RegisterExtension static} field. */
    public DbIntent build() {
        return new DbIntent(this);
    }

    /**
     * A context of its own, for use without JUnit; close it.
     *
     * @throws io.dbintent.config.ConfigurationException if a setting is unknown or has a value that is not allowed
     */
    public DbIntentContext open() {
        BackendRecipe recipe = new BackendRecipe(
                SettingsLoader.load(applyTo(sources)), Optional.ofNullable(dataSource), chatModel, scripts, learn);
        Once<Backend> backend = new Once<>(recipe::open);
        return new DbIntentContext(
                backend,
                () -> Optional.ofNullable(planFile).map(name -> new TestName(name, "")),
                TestReport.NONE,
                () -> backend.ifComputed(Backend::close));
    }

    Sources applyTo(Sources given) {
        // A model handed over needs no key of a configured one.
        Sources all = chatModel == null ? given : given.with(Key.MODEL, "none", "the builder's chat model");
        for (Map.Entry<String, String> value : values.entrySet()) {
            all = all.withBuilder(value.getKey(), value.getValue());
        }
        return all;
    }

    @Nullable
    DataSource source() {
        return dataSource;
    }

    @Nullable
    ChatModel model() {
        return chatModel;
    }

    boolean learns() {
        return learn;
    }

    List<String> scripts() {
        return scripts;
    }
}
