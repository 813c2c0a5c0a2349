package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The store on Chroma")
class ChromaStoreIT extends KnowledgeStoreContract {

    private final String collection = "it_" + UUID.randomUUID();
    private URI server = URI.create("http://127.0.0.1:8000");

    @BeforeEach
    void chromaIsThere() {
        String url = System.getProperty("dbintent.it.chroma.url", "");
        assumeTrue(!url.isEmpty(), "No Chroma server: set -Ddbintent.it.chroma.url=http://127.0.0.1:8000");
        server = URI.create(url);
    }

    @AfterEach
    void leaveNothing() throws IOException, InterruptedException {
        if (!System.getProperty("dbintent.it.chroma.url", "").isEmpty()) {
            send("DELETE", "/" + collection, "");
        }
    }

    @Override
    KnowledgeStore store() {
        return store(MODEL);
    }

    private KnowledgeStore store(String model) {
        return new ChromaStore(server, collection, model);
    }

    @Test
    @DisplayName("refuses a collection made with another embedding model, and says both and the ways out")
    void otherModel() {
        try (KnowledgeStore store = store()) {
            store.count();
        }
        try (KnowledgeStore store = store("other-model")) {
            assertThatThrownBy(store::count)
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessage("The collection " + collection + " of Chroma at " + server
                            + " was made with the embedding model test-model; this run is configured to use other-model, and"
                            + " vectors of two models cannot be compared. Configure the model it was made with, configure"
                            + " another collection, or delete this one: it is made anew from the schema and the learnings'"
                            + " file.");
        }
    }

    @Test
    @DisplayName("refuses a collection that does not say what made it")
    void unnamedModel() throws Exception {
        send("POST", "", "{\"name\": \"" + collection + "\"}");
        try (KnowledgeStore store = store()) {
            assertThatThrownBy(store::count)
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageContaining("was made with an embedding model that it does not name");
        }
    }

    @Test
    @DisplayName("tells cosines right in a collection that measures straight lines")
    void otherMetric() throws Exception {
        send(
                "POST",
                "",
                "{\"name\": \"" + collection + "\", \"metadata\": {\"embedding_model\": \"" + MODEL
                        + "\"}, \"configuration\": {\"hnsw\": {\"space\": \"l2\"}}}");
        try (KnowledgeStore store = store()) {
            store.upsert(List.of(
                    new KnowledgeStore.Embedded(schemaDocument("schema_far", "shop", "a"), vector(0, 0, 1)),
                    new KnowledgeStore.Embedded(schemaDocument("schema_near", "shop", "b"), vector(1, 1, 0))));
            List<KnowledgeStore.Match> matches = store.search(vector(1, 0, 0), Document.Scope.schemaOf("shop"), 5);
            assertThat(matches).extracting(KnowledgeStore.Match::id).containsExactly("schema_near", "schema_far");
            assertThat(matches.get(0).cosine()).isCloseTo(Math.sqrt(0.5), within(1e-5));
            assertThat(matches.get(1).cosine()).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    @DisplayName("says that a collection vanished in the middle")
    void vanishes() throws Exception {
        try (KnowledgeStore store = store()) {
            store.upsert(
                    List.of(new KnowledgeStore.Embedded(schemaDocument("schema_1", "shop", "a"), vector(1, 0, 0))));
            send("DELETE", "/" + collection, "");
            assertThatThrownBy(() -> store.search(vector(1, 0, 0), Document.Scope.schemaOf("shop"), 5))
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageContaining("The knowledge store Chroma at " + server + " cannot be used: ");
        }
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        server + "/api/v2/tenants/default_tenant/databases/default_database/collections" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201, 404);
    }
}
