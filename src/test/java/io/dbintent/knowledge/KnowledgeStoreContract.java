package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store must do. */
abstract class KnowledgeStoreContract {

    static final String MODEL = "test-model";

    private static final Document.Scope SHOP = Document.Scope.schemaOf("shop");

    /** A store on the same place each time, so that a second one sees what the first wrote. */
    abstract KnowledgeStore store();

    @Test
    @DisplayName("starts empty")
    void empty() {
        try (KnowledgeStore store = store()) {
            assertThat(store.count()).isZero();
            assertThat(store.hashes(SHOP)).isEmpty();
            assertThat(store.search(vector(1, 0, 0), SHOP, 5)).isEmpty();
        }
    }

    @Test
    @DisplayName("keeps documents beyond a restart")
    void keeps() {
        Document document = schemaDocument("schema_1", "shop", "text");
        try (KnowledgeStore store = store()) {
            store.upsert(List.of(new KnowledgeStore.Embedded(document, vector(1, 0, 0))));
        }
        try (KnowledgeStore store = store()) {
            assertThat(store.hashes(SHOP)).containsExactly(Map.entry("schema_1", document.hash()));
            assertThat(store.count()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("replaces a document of the same id, and makes no duplicate")
    void replaces() {
        Document before = schemaDocument("schema_1", "shop", "before");
        Document after = schemaDocument("schema_1", "shop", "after");
        try (KnowledgeStore store = store()) {
            store.upsert(List.of(new KnowledgeStore.Embedded(before, vector(1, 0, 0))));
            store.upsert(List.of(new KnowledgeStore.Embedded(after, vector(0, 1, 0))));

            assertThat(store.count()).isEqualTo(1);
            assertThat(store.hashes(SHOP)).containsExactly(Map.entry("schema_1", after.hash()));
            assertThat(store.search(vector(0, 1, 0), SHOP, 5).get(0).cosine()).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    @DisplayName("finds the nearest of one scope, nearest first, with their cosines")
    void searches() {
        try (KnowledgeStore store = store()) {
            store.upsert(List.of(
                    new KnowledgeStore.Embedded(schemaDocument("schema_far", "shop", "a"), vector(0, 0, 1)),
                    new KnowledgeStore.Embedded(schemaDocument("schema_near", "shop", "b"), vector(1, 1, 0)),
                    new KnowledgeStore.Embedded(schemaDocument("schema_opposite", "shop", "c"), vector(-1, 0, 0)),
                    new KnowledgeStore.Embedded(schemaDocument("schema_elsewhere", "bank", "d"), vector(1, 0, 0)),
                    new KnowledgeStore.Embedded(learningDocument("learning_1"), vector(1, 0, 0))));

            List<KnowledgeStore.Match> matches = store.search(vector(1, 0, 0), SHOP, 5);

            assertThat(matches)
                    .extracting(KnowledgeStore.Match::id)
                    .containsExactly("schema_near", "schema_far", "schema_opposite");
            assertThat(matches.get(0).cosine()).isCloseTo(Math.sqrt(0.5), within(1e-5));
            assertThat(matches.get(1).cosine()).isCloseTo(0, within(1e-5));
            assertThat(matches.get(2).cosine()).isCloseTo(-1, within(1e-5));
            assertThat(store.search(vector(1, 0, 0), SHOP, 1)).hasSize(1);
            assertThat(store.search(vector(1, 0, 0), Document.Scope.learnings(), 5))
                    .extracting(KnowledgeStore.Match::id)
                    .containsExactly("learning_1");
        }
    }

    @Test
    @DisplayName("removes documents, and minds no unknown id")
    void deletes() {
        try (KnowledgeStore store = store()) {
            store.upsert(List.of(
                    new KnowledgeStore.Embedded(schemaDocument("schema_1", "shop", "a"), vector(1, 0, 0)),
                    new KnowledgeStore.Embedded(schemaDocument("schema_2", "shop", "b"), vector(0, 1, 0))));
            store.delete(List.of("schema_1", "schema_unknown"));
            store.delete(List.of());
        }
        try (KnowledgeStore store = store()) {
            assertThat(store.hashes(SHOP)).containsOnlyKeys("schema_2");
        }
    }

    @Test
    @DisplayName("takes 1,000 documents at once, and lists them all")
    void bigBatch() {
        List<KnowledgeStore.Embedded> documents = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            documents.add(new KnowledgeStore.Embedded(
                    schemaDocument("schema_" + i, "shop", "text ".repeat(200) + i), vector(1, i, 1)));
        }
        try (KnowledgeStore store = store()) {
            store.upsert(documents);
            assertThat(store.hashes(SHOP)).hasSize(1_000);
        }
    }

    @Test
    @DisplayName("keeps any text: other scripts, emoji, quotes, what was NUL")
    void anyText() {
        Document document = schemaDocument(
                "schema_1",
                "\u4E2D\u6587 \"shop\" \\",
                PlainText.oneLine("\0 \uD83D\uDC68\u200D\uD83D\uDC69 \u0634 \\ \" ' \uD800"));
        try (KnowledgeStore store = store()) {
            store.upsert(List.of(new KnowledgeStore.Embedded(document, vector(1, 0, 0))));
        }
        try (KnowledgeStore store = store()) {
            Document.Scope scope = Document.Scope.schemaOf("\u4E2D\u6587 \"shop\" \\");
            assertThat(store.hashes(scope)).containsExactly(Map.entry("schema_1", document.hash()));
            assertThat(store.search(vector(1, 0, 0), scope, 1)).hasSize(1);
        }
    }

    @Test
    @DisplayName("loses nothing when several stores write at once")
    void concurrent() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String id = "schema_" + i;
                writers.add(() -> {
                    try (KnowledgeStore store = store()) {
                        store.upsert(
                                List.of(new KnowledgeStore.Embedded(schemaDocument(id, "shop", id), vector(1, 0, 0))));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        try (KnowledgeStore store = store()) {
            assertThat(store.hashes(SHOP)).hasSize(8);
        }
    }

    static Document schemaDocument(String id, String database, String text) {
        return Document.of(
                id,
                text,
                Map.of(
                        Document.TYPE,
                        SchemaDocuments.TYPE_SCHEMA,
                        Document.DATABASE,
                        database,
                        "tables",
                        "[\"a\"]",
                        "has_relationships",
                        "true",
                        "table_count",
                        1));
    }

    private static Document learningDocument(String id) {
        return Document.of(id, "text", Map.of(Document.TYPE, KeptLearning.TYPE_LEARNING, Document.DATABASE, "shop"));
    }

    static Vector vector(float... values) {
        return Vector.of(values);
    }
}
