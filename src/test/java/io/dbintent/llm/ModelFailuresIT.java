package io.dbintent.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A model that does not answer well")
class ModelFailuresIT {

    private static final String KEY = "secret-key-4711";
    private static final Prompt PROMPT = new Prompt("test", "Reply in JSON.", "Hello");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final ModelServer server = ModelServer.start();
    private final List<Duration> waits = new ArrayList<>();
    private final Patience patience =
            new Patience(waits::add, () -> 0.5, Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("refuses the key: the environment variable is named, the key is not shown, nothing is retried")
    void keyRefused() {
        server.reply(401, "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}");

        ModelException failure = failure(ModelSettings.Provider.OPENAI, LONG, 2);

        assertThat(failure).hasMessage("""
                openai:m-1 refused the key.
                  Where: %s/chat/completions
                  Expected: HTTP 200 with a JSON object
                  Got: HTTP 401
                  Next: Put a valid key into the environment variable OPENAI_API_KEY.""".formatted(server.url()));
        assertThat(failure.kind()).isEqualTo(ModelException.Kind.REJECTED);
        assertThat(stackTrace(failure)).doesNotContain(KEY);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("is not installed in Ollama: the pull command is named")
    void modelNotFound() {
        server.reply(404, "{\"error\":\"model 'm-1' not found\"}");

        ModelException failure = failure(ModelSettings.Provider.OLLAMA, LONG, 2);

        assertThat(failure).hasMessage("""
                ollama:m-1 was not found.
                  Where: %s/api/chat
                  Expected: HTTP 200 with a JSON object
                  Got: HTTP 404: {"error":"model 'm-1' not found"}
                  Next: `ollama pull m-1`; `ollama list` shows what is there.""".formatted(server.url()));
        assertThat(failure.kind()).isEqualTo(ModelException.Kind.REJECTED);
    }

    @Test
    @DisplayName("says 400 to a wrong Gemini key: that is a refused key")
    void geminiKeyRefused() {
        server.reply(400, "{\"error\":{\"code\":400,\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}");

        assertThat(failure(ModelSettings.Provider.GEMINI, LONG, 2))
                .hasMessageStartingWith("gemini:m-1 refused the key.")
                .hasMessageEndingWith("Put a valid key into the environment variable GEMINI_API_KEY.");
    }

    @Test
    @DisplayName("shows the key in an error body: it is masked")
    void keyMasked() {
        server.reply(400, "{\"error\":\"bad header: Bearer " + KEY + "\"}");

        ModelException failure = failure(ModelSettings.Provider.GITLAB, LONG, 0);

        assertThat(failure).hasMessageContaining("Got: HTTP 400: {\"error\":\"bad header: Bearer ***\"}");
        assertThat(stackTrace(failure)).doesNotContain(KEY);
    }

    @ParameterizedTest
    @EnumSource(ModelSettings.Provider.class)
    @DisplayName("is rate limited, then answers: the wait that it asked for is kept, for every provider")
    void rateLimitedOnce(ModelSettings.Provider provider) {
        server.reply(429, "{\"error\":\"slow down\"}", "Retry-After", "7");
        replyAs(provider);

        assertThat(ask(provider, LONG, 2).text()).isEqualTo("ok");
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    @DisplayName("gives a date to come back at")
    void retryAfterDate() {
        server.reply(503, "{}", "Retry-After", "Thu, 01 Jan 2026 00:00:30 GMT").replyOllama("ok");

        assertThat(ask(ModelSettings.Provider.OLLAMA, LONG, 2).text()).isEqualTo("ok");
        assertThat(waits).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("asks for a longer wait than a test can bear: given up at once")
    void waitTooLong() {
        server.reply(429, "{\"error\":\"slow down\"}", "Retry-After", "3600");

        ModelException failure = failure(ModelSettings.Provider.ANTHROPIC, LONG, 2);

        assertThat(failure).hasMessage("""
                anthropic:m-1 refuses more requests for now.
                  Where: %s/messages
                  Expected: HTTP 200 with a JSON object
                  Got: HTTP 429: {"error":"slow down"}; the next attempt would be more than 60 s away
                  Next: Wait, run fewer tests in parallel, or raise the limit at the provider.""".formatted(server.url()));
        assertThat(failure.kind()).isEqualTo(ModelException.Kind.RATE_LIMITED);
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("has no quota left: waiting would not help")
    void noQuota() {
        server.reply(429, "{\"error\":{\"code\":\"insufficient_quota\"}}");

        assertThat(failure(ModelSettings.Provider.OPENAI, LONG, 2))
                .hasMessageEndingWith("The account's quota is used up; look at the provider's billing page.");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("fails twice on its side, then answers: the waits grow")
    void serverErrorTwice() {
        server.reply(500, "oops").reply(529, "{\"type\":\"overloaded_error\"}").replyOllama("ok");

        assertThat(ask(ModelSettings.Provider.OLLAMA, LONG, 2).text()).isEqualTo("ok");
        assertThat(waits).containsExactly(Duration.ofMillis(375), Duration.ofMillis(750));
    }

    @ParameterizedTest
    @EnumSource(ModelSettings.Provider.class)
    @DisplayName("fails again and again: retries are ours alone and do not multiply")
    void serverErrorAlways(ModelSettings.Provider provider) {
        for (int i = 0; i < 10; i++) {
            server.reply(500, "{\"error\":\"out of memory\"}");
        }

        ModelException failure = failure(provider, LONG, 2);

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.SERVER_ERROR);
        assertThat(failure).hasMessageContaining("Got: HTTP 500: {\"error\":\"out of memory\"} (after 3 attempts)");
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(ModelSettings.Provider.class)
    @DisplayName("never answers: a timeout")
    void timeout(ModelSettings.Provider provider) {
        server.hang().hang();

        ModelException failure = failure(provider, SHORT, 1);

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.TIMEOUT);
        assertThat(failure.getMessage())
                .startsWith(provider.word() + ":m-1 did not answer in time.")
                .contains("Expected: a reply within 0.3 s")
                .contains("Got: no complete reply within 0.3 s (after 2 attempts)");
    }

    @Test
    @DisplayName("begins to answer and never ends: a timeout as well")
    void slowBody() {
        server.hangInBody();

        assertThat(failure(ModelSettings.Provider.OLLAMA, SHORT, 0).kind()).isEqualTo(ModelException.Kind.TIMEOUT);
    }

    @Test
    @DisplayName("breaks the connection, then answers")
    void brokenOnce() {
        server.breakOff().replyOllama("ok");

        assertThat(ask(ModelSettings.Provider.OLLAMA, LONG, 2).text()).isEqualTo("ok");
    }

    @Test
    @DisplayName("is not there: tried once more and no further, and the message says how to start Ollama")
    void connectionRefused() {
        String url = ModelServer.deadUrl();

        ModelException failure = catchThrowableOfType(ModelException.class, () -> LanguageModels.open(
                        settings(ModelSettings.Provider.OLLAMA, url, LONG, 5), patience)
                .ask(PROMPT));

        assertThat(failure).hasMessage("""
                ollama:m-1 cannot be reached.
                  Where: %s/api/chat
                  Expected: a connection
                  Got: no connection: nobody answers there (after 2 attempts)
                  Next: Is Ollama running? Start it with `ollama serve`, then `ollama pull m-1`; if it runs elsewhere, \
                set the model's base URL.""".formatted(url));
        assertThat(failure.kind()).isEqualTo(ModelException.Kind.UNREACHABLE);
        assertThat(waits).hasSize(1);
    }

    @Test
    @DisplayName("has a host name that does not exist: unreachable")
    void unknownHost() {
        ModelException failure = catchThrowableOfType(ModelException.class, () -> LanguageModels.open(
                        settings(ModelSettings.Provider.OPENAI, "http://no-such-host.invalid", LONG, 0), patience)
                .ask(PROMPT));

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Log in</title>",
                "",
                "[1, 2]",
                "{\"model\": \"m",
                "{\"error\": {\"message\": \"no provider available\"}}"
            })
    @DisplayName("answers 200 with something else: unreadable, with the start of what came")
    void garbage(String body) {
        for (ModelSettings.Provider provider : ModelSettings.Provider.values()) {
            server.reply(200, body);
            ModelException failure = failure(provider, LONG, 2);
            assertThat(failure.kind()).isEqualTo(ModelException.Kind.UNREADABLE);
            assertThat(failure).hasMessageContaining("Got: " + (body.isEmpty() ? "an empty answer" : body));
        }
        assertThat(server.requests()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(ModelSettings.Provider.class)
    @DisplayName("answers with no choices: unreadable or empty, never an exception of another kind")
    void emptyChoices(ModelSettings.Provider provider) {
        server.reply(200, "{\"choices\":[],\"candidates\":[],\"content\":[],\"usage\":{}}");

        try {
            assertThat(ask(provider, LONG, 2).text()).isEmpty();
        } catch (ModelException e) {
            assertThat(e.kind()).isEqualTo(ModelException.Kind.UNREADABLE);
        }
    }

    @Test
    @DisplayName("redirects: the prompt and the key are not sent on")
    void redirect() {
        server.reply(307, "", "Location", server.url() + "/elsewhere").replyOpenAi("ok");

        assertThat(failure(ModelSettings.Provider.OPENAI, LONG, 2))
                .hasMessageStartingWith("openai:m-1 redirects elsewhere.");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("answers without end: given up at the size limit")
    void hugeBody() {
        server.reply(200, "{\"a\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}");

        assertThat(failure(ModelSettings.Provider.OLLAMA, LONG, 0))
                .hasMessageContaining("the answer is larger than 16777216 bytes");
    }

    @Test
    @DisplayName("is waited for when the test is interrupted: the wait ends and the flag is set")
    void interrupted() throws Exception {
        server.hang();
        var ready = new CountDownLatch(1);
        var outcome = new CompletableFuture<String>();
        Thread asking = new Thread(() -> {
            ready.countDown();
            ModelException failure = failure(ModelSettings.Provider.OLLAMA, LONG, 2);
            outcome.complete(failure.kind() + " " + Thread.currentThread().isInterrupted());
        });
        asking.start();
        ready.await();
        asking.interrupt();

        assertThat(outcome.get(20, TimeUnit.SECONDS)).isEqualTo("INTERRUPTED true");
    }

    private void replyAs(ModelSettings.Provider provider) {
        switch (provider) {
            case OLLAMA -> server.replyOllama("ok");
            case OPENAI -> server.replyOpenAi("ok");
            case ANTHROPIC -> server.replyAnthropic("ok");
            case GEMINI -> server.replyGemini("ok");
            case GITLAB -> server.replyGitLab("ok");
        }
    }

    private Reply ask(ModelSettings.Provider provider, Duration timeout, int maxRetries) {
        return LanguageModels.open(settings(provider, server.url(), timeout, maxRetries), patience)
                .ask(PROMPT);
    }

    private ModelException failure(ModelSettings.Provider provider, Duration timeout, int maxRetries) {
        return catchThrowableOfType(ModelException.class, () -> ask(provider, timeout, maxRetries));
    }

    private static ModelSettings settings(
            ModelSettings.Provider provider, String url, Duration timeout, int maxRetries) {
        return new ModelSettings(provider, "m-1", url, KEY, timeout, maxRetries, null, null);
    }

    private static String stackTrace(Throwable thrown) {
        var out = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(out));
        return out.toString();
    }
}
