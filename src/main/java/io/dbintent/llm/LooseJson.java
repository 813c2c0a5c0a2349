package io.dbintent.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** JSON as models write it: {@link LooseScanner} puts the quotes right, Jackson's lenient features do the rest. */
final class LooseJson {

    static final int DEEPEST = 100;

    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            // A key given twice is two answers.
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private LooseJson() {}

    /**
     * An object in a text.
     *
     * @param end just after it
     */
    record Found(JsonNode node, int end) {}

    /** The object that opens at a place; empty if what stands there is none. */
    static Optional<Found> object(String text, int at) {
        return LooseScanner.scan(text, at)
                .flatMap(scanned -> parse(scanned.json()).map(node -> new Found(node, scanned.end())));
    }

    /** The content if the whole text is one JSON string, such as an object that was encoded twice. */
    static Optional<String> string(String text) {
        String bare = ReplyText.unfenced(text).strip();
        if (bare.length() < 2 || bare.charAt(0) != '"' || bare.charAt(bare.length() - 1) != '"') {
            return Optional.empty();
        }
        return parse(bare).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Optional<JsonNode> parse(String json) {
        try (JsonParser parser = LENIENT.createParser(json)) {
            JsonNode node = LENIENT.readTree(parser);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            // Not JSON after all: the one answer that is wanted here.
            return Optional.empty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("A text in memory could not be read.", e);
        }
    }
}
