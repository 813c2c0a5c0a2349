package io.dbintent.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** OpenAI and what is compatible with it, over the optional langchain4j-open-ai. */
final class OpenAiChat {

    private OpenAiChat() {}

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
        return new ProviderChat(builder.build(), ProviderChat::deterministic);
    }
}
