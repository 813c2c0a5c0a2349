package io.dbintent.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A model server on 127.0.0.1 that answers as scripted, in order, and keeps what it was asked.
 *
 * <p>A request beyond the script is answered with status 599, so a test sees that one too many came.
 */
public final class ModelServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What came in.
     *
     * @param headers by lower-case name, the first value of each
     */
    public record Request(String method, String pathAndQuery, Map<String, String> headers, String body) {

        public JsonNode json() {
            return tree(body);
        }
    }

    private interface Step {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Queue<Step> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(executor);
        server.start();
    }

    public static ModelServer start() {
        return new ModelServer();
    }

    /** An address where nobody listens. */
    public static String deadUrl() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The only request that came. */
    public Request request() {
        if (requests.size() != 1) {
            throw new AssertionError("Expected one request, got " + requests.size());
        }
        return requests.get(0);
    }

    /**
     * Answers the next request.
     *
     * @param headers names and values in turn
     */
    public ModelServer reply(int status, String body, String... headers) {
        script.add(exchange -> send(exchange, status, body, headers));
        return this;
    }

    /** Answers the next request as Ollama answers {@code /api/chat}. */
    public ModelServer replyOllama(String text) {
        return reply(200, quoted("""
                {"model":"llama3.1","created_at":"2026-01-01T00:00:00Z","done":true,"done_reason":"stop",
                 "message":{"role":"assistant","content":%s},"prompt_eval_count":26,"eval_count":298}""", text));
    }

    /** Answers the next request as OpenAI answers {@code /chat/completions}. */
    public ModelServer replyOpenAi(String text) {
        return reply(200, quoted("""
                {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-4o-mini",
                 "choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":19,"completion_tokens":10,"total_tokens":29}}""", text));
    }

    /** Answers the next request as Anthropic answers {@code /messages}. */
    public ModelServer replyAnthropic(String text) {
        return reply(200, quoted("""
                {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5",
                 "content":[{"type":"text","text":%s}],"stop_reason":"end_turn","stop_sequence":null,
                 "usage":{"input_tokens":12,"output_tokens":6}}""", text));
    }

    /** Answers the next request as Gemini answers {@code :generateContent}. */
    public ModelServer replyGemini(String text) {
        return reply(200, quoted("""
                {"candidates":[{"content":{"role":"model","parts":[{"text":%s}]},"finishReason":"STOP","index":0}],
                 "usageMetadata":{"promptTokenCount":8,"candidatesTokenCount":4,"totalTokenCount":12},
                 "modelVersion":"gemini-2.5-flash"}""", text));
    }

    /** Answers the next request as GitLab answers {@code /code_suggestions/completions}. */
    public ModelServer replyGitLab(String text) {
        return reply(200, quoted("""
                {"id":"id","model":{"engine":"anthropic","name":"claude"},"object":"text_completion","created":1,
                 "choices":[{"text":%s,"index":0,"finish_reason":"length"}]}""", text));
    }

    /** Takes the next request and never answers. */
    public ModelServer hang() {
        script.add(exchange -> awaitClose());
        return this;
    }

    /** Answers the next request with headers and the start of a body, and never ends it. */
    public ModelServer hangInBody() {
        script.add(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"model\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitClose();
        });
        return this;
    }

    /** Breaks the connection of the next request in the middle of the body. */
    public ModelServer breakOff() {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            requests.add(new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
            @Nullable Step step = script.poll();
            if (step == null) {
                send(exchange, 599, "{\"error\":\"the script of the test's server has ended\"}");
            } else {
                step.answer(exchange);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private void awaitClose() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String quoted(String template, String text) {
        return template.formatted(JSON.getNodeFactory().textNode(text).toString());
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The request is no JSON: " + body, e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
