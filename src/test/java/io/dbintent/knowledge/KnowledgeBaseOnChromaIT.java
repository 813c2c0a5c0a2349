package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The knowledge base on Chroma")
class KnowledgeBaseOnChromaIT {

    private static final Knowledge.Progress SILENT = (done, total) -> {};

    private final String collection = "it_" + UUID.randomUUID();
    private final Path directory;
    private URI server = URI.create("http://127.0.0.1:8000");

    KnowledgeBaseOnChromaIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void chromaIsThere() {
        String url = System.getProperty("dbintent.it.chroma.url", "");
        assumeTrue(!url.isEmpty(), "No Chroma server: set -Ddbintent.it.chroma.url=http://127.0.0.1:8000");
        server = URI.create(url);
    }

    @AfterEach
    void leaveNothing() throws IOException, InterruptedException {
        if (!System.getProperty("dbintent.it.chroma.url", "").isEmpty()) {
            deleteCollection();
        }
    }

    @Test
    @DisplayName("finds tables and learnings by meaning, and both again in the next run")
    void nextRun() {
        Learning learning = learning("number of purchases", "SELECT COUNT(*) FROM orders");
        try (Knowledge knowledge = knowledge(server)) {
            knowledge.embedSchema(Schemas.shop(), SILENT);
            knowledge.store(learning);
            assertThat(knowledge.size()).isEqualTo(3);
        }
        try (Knowledge knowledge = knowledge(server)) {
            knowledge.embedSchema(
                    Schemas.shop(), (done, total) -> assertThat(total).isZero());
            RetrievedContext context = knowledge.retrieve("shoppers who purchased something", 5);
            assertThat(context.tables()).contains("orders");
            assertThat(context.correct()).containsExactly(learning);
        }
    }

    @Test
    @DisplayName("makes the collection anew when it is gone, learnings included")
    void rebuilds() throws Exception {
        try (Knowledge knowledge = knowledge(server)) {
            knowledge.embedSchema(Schemas.shop(), SILENT);
            knowledge.store(learning("count orders", "SELECT COUNT(*) FROM orders"));
        }
        deleteCollection();
        try (Knowledge knowledge = knowledge(server)) {
            knowledge.embedSchema(Schemas.shop(), SILENT);
            assertThat(knowledge.size()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("loses no learning when Chroma goes down in the middle, and catches up when it is back")
    void downInTheMiddle() throws Exception {
        try (Relay relay = new Relay(server);
                Knowledge knowledge = knowledge(relay.address())) {
            knowledge.embedSchema(Schemas.shop(), SILENT);
            assertThat(knowledge.retrieve("count orders", 5).tables()).contains("orders");

            relay.pull();
            knowledge.store(learning("count orders", "SELECT COUNT(*) FROM orders"));
            assertThat(directory.resolve("learnings.txt")).content().contains("Intent: count orders");
            assertThatThrownBy(() -> knowledge.retrieve("count orders", 5))
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageStartingWith("The knowledge store Chroma at " + relay.address() + " cannot be used: ")
                    .hasMessageContaining("npm start");

            relay.plug();
            assertThat(knowledge.retrieve("count orders", 5).correct()).hasSize(1);
            assertThat(knowledge.size()).isEqualTo(3);
        }
    }

    private Knowledge knowledge(URI url) {
        return KnowledgeBase.open(
                new KnowledgeSettings(
                        KnowledgeSettings.Store.CHROMA, directory, url, collection, EmbeddingSettings.bge(), false),
                "shop");
    }

    private static Learning learning(String intent, String query) {
        return new Learning(
                intent,
                query,
                List.of("orders"),
                true,
                null,
                Schemas.shop().fingerprint(List.of("orders")).hex());
    }

    private void deleteCollection() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        server + "/api/v2/tenants/default_tenant/databases/default_database/collections/" + collection))
                .DELETE()
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isIn(200, 404);
    }
}
