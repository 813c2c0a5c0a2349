package io.dbintent.config;

import io.dbintent.language.Vocabulary;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads domain words from YAML: one mapping of words to meanings, of which only the text counts. */
final class VocabularyFile {

    static final String DEFAULT = "config/vocabulary.yaml";

    private static final String EXPECTED =
            "Expected lines such as \"clients: member\"; a meaning is " + Vocabulary.ALLOWED + ".";

    private final String name;
    private final List<String> problems = new ArrayList<>();

    private VocabularyFile(String name) {
        this.name = name;
    }

    /**
     * @param name of the file, for messages
     * @throws ConfigurationException naming every problem with its line
     */
    static Vocabulary read(Path file, String name) {
        try {
            return new VocabularyFile(name).vocabulary(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "Cannot read " + name + ": " + unreadable + ". Expected a readable file in UTF-8.", unreadable);
        }
    }

    private Vocabulary vocabulary(String text) {
        List<Vocabulary.Entry> entries = entries(root(text.startsWith("\uFEFF") ? text.substring(1) : text));
        if (!problems.isEmpty()) {
            throw ConfigurationException.of(problems);
        }
        try {
            return new Vocabulary(entries);
        } catch (IllegalArgumentException twice) {
            throw new ConfigurationException(String.valueOf(twice.getMessage()), twice);
        }
    }

    /** Nodes are not made into objects: nothing in the file can name a class. */
    private @Nullable Node root(String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (MarkedYAMLException malformed) {
            String place = malformed.getProblemMark() == null
                    ? name
                    : name + " line " + (malformed.getProblemMark().getLine() + 1);
            throw new ConfigurationException(
                    place + ": this is no YAML: " + malformed.getProblem() + ". " + EXPECTED, malformed);
        } catch (YAMLException malformed) {
            throw new ConfigurationException(
                    name + ": this is no YAML: " + malformed.getMessage() + ". " + EXPECTED, malformed);
        }
    }

    private List<Vocabulary.Entry> entries(@Nullable Node root) {
        List<Vocabulary.Entry> entries = new ArrayList<>();
        if (root instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> entry(tuple, entries));
        } else if (root != null) {
            problems.add(place(root) + ": this is no list of domain words. " + EXPECTED);
        }
        return entries;
    }

    private void entry(NodeTuple tuple, List<Vocabulary.Entry> entries) {
        String place = place(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode words)
                || !(tuple.getValueNode() instanceof ScalarNode meaning)) {
            problems.add(place + ": a domain word has one meaning, which is a text. " + EXPECTED);
            return;
        }
        try {
            entries.add(Vocabulary.Entry.of(words.getValue(), meaning.getValue(), place));
        } catch (IllegalArgumentException refused) {
            problems.add(String.valueOf(refused.getMessage()));
        }
    }

    private String place(Node node) {
        return name + " line " + (node.getStartMark().getLine() + 1);
    }
}
