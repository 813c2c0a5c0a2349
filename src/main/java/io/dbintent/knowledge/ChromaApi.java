package io.dbintent.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of Chroma's HTTP API, version 2, langchain4j's store does not offer: metadata, listing, replacing, counting. */
final class ChromaApi {

    static final String TENANT = "default_tenant";
    static final String DATABASE = "default_database";
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final String baseUrl;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    ChromaApi(URI server) {
        this.baseUrl = server.toString().replaceAll("/+$", "");
    }

    String baseUrl() {
        return baseUrl;
    }

    /** The collection of that name: its id, metadata and configuration; empty if there is none. */
    Optional<JsonNode> collection(String name) {
        HttpResponse<String> response = send("GET", "/" + name, null);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(response));
    }

    /** Makes a collection with cosine distance, unless another process was faster. */
    void createCollection(String name, Map<String, String> metadata) {
        Map<String, Object> body = Map.of(
                "name",
                name,
                "get_or_create",
                true,
                "metadata",
                metadata,
                "configuration",
                Map.of("hnsw", Map.of("space", "cosine")));
        read(send("POST", "", Json.write(body)));
    }

    /** Calls one of a collection's operations, such as {@code get} or {@code upsert}. */
    JsonNode post(String collectionId, String operation, Map<String, Object> body) {
        return read(send("POST", "/" + collectionId + "/" + operation, Json.write(body)));
    }

    int count(String collectionId) {
        return read(send("GET", "/" + collectionId + "/count", null)).asInt();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        URI uri = URI.create(baseUrl + "/api/v2/tenants/" + TENANT + "/databases/" + DATABASE + "/collections" + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unusable("interrupted while waiting for an answer", e);
        } catch (IOException e) {
            throw unusable(String.valueOf(e.getMessage() == null ? e : e.getMessage()), e);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        String text = PlainText.bounded(PlainText.oneLine(response.body()), 300);
        if (response.statusCode() / 100 != 2) {
            throw unusable(
                    "it answered " + response.statusCode() + " to "
                            + response.request().uri().getPath() + ": " + text,
                    null);
        }
        try {
            return Json.read(response.body());
        } catch (JsonProcessingException e) {
            throw unusable("it answered what is not JSON: " + text, e);
        }
    }

    /** The error for a server that is down, slow or not a Chroma server. */
    KnowledgeException unusable(String reason, @Nullable Throwable cause) {
        return new KnowledgeException(
                "The knowledge store Chroma at " + baseUrl + " cannot be used: " + reason
                        + ". Start it (cd chroma && npm ci && npm start, or docker compose up in chroma/), correct its"
                        + " address, or configure the store as embedded.",
                cause);
    }
}
