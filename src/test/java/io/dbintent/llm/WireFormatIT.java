package io.dbintent.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dbintent.llm.ModelServer.Request;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What goes over the wire")
class WireFormatIT {

    private static final String KEY = "key-0123456789";
    private static final Prompt PROMPT = new Prompt("test", "Reply in JSON.", "Grüße 🙂 \"quoted\"\nline two");

    private final ModelServer server = ModelServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("to Ollama is /api/chat, not streamed, temperature 0, format json, with room for the prompt")
    void ollama() {
        server.replyOllama("{\"a\": \"ü\"}");

        Reply reply = ask(ModelSettings.Provider.OLLAMA, server.url(), null);

        Request request = server.request();
        assertThat(request.method() + " " + request.pathAndQuery()).isEqualTo("POST /api/chat");
        assertThat(request.headers()).doesNotContainKeys("authorization", "upgrade");
        assertThat(request.json().toString())
                .isEqualTo("{\"model\":\"m-1\",\"messages\":["
                        + "{\"role\":\"system\",\"content\":\"Reply in JSON.\"},"
                        + "{\"role\":\"user\",\"content\":\"Grüße 🙂 \\\"quoted\\\"\\nline two\"}],"
                        + "\"options\":{\"temperature\":0.0,\"num_ctx\":8192,\"stop\":[]},"
                        + "\"format\":\"json\",\"stream\":false,\"tools\":[]}");
        assertThat(reply.text()).isEqualTo("{\"a\": \"ü\"}");
        assertThat(reply.usage()).isEqualTo(new Usage(26, 298, new BigDecimal("0.000622")));
    }

    @Test
    @DisplayName("to OpenAI is /chat/completions with a bearer key, temperature 0 and JSON mode")
    void openAi() {
        server.replyOpenAi("{}");

        Reply reply = ask(ModelSettings.Provider.OPENAI, server.url() + "/v1", KEY);

        Request request = server.request();
        assertThat(request.method() + " " + request.pathAndQuery()).isEqualTo("POST /v1/chat/completions");
        assertThat(request.headers()).containsEntry("authorization", "Bearer " + KEY);
        assertThat(request.json().toString())
                .isEqualTo("{\"model\":\"m-1\",\"messages\":["
                        + "{\"role\":\"system\",\"content\":\"Reply in JSON.\"},"
                        + "{\"role\":\"user\",\"content\":\"Grüße 🙂 \\\"quoted\\\"\\nline two\"}],"
                        + "\"temperature\":0.0,\"stream\":false,\"response_format\":{\"type\":\"json_object\"}}");
        assertThat(reply.usage()).isEqualTo(new Usage(19, 10, new BigDecimal("0.000039")));
    }

    @Test
    @DisplayName("to a compatible server without a key carries no authorization")
    void compatibleWithoutKey() {
        server.replyOpenAi("{}");

        ask(ModelSettings.Provider.OPENAI, server.url() + "/v1", null);

        assertThat(server.request().headers()).doesNotContainKey("authorization");
    }

    @Test
    @DisplayName("to Anthropic is /messages with x-api-key, a version, temperature 0 and a reply limit")
    void anthropic() {
        server.replyAnthropic("{}");

        Reply reply = ask(ModelSettings.Provider.ANTHROPIC, server.url() + "/v1", KEY);

        Request request = server.request();
        assertThat(request.method() + " " + request.pathAndQuery()).isEqualTo("POST /v1/messages");
        assertThat(request.headers()).containsEntry("x-api-key", KEY).containsKey("anthropic-version");
        assertThat(request.json().toString())
                .isEqualTo("{\"model\":\"m-1\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\","
                        + "\"text\":\"Grüße 🙂 \\\"quoted\\\"\\nline two\"}]}],"
                        + "\"system\":[{\"type\":\"text\",\"text\":\"Reply in JSON.\"}],"
                        + "\"max_tokens\":8192,\"stream\":false,\"temperature\":0.0}");
        assertThat(reply.usage()).isEqualTo(new Usage(12, 6, new BigDecimal("0.000024")));
    }

