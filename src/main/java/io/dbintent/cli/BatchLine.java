package io.dbintent.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One line of a batch: a question, or text that is none. */
sealed interface BatchLine {

    /** The line's id as it came; null if it has none. */
    @Nullable
    JsonNode id();

    /** An object with an intent. */
    record Question(@Nullable JsonNode id, String intent) implements BatchLine {}

    /** Something else; {@code problem} says what. */
    record Unreadable(@Nullable JsonNode id, String problem) implements BatchLine {}

    JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The next line; null at the end. What follows the last line break is a line only if it has a byte. */
    static @Nullable BatchLine next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return of(line.toByteArray());
    }

    private static BatchLine of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return plain.isBlank() ? unreadable(null, "it is blank") : of(JSON.readTree(plain));
        } catch (CharacterCodingException malformed) {
            return unreadable(null, "it is not UTF-8");
        } catch (JsonProcessingException malformed) {
            return unreadable(null, "it is not JSON (" + malformed.getOriginalMessage() + ")");
        }
    }

    private static BatchLine of(JsonNode node) {
        if (!node.isObject()) {
            return unreadable(null, "it is not an object");
        }
        JsonNode id = node.get("id");
        JsonNode intent = node.get("intent");
        if (intent == null || !intent.isTextual()) {
            return unreadable(id, intent == null ? "it has no \"intent\"" : "its \"intent\" is not a text");
        }
        return new Question(id, intent.textValue());
    }

    private static BatchLine unreadable(@Nullable JsonNode id, String what) {
        return new Unreadable(
                id, "Cannot use this line: " + what + ". Write {\"id\": \"1\", \"intent\": \"list all agents\"}.");
    }
}
