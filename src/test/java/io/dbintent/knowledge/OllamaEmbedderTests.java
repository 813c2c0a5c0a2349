package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Embeddings from Ollama")
class OllamaEmbedderTests {

    private final HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private int status = 200;
    private String answer = "";

    OllamaEmbedderTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().getPath() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("send a batch in one request and come back at length 1")
    void batch() throws Exception {
        answer = "{\"model\": \"mxbai-embed-large\", \"embeddings\": [[3, 4], [0, 2]]}";

        assertThat(embedder().embed(List.of("one", "two")))
                .containsExactly(Vector.of(new float[] {3, 4}), Vector.of(new float[] {0, 1}));
        assertThat(requests).singleElement().asString().startsWith("/api/embed ");
        JsonNode request = Json.read(requests.get(0).substring("/api/embed ".length()));
        assertThat(request.path("model").asText()).isEqualTo("mxbai-embed-large");
        assertThat(request.path("input")).hasSize(2);
    }

    @Test
    @DisplayName("tell the model which text is a question")
    void question() {
        answer = "{\"embeddings\": [[1, 0]]}";

        embedder().embedQuestion("who");

        assertThat(requests.get(0)).contains("Represent this sentence for searching relevant passages: who");
    }

    @Test
    @DisplayName("say how to fetch a model that is not there")
    void noModel() {
        status = 404;
        answer = "{\"error\": \"model 'mxbai-embed-large' not found\"}";

        assertThatThrownBy(() -> embedder().embed(List.of("one")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage(
                        "The embedding model mxbai-embed-large at " + address()
                                + " cannot be used: {\"error\": \"model 'mxbai-embed-large' not found\"}. Start Ollama (ollama serve),"
                                + " fetch the model (ollama pull mxbai-embed-large), or configure the embeddings as bge or none.");
    }

    @Test
    @DisplayName("refuse an answer with too few vectors")
    void tooFew() {
        answer = "{\"embeddings\": [[1, 0]]}";

        assertThatThrownBy(() -> embedder().embed(List.of("one", "two")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("returned 1 vectors for 2 texts");
    }

    @Test
    @DisplayName("say what to start when there is no server")
    void down() {
        String address = address();
        server.stop(0);

        assertThatThrownBy(() -> embedder().embed(List.of("one")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith("The embedding model mxbai-embed-large at " + address + " cannot be used: ")
                .hasMessageContaining("ollama serve");
    }

    @Test
    @DisplayName("refuse talk that is no answer of Ollama")
    void nonsense() {
        answer = "<html>not here</html>";

        assertThatThrownBy(() -> embedder().embed(List.of("one"))).isInstanceOf(KnowledgeException.class);
    }

    private Embedder embedder() {
        return Embedders.of(EmbeddingSettings.ollama("mxbai-embed-large", address()));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
