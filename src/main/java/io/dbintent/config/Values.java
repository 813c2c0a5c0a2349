package io.dbintent.config;

import io.dbintent.config.Source.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value in force of every setting that has one, each from the strongest source that gives it. */
public final class Values {

    private final Map<Key, Value> values = new EnumMap<>(Key.class);
    private final Sources sources;
    private final Layers layers;

    /** Chooses and checks; all problems are reported in one exception. */
    Values(Sources sources) {
        this.sources = sources;
        this.layers = new Layers(sources);
        List<String> problems = new ArrayList<>(layers.problems());
        for (Key key : Key.values()) {
            strongest(key, problems).ifPresent(value -> {
                if (key.allowed().read(value.text()).isPresent()) {
                    values.put(key, value);
                } else {
                    problems.add(refusal(value));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw ConfigurationException.of(problems);
        }
    }

    /** The value of a setting; empty if nothing sets it and it has no fixed default. */
    public Optional<Value> find(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a setting that has a fixed default. */
    Value get(Key key) {
        return find(key).orElseThrow(() -> new IllegalStateException(key + " has no fixed default."));
    }

    /** Every value in force, in the order of the documentation; as text, secrets are masked. */
    public List<Value> all() {
        return List.copyOf(values.values());
    }

    /** The API key of a name, from the environment or {@code .env}. */
    Optional<Entry> apiKey(String name) {
        return layers.inEnvironment(name);
    }

    /** A variable that is no setting, from the environment alone. */
    Optional<String> environment(String name) {
        return sources.environment().stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::text)
                .findFirst();
    }

    private Optional<Value> strongest(Key key, List<String> problems) {
        for (Kind kind : Kind.values()) {
            Optional<Value> value = layers.find(
                            kind, Layers.usesEnvironmentNames(kind) ? key.environmentName() : key.property())
                    .map(entry -> value(key, entry))
                    .or(() -> underAlternativeName(kind, key, problems));
            if (value.isPresent() && !value.get().text().isEmpty()) {
                return value;
            }
        }
        return Optional.ofNullable(sources.defaultText(key)).map(text -> new Value(key, text, Source.DEFAULT));
    }

    private Optional<Value> underAlternativeName(Kind kind, Key key, List<String> problems) {
        if (!Layers.usesEnvironmentNames(kind) || !alternativeNameApplies(key)) {
            return Optional.empty();
        }
        if (key == Key.URL) {
            return DatabaseAddress.in(kind, layers, problems);
        }
        return key.alternativeNames().stream()
                .flatMap(name -> layers.find(kind, name).stream())
                .findFirst()
                .map(entry -> value(key, entry));
    }

    /** {@code LLAMA3} and {@code LLAMA3_URL} speak of Ollama, and must not reach another provider. */
    private boolean alternativeNameApplies(Key key) {
        return switch (key) {
            case MODEL_NAME, MODEL_BASE_URL -> isOllama(Key.MODEL);
            case EMBEDDINGS_BASE_URL -> isOllama(Key.EMBEDDINGS);
            default -> true;
        };
    }

    private boolean isOllama(Key provider) {
        return find(provider).map(value -> value.word().equals("ollama")).orElse(false);
    }

    private static Value value(Key key, Entry entry) {
        return new Value(key, key.isSecret() ? entry.text() : entry.text().strip(), entry.source());
    }

    private static String refusal(Value value) {
        Key key = value.key();
        return key.property() + " = \"" + value.shown() + "\" (" + value.source() + ") is not allowed. Allowed: "
                + key.allowedWords() + ". Default: " + key.defaultWords() + ".";
    }

    @Override
    public String toString() {
        return values.values().toString();
    }
}
