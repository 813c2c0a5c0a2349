package io.dbintent.config;

import io.dbintent.config.Source.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The places that settings are read from, for one run: what was set in code, JUnit's configuration parameters, system
 * properties, the environment, and the files {@code .env} and {@code config/dbintent.properties} of a directory.
 */
public final class Sources {

    static final String DOT_ENV = ".env";
    static final String FILE = "config/dbintent.properties";
    private static final String JUNIT_FILE = "junit-platform.properties";

    private final List<Entry> explicit;
    private final Map<Key, String> defaults;
    private final Function<String, Optional<String>> junit;
    private final Set<String> junitNames;
    private final Map<String, String> system;
    private final Map<String, String> environment;
    private final Path directory;

    private Sources(
            List<Entry> explicit,
            Map<Key, String> defaults,
            Function<String, Optional<String>> junit,
            Set<String> junitNames,
            Map<String, String> system,
            Map<String, String> environment,
            Path directory) {
        this.explicit = List.copyOf(explicit);
        this.defaults = Map.copyOf(defaults);
        this.junit = junit;
        this.junitNames = Set.copyOf(junitNames);
        this.system = Map.copyOf(system);
        this.environment = Map.copyOf(environment);
        this.directory = directory;
    }

    /** Those of this process: its system properties, environment and working directory. */
    public static Sources ofProcess() {
        Properties properties = System.getProperties();
        Map<String, String> system = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            system.put(name, properties.getProperty(name));
        }
        return of(system, System.getenv(), Path.of(""));
    }

    /**
     * Those given.
     *
     * @param directory where {@code .env} and {@code config/dbintent.properties} are looked for
     */
    public static Sources of(Map<String, String> system, Map<String, String> environment, Path directory) {
        return new Sources(List.of(), Map.of(), name -> Optional.empty(), Set.of(), system, environment, directory);
    }

    /** With a value that was set in code under the name of a setting, known or not; stronger than any other source. */
    public Sources withBuilder(String name, String text) {
        return with(new Entry(name, text, new Source(Kind.BUILDER, "set on the builder")));
    }

    /**
     * With a value that was given in code or on a command line; stronger than any other source.
     *
     * @param place for messages, such as {@code option --url}
     */
    public Sources with(Key key, String text, String place) {
        return with(new Entry(key.property(), text, new Source(Kind.BUILDER, place)));
    }

    /** With another default for a setting; weaker than any source. */
    public Sources withDefault(Key key, String text) {
        Map<Key, String> more = new HashMap<>(defaults);
        more.put(key, text);
        return new Sources(explicit, more, junit, junitNames, system, environment, directory);
    }

    /**
     * With JUnit's configuration parameters.
     *
     * @param lookup as {@code ExtensionContext::getConfigurationParameter}
     */
    public Sources withJunit(Function<String, Optional<String>> lookup) {
        Set<String> names = new LinkedHashSet<>();
        for (Key key : Key.values()) {
            names.add(key.property());
        }
        names.addAll(namesInJunitFile());
        return new Sources(explicit, defaults, lookup, names, system, environment, directory);
    }

    private Sources with(Entry entry) {
        List<Entry> more = new ArrayList<>(explicit);
        more.add(entry);
        return new Sources(more, defaults, junit, junitNames, system, environment, directory);
    }

    Path directory() {
        return directory;
    }

    @Nullable
    String defaultText(Key key) {
        return defaults.getOrDefault(key, key.defaultText());
    }

    List<Entry> explicit() {
        return explicit;
    }

    List<Entry> junit() {
        List<Entry> entries = new ArrayList<>();
        for (String name : junitNames) {
            // JUnit falls back to system properties; those are told apart so that the source is named rightly.
            junit.apply(name)
                    .filter(text -> !text.equals(system.get(name)))
                    .ifPresent(text -> entries.add(
                            new Entry(name, text, new Source(Kind.JUNIT, "JUnit configuration parameter " + name))));
        }
        return entries;
    }

    List<Entry> system() {
        return entries(system, Kind.SYSTEM_PROPERTY, "system property ");
    }

    List<Entry> environment() {
        return entries(environment, Kind.ENVIRONMENT, "environment variable ");
    }

    List<Entry> dotEnv() {
        return DotEnv.entries(DOT_ENV, text(DOT_ENV));
    }

    List<Entry> file() {
        return PropertiesFile.entries(FILE, text(FILE));
    }

    private static List<Entry> entries(Map<String, String> map, Kind kind, String place) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(e -> new Entry(e.getKey(), e.getValue(), new Source(kind, place + e.getKey())))
                        .toList();
    }

    /** The file's text without a byte order mark; empty if there is no such file. */
    private String text(String name) {
        Path path = directory.resolve(name);
        if (!Files.exists(path)) {
            return "";
        }
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new ConfigurationException("Cannot read " + name + ": it is not UTF-8. Save it as UTF-8.", notUtf8);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "Cannot read " + name + ": " + unreadable + ". Make it a readable file, or remove it.", unreadable);
        }
    }

    /** JUnit tells a parameter only to those who know its name, so misspelt ones are looked for where they would be. */
    private static Set<String> namesInJunitFile() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Properties properties = new Properties();
        try (InputStream file =
                (loader == null ? ClassLoader.getSystemClassLoader() : loader).getResourceAsStream(JUNIT_FILE)) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException unreadable) {
            throw new ConfigurationException("Cannot read " + JUNIT_FILE + " on the class path.", unreadable);
        }
        Set<String> names = new LinkedHashSet<>(properties.stringPropertyNames());
        names.removeIf(name -> !name.startsWith("dbintent."));
        return names;
    }
}
