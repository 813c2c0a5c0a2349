package io.dbintent.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client under every provider's library.
 *
 * <p>The libraries' own one forgets the response headers of a failure ({@code Retry-After}), lets its timeout end with
 * the headers so a slow body hangs, and may follow whichever other client is on the classpath. This one does not, follows
 * no redirect (a local server must not send a prompt elsewhere) and uses no proxy for this machine.
 */
final class ModelTransport implements HttpClient {

    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final java.net.http.HttpClient client;
    private final Duration timeout;
    private final @Nullable String secret;
    private final Clock clock;

    ModelTransport(ModelSettings settings, boolean loopback, Clock clock) {
        this.timeout = settings.timeout();
        this.secret = settings.apiKey();
        this.clock = clock;
        var builder = java.net.http.HttpClient.newBuilder()
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT);
        if (loopback) {
            builder.proxy(java.net.http.HttpClient.Builder.NO_PROXY);
        }
        this.client = builder.build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        String url = BaseUrl.shown(request.url());
        String body = new String(response.body(), StandardCharsets.UTF_8);
        int status = response.statusCode();
        if (status / 100 != 2) {
            Duration retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .map(value -> RetryAfter.parse(value, clock))
                    .orElse(null);
            throw TransportFailure.status(status, url, excerpt(status, body), retryAfter);
        }
        requireAnswer(url, body);
        return SuccessfulHttpResponse.builder()
                .statusCode(status)
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Replies are not streamed.");
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        String url = BaseUrl.shown(request.url());
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(translated(request), info -> new LimitedBody(LARGEST_BODY));
        try {
            return coming.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw TransportFailure.of(TransportFailure.Kind.INTERRUPTED, url, "an interrupt while waiting", e);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw TransportFailure.of(TransportFailure.Kind.TIMEOUT, url, "no complete reply within " + inWords(), e);
        } catch (ExecutionException e) {
            throw classified(url, e.getCause() == null ? e : e.getCause());
        }
    }

    private TransportFailure classified(String url, Throwable reason) {
        if (reason instanceof HttpConnectTimeoutException || reason instanceof ConnectException) {
            String why = reason.getMessage() == null ? "nobody answers there" : reason.getMessage();
            return TransportFailure.of(
                    TransportFailure.Kind.NO_CONNECTION, url, "no connection: " + Excerpt.of(why, secret), reason);
        }
        if (reason instanceof HttpTimeoutException) {
            return TransportFailure.of(
                    TransportFailure.Kind.TIMEOUT, url, "no complete reply within " + inWords(), reason);
        }
        if (reason instanceof IOException) {
            return TransportFailure.of(
                    TransportFailure.Kind.BROKEN,
                    url,
                    "a broken connection: " + Excerpt.of(reason.toString(), secret),
                    reason);
        }
        if (reason instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("The request to " + url + " could not be sent.", reason);
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(timeout)
                .method(
                        request.method().name(),
                        request.body() == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        if (request.url().startsWith("http:")) {
            // The upgrade to HTTP/2 that is offered otherwise confuses some local model servers.
            builder.version(java.net.http.HttpClient.Version.HTTP_1_1);
        }
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    /** Every provider answers with a JSON object; anything else came from a proxy, a login page or a broken server. */
    private void requireAnswer(String url, String body) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw malformed(url, body, e);
        }
        if (!answer.isObject() || answer.hasNonNull("error")) {
            throw malformed(url, body, null);
        }
    }

    private TransportFailure malformed(String url, String body, @Nullable Throwable reason) {
        String got = body.isBlank() ? "an empty answer" : Excerpt.of(body, secret);
        return TransportFailure.of(TransportFailure.Kind.MALFORMED, url, got, reason);
    }

    private String excerpt(int status, String body) {
        // What comes with a 401 likes to repeat parts of the key.
        boolean shown = status != 401 && !body.isBlank();
        return "HTTP " + status + (shown ? ": " + Excerpt.of(body, secret) : "");
    }

    private String inWords() {
        return Durations.inWords(timeout);
    }
}
