package io.dbintent.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;

/** Gemini, over the optional langchain4j-google-ai-gemini. */
final class GeminiChat {

    private GeminiChat() {}

    static ProviderChat open(ModelSettings settings, HttpClientBuilder http) {
        var builder = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(settings.apiKey())
                .modelName(settings.name())
                .timeout(settings.timeout())
                .maxRetries(0);
        if (settings.baseUrl() != null) {
            builder.baseUrl(settings.baseUrl());
        }
        return new ProviderChat(builder.build(), ProviderChat::deterministic);
    }
}
