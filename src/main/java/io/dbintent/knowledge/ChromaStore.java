package io.dbintent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.chroma.ChromaApiVersion;
import dev.langchain4j.store.embedding.chroma.ChromaEmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents in a collection on a Chroma server. The collection says which embedding model made its vectors; one
 * made with another is refused, since vectors of two models cannot be compared.
 */
final class ChromaStore implements KnowledgeStore {

    private static final String EMBEDDING_MODEL = "embedding_model";
    private static final int BATCH = 200;
    private static final int PAGE = 1_000;

    private final ChromaApi api;
    private final String collection;
    private final String embeddingModel;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Connection connection;

    ChromaStore(URI server, String collection, String embeddingModel) {
        this.api = new ChromaApi(server);
        this.collection = collection;
        this.embeddingModel = embeddingModel;
    }

    @Override
    public Map<String, String> hashes(Document.Scope scope) {
        String id = connection().id;
        Map<String, String> hashes = new TreeMap<>();
        int offset = 0;
        JsonNode ids;
        do {
            JsonNode page = api.post(
                    id,
                    "get",
                    Map.of("where", where(scope), "include", List.of("metadatas"), "limit", PAGE, "offset", offset));
            ids = page.path("ids");
            for (int i = 0; i < ids.size(); i++) {
                String hash = page.path("metadatas").path(i).path(Document.HASH).asText();
                hashes.put(ids.get(i).asText(), hash);
            }
            offset += PAGE;
        } while (ids.size() == PAGE);
        return hashes;
    }

    @Override
    public void upsert(List<Embedded> documents) {
        String id = connection().id;
        for (int from = 0; from < documents.size(); from += BATCH) {
            List<Embedded> batch = documents.subList(from, Math.min(from + BATCH, documents.size()));
            Map<String, Object> body = new HashMap<>();
            body.put("ids", batch.stream().map(one -> one.document().id()).toList());
            body.put(
                    "documents",
                    batch.stream().map(one -> one.document().text()).toList());
            body.put(
                    "metadatas",
                    batch.stream().map(one -> one.document().metadata()).toList());
            body.put(
                    "embeddings",
                    batch.stream().map(one -> one.vector().values()).toList());
            api.post(id, "upsert", body);
        }
    }

    @Override
    public void delete(Collection<String> ids) {
        if (!ids.isEmpty()) {
            Connection present = connection();
            asking(() -> {
                present.store.removeAll(ids);
                return ids;
            });
        }
    }

    @Override
    public List<Match> search(Vector vector, Document.Scope scope, int limit) {
        Connection present = connection();
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(vector.values()))
                .filter(filter(scope))
                .maxResults(limit)
                .build();
        return asking(() -> present.store.search(request)).matches().stream()
                .map(match -> new Match(match.embeddingId(), present.metric.cosine(match.score())))
                .toList();
    }

    @Override
    public int count() {
        return api.count(connection().id);
    }

    /** Does nothing: the server keeps what it was sent. */
    @Override
    public void flush() {}

    @Override
    public void close() {}

    private Connection connection() {
        Connection present = connection;
        if (present != null) {
            return present;
        }
        opening.lock();
        try {
            present = connection;
            if (present == null) {
                present = connect();
                connection = present;
            }
            return present;
        } finally {
            opening.unlock();
        }
    }

    private Connection connect() {
        if (api.collection(collection).isEmpty()) {
            api.createCollection(collection, Map.of(EMBEDDING_MODEL, embeddingModel));
        }
        JsonNode found = api.collection(collection)
                .orElseThrow(() -> api.unusable("the collection " + collection + " vanished as it was opened", null));
        String madeWith = found.path("metadata").path(EMBEDDING_MODEL).asText("");
        if (!madeWith.equals(embeddingModel)) {
            throw otherModel(madeWith);
        }
        // Opened last: it would make a collection without our metadata.
        ChromaEmbeddingStore store = asking(() -> ChromaEmbeddingStore.builder()
                .apiVersion(ChromaApiVersion.V2)
                .baseUrl(api.baseUrl())
                .tenantName(ChromaApi.TENANT)
                .databaseName(ChromaApi.DATABASE)
                .collectionName(collection)
                .timeout(ChromaApi.TIMEOUT)
                .build());
        return new Connection(found.path("id").asText(), Metric.of(found), store);
    }

    private KnowledgeException otherModel(String madeWith) {
        String other = madeWith.isEmpty()
                ? "with an embedding model that it does not name"
                : "with the embedding model " + PlainText.oneLine(madeWith);
        return new KnowledgeException(
                "The collection " + collection + " of Chroma at " + api.baseUrl() + " was made " + other
                        + "; this run is configured to use " + embeddingModel
                        + ", and vectors of two models cannot be compared. Configure the model it was made with, configure"
                        + " another collection, or delete this one: it is made anew from the schema and the learnings'"
                        + " file.",
                null);
    }

    private <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (RuntimeException e) {
            throw api.unusable(String.valueOf(e.getMessage() == null ? e : e.getMessage()), e);
        }
    }

    private static Map<String, Object> where(Document.Scope scope) {
        List<Map<String, String>> conditions = new ArrayList<>();
        scope.conditions().forEach((name, value) -> conditions.add(Map.of(name, value)));
        return conditions.size() == 1 ? Map.copyOf(conditions.get(0)) : Map.of("$and", conditions);
    }

    private static Filter filter(Document.Scope scope) {
        return scope.conditions().entrySet().stream()
                .<Filter>map(condition -> new IsEqualTo(condition.getKey(), condition.getValue()))
                .reduce((one, other) -> Filter.and(one, other))
                .orElseThrow();
    }

    private record Connection(String id, Metric metric, ChromaEmbeddingStore store) {}

    /** How the collection measures distance; the score of langchain4j is 1 - distance / 2 whatever it is. */
    private enum Metric {
        /** Distance 1 - cosine; the inner product of vectors of length 1 is the same. */
        COSINE,
        /** The square of the straight line: 2 - 2 cosine. */
        L2;

        static Metric of(JsonNode collection) {
            return collection
                            .path("configuration_json")
                            .path("hnsw")
                            .path("space")
                            .asText("l2")
                            .equals("l2")
                    ? L2
                    : COSINE;
        }

        double cosine(double score) {
            return this == L2 ? score : 2 * score - 1;
        }
    }
}
