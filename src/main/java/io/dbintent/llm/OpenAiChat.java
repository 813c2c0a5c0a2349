package io.dbintent.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.openai.LogProb;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import java.util.List;
import java.util.Objects;

/** OpenAI and what is compatible with it, over the optional langchain4j-open-ai. */
final class OpenAiChat {

    private OpenAiChat() {}

    private static ChatRequestParameters parameters(Prompt prompt, Sampling sampling) {
        var builder = ProviderChat.into(OpenAiChatRequestParameters.builder(), prompt, sampling);
        if (prompt.weighed() && sampling.weighed()) {
            builder.logprobs(true);
        }
        return builder.build();
    }

    /** Each token's logarithm of its probability; empty if they were not asked for or not given. */
    static List<Double> logProbabilities(ChatResponseMetadata metadata) {
        List<LogProb> tokens = metadata instanceof OpenAiChatResponseMetadata it ? it.logProbs() : null;
        return tokens == null
                ? List.of()
                : tokens.stream().map(LogProb::logprob).filter(Objects::nonNull).toList();
    }

    static ProviderChat open(ModelSettings settings, HttpClientBuilder http) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .modelName(settings.name())
                .timeout(settings.timeout())
                .maxRetries(0);
        if (settings.baseUrl() != null) {
            builder.baseUrl(settings.baseUrl());
        }
        if (settings.apiKey() != null) {
            builder.apiKey(settings.apiKey());
        }
        return new ProviderChat(builder.build(), OpenAiChat::parameters);
    }
}