    @Test
    @DisplayName("to Gemini is :generateContent with the key in a header, temperature 0 and the JSON type")
    void gemini() {
        server.replyGemini("{}");

        Reply reply = ask(ModelSettings.Provider.GEMINI, server.url() + "/v1beta", KEY);

        Request request = server.request();
        assertThat(request.method() + " " + request.pathAndQuery())
                .isEqualTo("POST /v1beta/models/m-1:generateContent");
        assertThat(request.headers()).containsEntry("x-goog-api-key", KEY);
        assertThat(request.json().toString())
                .isEqualTo(
                        "{\"contents\":[{\"parts\":[{\"text\":\"Grüße 🙂 \\\"quoted\\\"\\nline two\"}],\"role\":\"user\"}],"
                                + "\"systemInstruction\":{\"parts\":[{\"text\":\"Reply in JSON.\"}],\"role\":\"model\"},"
                                + "\"generationConfig\":{\"responseMimeType\":\"application/json\",\"candidateCount\":1,"
                                + "\"temperature\":0.0,\"responseLogprobs\":false,\"enableEnhancedCivicAnswers\":false}}");
        assertThat(reply.usage()).isEqualTo(new Usage(8, 4, new BigDecimal("0.000016")));
    }

    @Test
    @DisplayName("to GitLab Duo is a code suggestion: the prompt above the cursor of a file")
    void gitLab() {
        server.replyGitLab("{}");

        Reply reply = ask(ModelSettings.Provider.GITLAB, server.url(), KEY);

        Request request = server.request();
        assertThat(request.method() + " " + request.pathAndQuery())
                .isEqualTo("POST /api/v4/code_suggestions/completions");
        assertThat(request.headers())
                .containsEntry("authorization", "Bearer " + KEY)
                .containsEntry("content-type", "application/json");
        assertThat(request.json().toString())
                .isEqualTo("{\"current_file\":{\"file_name\":\"reply.json\",\"content_above_cursor\":"
                        + "\"Reply in JSON.\\n\\nGrüße 🙂 \\\"quoted\\\"\\nline two\\n\",\"content_below_cursor\":\"\"},"
                        + "\"intent\":\"generation\",\"stream\":false}");
        assertThat(reply)
                .extracting(Reply::text, Reply::usage, Reply::truncated)
                .containsExactly("{}", Usage.UNKNOWN, false);
    }

    @Test
    @DisplayName("for a text prompt asks for no JSON mode")
    void text() {
        server.replyOllama("hello");

        LanguageModels.open(settings(ModelSettings.Provider.OLLAMA, server.url(), null))
                .ask(new Prompt("test", "", "Say hello", Prompt.Format.TEXT));

        assertThat(server.request().json().toString())
                .isEqualTo("{\"model\":\"m-1\",\"messages\":[{\"role\":\"user\",\"content\":\"Say hello\"}],"
                        + "\"options\":{\"temperature\":0.0,\"num_ctx\":8192,\"stop\":[]},"
                        + "\"stream\":false,\"tools\":[]}");
    }

    @Test
    @DisplayName("for a long prompt gives Ollama a larger context, since it would drop the start without a word")
    void longPrompt() {
        server.replyOllama("{}");

        LanguageModels.open(settings(ModelSettings.Provider.OLLAMA, server.url(), null))
                .ask(new Prompt("test", "", "x".repeat(40_000)));

        assertThat(server.request().json().at("/options/num_ctx").asInt()).isEqualTo(16384);
    }

    @Test
    @DisplayName("drops response_format and temperature when a server refuses them, and remembers")
    void refusedFields() {
        server.reply(400, "{\"error\":{\"message\":\"'response_format.type' must be 'json_schema'\"}}")
                .reply(400, "{\"error\":{\"message\":\"Unsupported value: 'temperature' does not support 0\"}}")
                .replyOpenAi("{}")
                .replyOpenAi("{}");
        LanguageModel model = LanguageModels.open(settings(ModelSettings.Provider.OPENAI, server.url(), null));

        model.ask(PROMPT);
        model.ask(PROMPT);

        assertThat(server.requests())
                .extracting(
                        it -> it.json().has("response_format") + " " + it.json().has("temperature"))
                .containsExactly("true true", "false true", "false false", "false false");
    }

    @Test
    @DisplayName("leaves counts and cost open when the provider says nothing of tokens")
    void noUsage() {
        server.reply(200, "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"x\"},\"done\":true}")
                .reply(200, "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"x\"}}]}");

        assertThat(ask(ModelSettings.Provider.OLLAMA, server.url(), null).usage())
                .isEqualTo(Usage.UNKNOWN);
        assertThat(ask(ModelSettings.Provider.OPENAI, server.url(), null).usage())
                .isEqualTo(Usage.UNKNOWN);
    }

