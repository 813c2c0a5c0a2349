package io.dbintent.knowledge;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** An embedding model on an Ollama server. */
final class OllamaEmbedder implements Embedder {

    /** A batch of long documents on a machine without a graphics card takes its time. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String MXBAI_QUESTION = "Represent this sentence for searching relevant passages: ";

    private final String name;
    private final String baseUrl;
    private final EmbeddingModel model;

    OllamaEmbedder(String name, String baseUrl) {
        this.name = name;
        this.baseUrl = baseUrl;
        this.model = OllamaEmbeddingModel.builder()
                .baseUrl(baseUrl)
                .modelName(name)
                .timeout(TIMEOUT)
                .maxRetries(0)
                .build();
    }

    @Override
    public String model() {
        return "ollama/" + name;
    }

    @Override
    public boolean isSemantic() {
        return true;
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        List<Embedding> embeddings = asking(() -> model.embedAll(segments).content());
        if (embeddings.size() != texts.size()) {
            throw new KnowledgeException(
                    "The embedding model " + name + " at " + baseUrl + " returned " + embeddings.size()
                            + " vectors for " + texts.size()
                            + " texts. Check that the address is that of an Ollama server and the model an embedding model.",
                    null);
        }
        return embeddings.stream()
                .map(embedding -> Vector.of(embedding.vector()))
                .toList();
    }

    @Override
    public Vector embedQuestion(String text) {
        String prefix = name.startsWith("mxbai-embed") ? MXBAI_QUESTION : "";
        return embed(List.of(prefix + text)).get(0);
    }

    private <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (RuntimeException e) {
            // The client throws its own kinds, and bare ones for a server that is down or talks nonsense.
            throw new KnowledgeException(
                    "The embedding model " + name + " at " + baseUrl + " cannot be used: " + e.getMessage()
                            + ". Start Ollama (ollama serve), fetch the model (ollama pull " + name
                            + "), or configure the embeddings as bge or none.",
                    e);
        }
    }
}
