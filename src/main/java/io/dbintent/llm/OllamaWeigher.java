package io.dbintent.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The transport of one call to Ollama that asks for the probabilities of tokens, which langchain4j does not. Servers
 * before 0.12.11 leave the field unread.
 */
final class OllamaWeigher implements HttpClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient transport;
    private final List<Double> logProbabilities = new ArrayList<>();

    OllamaWeigher(HttpClient transport) {
        this.transport = transport;
    }

    OptionalDouble confidence() {
        return Weighed.confidence(logProbabilities);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        SuccessfulHttpResponse response = transport.execute(asking(request));
        logProbabilities.clear();
        for (JsonNode token : tree(response.body()).path("logprobs")) {
            logProbabilities.add(token.path("logprob").asDouble(Double.NaN));
        }
        return response;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        transport.execute(request, parser, listener);
    }

    private static HttpRequest asking(HttpRequest request) {
        return tree(request.body()) instanceof ObjectNode body
                ? HttpRequest.builder()
                        .method(request.method())
                        .url(request.url())
                        .headers(request.headers())
                        .body(body.put("logprobs", true).toString())
                        .build()
                : request;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A request to Ollama and its reply are JSON, as the transport has seen.", e);
        }
    }
}
