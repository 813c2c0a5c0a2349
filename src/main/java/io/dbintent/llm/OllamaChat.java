package io.dbintent.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;

/** Ollama over langchain4j. */
final class OllamaChat {

    static final String USUAL_URL = "http://127.0.0.1:11434";

    private static final int SMALLEST_CONTEXT = 8192;
    private static final int LARGEST_CONTEXT = 65536;
    private static final int ROOM_FOR_REPLY = 2048;

    private OllamaChat() {}

    static ProviderChat open(ModelSettings settings, HttpClientBuilder http) {
        return new ProviderChat(model(settings, http), OllamaChat::parameters, request -> {
            OllamaWeigher weigher = new OllamaWeigher(http.build());
            ChatResponse response =
                    model(settings, new LanguageModels.Http(weigher)).chat(request);
            return new Weighed(response, weigher.confidence());
        });
    }

    private static OllamaChatModel model(ModelSettings settings, HttpClientBuilder http) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(settings.baseUrl() == null ? USUAL_URL : settings.baseUrl())
                .modelName(settings.name())
                .timeout(settings.timeout())
                .maxRetries(0)
                .build();
    }

    /**
     * Ollama models with "cloud" in their tag run at ollama.com, though a local server is asked.
     */
    static boolean runsInCloud(String modelName) {
        return modelName.endsWith(":cloud") || modelName.endsWith("-cloud");
    }

    private static ChatRequestParameters parameters(Prompt prompt, Sampling sampling) {
        return ProviderChat.into(OllamaChatRequestParameters.builder(), prompt, sampling)
                .numCtx(contextFor(prompt))
                .build();
    }

    /**
     * Room for the prompt: Ollama silently drops the start of what does not fit its small default. In steps, since each
     * change loads the model again.
     */
    private static int contextFor(Prompt prompt) {
        int tokens = (prompt.system().length() + prompt.user().length()) / 3 + ROOM_FOR_REPLY;
        int context = SMALLEST_CONTEXT;
        while (context < tokens && context < LARGEST_CONTEXT) {
            context *= 2;
        }
        return context;
    }
}
