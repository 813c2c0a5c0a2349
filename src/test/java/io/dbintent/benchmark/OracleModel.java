package io.dbintent.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * A model that knows the right query of every intent of known truth, and always agrees with the verdict. Where nothing
 * can be known it answers with the query that the data's evidence rests on, as a careless model would. Answers one
 * intent after the other; counts its own time.
 */
final class OracleModel implements ChatModel {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private @Nullable KnownTruth asked;
    private long nanos;

    void nowAsked(KnownTruth entry) {
        asked = entry;
    }

    /** The time spent here since the last call. */
    long takeNanos() {
        long spent = nanos;
        nanos = 0;
        return spent;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        long begun = System.nanoTime();
        ChatResponse response = ChatResponse.builder()
                .aiMessage(
                        AiMessage.from(isAnalysis(request) ? "{\"success\": true, \"reason\": \"as stated\"}" : plan()))
                .tokenUsage(new TokenUsage(100, 20))
                .build();
        nanos += System.nanoTime() - begun;
        return response;
    }

    private static boolean isAnalysis(ChatRequest request) {
        return request.messages().stream()
                .filter(SystemMessage.class::isInstance)
                .anyMatch(message -> ((SystemMessage) message).text().contains("\"success\""));
    }

    private String plan() {
        KnownTruth entry = asked;
        if (entry == null) {
            throw new IllegalStateException("The oracle was asked before it was told what about.");
        }
        ObjectNode claim = MAPPER.createObjectNode();
        claim.put("claim", entry.intent());
        claim.put("sql", entry.sql());
        claim.set("expectation", expectation(entry));
        claim.put("reading", entry.intent());
        ObjectNode plan = MAPPER.createObjectNode();
        plan.putArray("claims").add(claim);
        return plan.toString();
    }

    /** The typed expectation that the rule of an intent states. */
    static ObjectNode expectation(KnownTruth entry) {
        ObjectNode expectation = MAPPER.createObjectNode();
        if (entry.truth().equals("rows")) {
            return expectation.put("kind", "rows_returned");
        }
        JsonNode rule = entry.rule().has("evidence") ? entry.rule().get("evidence") : entry.rule();
        if (rule.has("rows")) {
            return switch (rule.get("rows").asText()) {
                case ">0" -> expectation.put("kind", "at_least_one_row");
                case "==0" -> expectation.put("kind", "no_rows");
                case ">1" -> expectation.put("kind", "row_count").put("op", ">").put("count", 1);
                default -> throw new IllegalArgumentException("Unknown rule " + rule);
            };
        }
        if (rule.has("scalar")) {
            expectation.put("kind", "scalar_value").put("op", rule.get("scalar").asText());
            return expectation.set("value", rule.get("value"));
        }
        if (rule.has("top")) {
            return expectation.put("kind", "top").set("value", rule.get("value"));
        }
        // Two cells of the first row, by position.
        JsonNode labels = entry.line().path("truth_columns");
        String text = rule.get("columns").asText();
        return expectation
                .put("kind", "compare")
                .put("left", labels.get(text.charAt(0) - '0').asText())
                .put("op", text.substring(1, text.length() - 1))
                .put("right", labels.get(text.charAt(text.length() - 1) - '0').asText());
    }
}
