package io.dbintent.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import io.dbintent.llm.ModelException.Kind;
import java.time.Duration;

/**
 * Opens language models.
 *
 * <p>Opening sends nothing; a model that is down shows itself at the first question.
 */
public final class LanguageModels {

    private LanguageModels() {}

    /**
     * The configured model.
     *
     * @throws ModelException of kind {@code CONFIGURATION} if the provider's optional artifact or its key is missing
     */
    public static LanguageModel open(ModelSettings settings) {
        return open(settings, Patience.real());
    }

    /**
     * The configured model, with its replies recorded; or in its place the replies that were, and then neither library
     * nor key is needed.
     */
    public static LanguageModel open(ModelSettings settings, ReplySettings replies) {
        return switch (replies.mode()) {
            case OFF -> open(settings);
            case RECORD -> new RecordingLanguageModel(open(settings), replies);
            case REPLAY -> new ReplayingLanguageModel(settings.label(), remote(settings), replies);
        };
    }

    /** As {@link #of(ChatModel)}, with its replies recorded, or those that were in its place. */
    public static LanguageModel of(ChatModel model, ReplySettings replies) {
        return switch (replies.mode()) {
            case OFF -> of(model);
            case RECORD -> new RecordingLanguageModel(of(model), replies);
            case REPLAY -> new ReplayingLanguageModel(nameOf(model), true, replies);
        };
    }

    static LanguageModel open(ModelSettings settings, Patience patience) {
        requireKey(settings);
        var http = new Http(new ModelTransport(settings, loopback(settings), patience.clock()));
        return new ChatLanguageModel(settings, remote(settings), chat(settings, http), patience);
    }

    private static boolean remote(ModelSettings settings) {
        return !loopback(settings)
                || (settings.provider() == ModelSettings.Provider.OLLAMA && OllamaChat.runsInCloud(settings.name()));
    }

    /** A chat model that the user built; taken as remote, since nothing tells where it sends what it is given. */
    public static LanguageModel of(ChatModel model) {
        return of(model, nameOf(model), true);
    }

    /**
     * A chat model that the user built.
     *
     * @param name for logs and plans
     * @param remote whether what it is given leaves this machine
     */
    public static LanguageModel of(ChatModel model, String name, boolean remote) {
        return new GivenLanguageModel(model, name, remote);
    }

    private static ProviderChat chat(ModelSettings settings, HttpClientBuilder http) {
        return switch (settings.provider()) {
            case OLLAMA -> OllamaChat.open(settings, http);
            case OPENAI -> {
                requireLibrary(settings, "dev.langchain4j.model.openai.OpenAiChatModel", "langchain4j-open-ai");
                yield OpenAiChat.open(settings, http);
            }
            case ANTHROPIC -> {
                requireLibrary(settings, "dev.langchain4j.model.anthropic.AnthropicChatModel", "langchain4j-anthropic");
                yield AnthropicChat.open(settings, http);
            }
            case GEMINI -> {
                requireLibrary(
                        settings,
                        "dev.langchain4j.model.googleai.GoogleAiGeminiChatModel",
                        "langchain4j-google-ai-gemini");
                yield GeminiChat.open(settings, http);
            }
            case GITLAB -> {
                String url = settings.baseUrl() == null ? GitLabDuoChatModel.USUAL_URL : settings.baseUrl();
                String token = settings.apiKey() == null ? "" : settings.apiKey();
                yield new ProviderChat(new GitLabDuoChatModel(url, token, http.build()), ProviderChat::deterministic);
            }
        };
    }

    private static boolean loopback(ModelSettings settings) {
        if (settings.baseUrl() != null) {
            return BaseUrl.isLoopback(settings.baseUrl());
        }
        return settings.provider() == ModelSettings.Provider.OLLAMA;
    }

    private static void requireKey(ModelSettings settings) {
        boolean ownServer = settings.provider() == ModelSettings.Provider.OPENAI && settings.baseUrl() != null;
        if (settings.apiKey() == null && settings.provider() != ModelSettings.Provider.OLLAMA && !ownServer) {
            throw new ModelException(
                    Kind.CONFIGURATION,
                    Failures.message(
                            settings.label() + " needs a key.",
                            "the environment",
                            "a key in " + settings.provider().keyVariable(),
                            "none",
                            Failures.keyAdvice(settings.provider())),
                    null);
        }
    }

    private static void requireLibrary(ModelSettings settings, String className, String artifact) {
        try {
            Class.forName(className, false, LanguageModels.class.getClassLoader());
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new ModelException(
                    Kind.CONFIGURATION,
                    Failures.message(
                            settings.label() + " needs a library that is not there.",
                            "the classpath",
                            "dev.langchain4j:" + artifact,
                            "no class " + className,
                            "Add the artifact dev.langchain4j:" + artifact
                                    + " to the test dependencies, in the version of dev.langchain4j:langchain4j."),
                    e);
        }
    }

    private static String nameOf(ChatModel model) {
        var parameters = model.defaultRequestParameters();
        String modelName = parameters == null ? null : parameters.modelName();
        String type = model.getClass().getSimpleName();
        String shown = type.isEmpty() ? "chat-model" : type;
        return modelName == null ? shown : shown + ":" + modelName;
    }

    /** Hands one transport to a provider's library, whatever timeouts it asks for: the transport has its own. */
    record Http(HttpClient client) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