    @Test
    @DisplayName("back tells when the reply was cut at the length limit")
    void truncated() {
        server.reply(
                        200,
                        "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"x\"},\"done\":true,"
                                + "\"done_reason\":\"length\"}")
                .reply(
                        200,
                        "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"x\"},"
                                + "\"finish_reason\":\"length\"}]}");

        assertThat(ask(ModelSettings.Provider.OLLAMA, server.url(), null).truncated())
                .isTrue();
        assertThat(ask(ModelSettings.Provider.OPENAI, server.url(), null).truncated())
                .isTrue();
    }

    @Test
    @DisplayName("to OpenAI asks for the probabilities of tokens only where a prompt wants its reply weighed")
    void openAiWeighed() {
        server.reply(200, """
                {"choices":[{"index":0,"message":{"role":"assistant","content":"{}"},"finish_reason":"stop",
                 "logprobs":{"content":[
                  {"token":"{","logprob":-0.1,"bytes":[123],"top_logprobs":[]},
                  {"token":"}","logprob":-0.3,"bytes":[125],"top_logprobs":[]}],"refusal":null}}]}""").replyOpenAi("{}");
        LanguageModel model = LanguageModels.open(settings(ModelSettings.Provider.OPENAI, server.url(), null));

        Reply weighed = model.ask(PROMPT.toBeWeighed());
        Reply silent = model.ask(PROMPT.toBeWeighed());

        assertThat(weighed.confidence()).hasValueCloseTo(Math.exp(-0.2), within(1e-9));
        assertThat(silent.confidence()).isEmpty();
        assertThat(server.requests())
                .allSatisfy(
                        it -> assertThat(it.json().path("logprobs").asBoolean()).isTrue());
    }

    @Test
    @DisplayName("to Ollama asks for the probabilities of tokens only where a prompt wants its reply weighed")
    void ollamaWeighed() {
        server.reply(200, """
                {"model":"m","message":{"role":"assistant","content":"{}"},"done":true,"done_reason":"stop",
                 "logprobs":[{"token":"{","logprob":-0.5,"bytes":[123]},{"token":"}","logprob":-0.7,"bytes":[125]}],
                 "prompt_eval_count":26,"eval_count":2}""").replyOllama("{}").replyOllama("{}");
        LanguageModel model = LanguageModels.open(settings(ModelSettings.Provider.OLLAMA, server.url(), null));

        Reply weighed = model.ask(PROMPT.toBeWeighed());
        Reply silent = model.ask(PROMPT.toBeWeighed());
        Reply plain = model.ask(PROMPT);

        assertThat(weighed.confidence()).hasValueCloseTo(Math.exp(-0.6), within(1e-9));
        assertThat(weighed.text()).isEqualTo("{}");
        assertThat(silent.confidence()).isEmpty();
        assertThat(plain.confidence()).isEmpty();
        assertThat(server.requests())
                .extracting(it -> it.json().path("logprobs").asBoolean())
                .containsExactly(true, true, false);
    }

    @Test
    @DisplayName("goes without the probabilities of tokens when a server refuses to give them, and remembers")
    void refusedProbabilities() {
        server.reply(400, "{\"error\":{\"message\":\"logprobs are not supported by this model\"}}")
                .replyOpenAi("{}")
                .replyOpenAi("{}");
        LanguageModel model = LanguageModels.open(settings(ModelSettings.Provider.OPENAI, server.url(), null));

        assertThat(model.ask(PROMPT.toBeWeighed()).confidence()).isEmpty();
        model.ask(PROMPT.toBeWeighed());

        assertThat(server.requests())
                .extracting(it -> it.json().has("logprobs"))
                .containsExactly(true, false, false);
    }

    @Test
    @DisplayName("back gives no confidence where a logarithm is none of a probability")
    void oddProbabilities() {
        server.reply(200, """
                {"choices":[{"index":0,"message":{"role":"assistant","content":"{}"},"finish_reason":"stop",
                 "logprobs":{"content":[{"token":"{}","logprob":0.9}]}}]}""");

        Reply reply = LanguageModels.open(settings(ModelSettings.Provider.OPENAI, server.url(), null))
                .ask(PROMPT.toBeWeighed());

        assertThat(reply.confidence()).isEmpty();
    }

    private static Reply ask(ModelSettings.Provider provider, String url, @Nullable String key) {
        return LanguageModels.open(settings(provider, url, key)).ask(PROMPT);
    }

    private static ModelSettings settings(ModelSettings.Provider provider, String url, @Nullable String key) {
        return new ModelSettings(
                provider, "m-1", url, key, Duration.ofSeconds(20), 0, BigDecimal.ONE, BigDecimal.valueOf(2));
    }
}
