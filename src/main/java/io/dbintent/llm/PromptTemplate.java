package io.dbintent.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt's text with {@code {{name}}} placeholders, kept as a resource under {@code /io/dbintent/}.
 *
 * <p>Values are inserted as they are and never expanded again. A value that is missing or not used is an error in the
 * caller.
 */
public final class PromptTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z][A-Za-z0-9]*)}}");

    private final String source;
    private final String text;
    private final Set<String> names;

    private PromptTemplate(String source, String text) {
        this.source = source;
        this.text = text.replace("\r\n", "\n").strip();
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(this.text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        this.names = Set.copyOf(found);
        // A lone }} is left alone: it ends JSON in examples.
        if (matcher.replaceAll("").contains("{{")) {
            throw new IllegalArgumentException("The prompt template " + source
                    + " has {{ that begins no placeholder. Expected {{name}}, a lower case letter first.");
        }
    }

    /**
     * The template at {@code /io/dbintent/} followed by the path.
     *
     * @param path such as {@code llm/reask.txt}
     * @throws IllegalArgumentException if there is none, or its placeholders are malformed
     */
    public static PromptTemplate load(String path) {
        String resource = "/io/dbintent/" + path;
        try (InputStream in = PromptTemplate.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no prompt template " + resource + " on the classpath.");
            }
            return new PromptTemplate(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The prompt template " + resource + " cannot be read.", e);
        }
    }

    /** A template given as text, for short ones. */
    public static PromptTemplate of(String text) {
        return new PromptTemplate("given as text", text);
    }

    /** The names of the placeholders. */
    public Set<String> names() {
        return names;
    }

    /**
     * The text with each placeholder replaced by its value.
     *
     * @throws IllegalArgumentException if the names of the values are not those of the placeholders
     */
    public String fill(Map<String, String> values) {
        if (!values.keySet().equals(names)) {
            throw new IllegalArgumentException("The values for the prompt template " + source + " do not fit. Expected "
                    + new TreeSet<>(names) + ", got " + new TreeSet<>(values.keySet()));
        }
        // One pass, so a placeholder inside a value stays what it is.
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
    }
}
