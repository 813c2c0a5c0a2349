package io.dbintent.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A response and how probable the model says that it was.
 *
 * @param confidence from 0 to 1; empty if the provider does not say
 */
record Weighed(ChatResponse response, OptionalDouble confidence) {

    /** The only metadata of the providers' libraries that carry probabilities; theirs is an optional artifact. */
    private static final String OPENAI = "dev.langchain4j.model.openai.OpenAiChatResponseMetadata";

    /** A response with what its metadata say of it. */
    static Weighed of(ChatResponse response) {
        ChatResponseMetadata metadata = response.metadata();
        boolean known = metadata != null && metadata.getClass().getName().equals(OPENAI);
        return new Weighed(
                response, known ? confidence(OpenAiChat.logProbabilities(metadata)) : OptionalDouble.empty());
    }

    /** The geometric mean of the probabilities, so that a long reply is not less probable for its length alone. */
    static OptionalDouble confidence(List<Double> logProbabilities) {
        // A positive logarithm is no probability: the server counts otherwise, and nothing can be said.
        boolean sound = logProbabilities.stream().allMatch(it -> !it.isNaN() && it <= 0);
        return sound
                ? logProbabilities.stream().mapToDouble(Double::doubleValue).average().stream()
                        .map(Math::exp)
                        .findFirst()
                : OptionalDouble.empty();
    }
}
