package io.dbintent.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what was asked for in a model's reply, whatever stands around it.
 *
 * <p>Tolerant of form: fences, prose, thinking, comments, trailing commas, single, triple and typographic quotes, Python
 * words, unquoted keys, line breaks in strings, a missing closing brace, JSON inside a string. Strict on content: a
 * reply that was cut inside a value, that has a key twice or that offers several different answers where one was asked
 * for is not guessed at; the reader finds nothing and the model can be asked again. Never throws; replies over a million
 * characters are not read.
 */
public final class ReplyReader {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_ATTEMPTS = 200;
    private static final int DEEPEST_WRAPPING = 3;

    private ReplyReader() {}

    /**
     * The first JSON object that has one of the keys, be it wrapped in other objects.
     *
     * @param text the reply
     * @param keys what the object must have one of; none takes the first object
     */
    public static Optional<JsonNode> json(String text, String... keys) {
        return first(text, new LinkedHashSet<>(Arrays.asList(keys)), 0);
    }

    /** All JSON objects of a reply that are not inside another object, in order. */
    public static List<JsonNode> objects(String text) {
        return scan(text, 0).objects();
    }

    /**
     * What a reply holds.
     *
     * @param list whether the objects stand in a list; then each is a part of an answer and none may be taken for the
     *     whole
     */
    private record Scan(List<JsonNode> objects, boolean list) {

        static final Scan NOTHING = new Scan(List.of(), false);
    }

    private static Scan scan(String text, int depth) {
        if (text.length() > LONGEST || depth > DEEPEST_WRAPPING) {
            return Scan.NOTHING;
        }
        String said = ReplyText.withoutThinking(text);
        Optional<String> encoded = LooseJson.string(said);
        if (encoded.isPresent()) {
            return scan(encoded.get(), depth + 1);
        }
        List<JsonNode> found = new ArrayList<>();
        boolean list = false;
        int previousEnd = -1;
        int at = said.indexOf('{');
        for (int attempts = 0; at >= 0 && attempts < MOST_ATTEMPTS; attempts++) {
            Optional<LooseJson.Found> object = LooseJson.object(said, at);
            int next = at + 1;
            if (object.isPresent()) {
                list |= previousEnd >= 0
                        && said.substring(previousEnd, at).strip().equals(",");
                found.add(object.get().node());
                previousEnd = object.get().end();
                next = previousEnd;
            }
            at = said.indexOf('{', next);
        }
        return new Scan(List.copyOf(found), list);
    }

    private static Optional<JsonNode> first(String text, Set<String> wanted, int depth) {
        Scan scan = scan(text, depth);
        if (scan.list()) {
            return Optional.empty();
        }
        return scan.objects().stream()
                .map(object -> within(object, wanted, depth))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<JsonNode> within(JsonNode node, Set<String> wanted, int depth) {
        if (node.isObject()) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(node::has)) {
                return Optional.of(node);
            }
        } else if (node.isArray() && node.size() != 1) {
            return Optional.empty();
        }
        if (depth == DEEPEST_WRAPPING) {
            return Optional.empty();
        }
        if (node.isTextual()) {
            return first(node.asText(), wanted, depth + 1);
        }
        return node.valueStream()
                .map(part -> within(part, wanted, depth + 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The one query in a reply that is no JSON: the fenced block, or the text from the line on, that begins with SELECT
     * or WITH. It is only cut out, not understood: what it may do is for the caller to judge.
     *
     * @return empty if there is none, or several that differ
     */
    public static Optional<String> query(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String said = ReplyText.withoutThinking(text).strip();
        if (said.startsWith("{") || said.startsWith("[")) {
            return Optional.empty();
        }
        Set<String> fenced = new LinkedHashSet<>();
        for (String block : ReplyText.fencedBlocks(said)) {
            if (ReplyText.beginsQuery(block)) {
                fenced.add(block.strip());
            }
        }
        if (!fenced.isEmpty()) {
            return fenced.size() == 1 ? Optional.of(fenced.iterator().next()) : Optional.empty();
        }
        return ReplyText.bareQuery(said);
    }
}
