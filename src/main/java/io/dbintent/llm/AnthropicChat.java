package io.dbintent.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;

/** Anthropic, over the optional langchain4j-anthropic. */
final class AnthropicChat {

    /** The protocol demands a limit, and the library's own cuts off longer plans. */
    private static final int LONGEST_REPLY = 8192;

    private AnthropicChat() {}

    static ProviderChat open(ModelSettings settings, HttpClientBuilder http) {
        var builder = AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(settings.apiKey())
                .modelName(settings.name())
                .maxTokens(LONGEST_REPLY)
                .timeout(settings.timeout())
                .maxRetries(0);
        if (settings.baseUrl() != null) {
            builder.baseUrl(settings.baseUrl());
        }
        // There is no JSON mode without a schema.
        return new ProviderChat(builder.build(), (prompt, sampling) -> ProviderChat.into(
                        DefaultChatRequestParameters.builder(),
                        prompt,
                        new Sampling(sampling.temperature(), false, false))
                .build());
    }
}
