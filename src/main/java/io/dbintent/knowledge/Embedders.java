package io.dbintent.knowledge;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the embedder that the settings ask for. */
final class Embedders {

    private static final Logger LOG = LoggerFactory.getLogger(Embedders.class);

    private Embedders() {}

    /** @throws KnowledgeException if the model in this process is asked for and not on the classpath */
    static Embedder of(EmbeddingSettings settings) {
        return switch (settings.provider()) {
            case NONE -> new NoEmbedder();
            case OLLAMA ->
                new OllamaEmbedder(
                        settings.name(), Objects.requireNonNull(settings.baseUrl(), "checked by the record"));
            case BGE -> {
                if (!BgeEmbedder.isAvailable()) {
                    throw new KnowledgeException(
                            "The embedding model BGE is configured and not on the classpath. Add "
                                    + BgeEmbedder.ARTIFACT
                                    + " to the test dependencies, or configure the embeddings as ollama or none.",
                            null);
                }
                yield new BgeEmbedder();
            }
            case AUTO -> auto();
        };
    }

    private static Embedder auto() {
        if (!BgeEmbedder.isAvailable()) {
            LOG.warn(
                    "No embedding model on the classpath: tables are found by their words alone. Add {} to the test"
                            + " dependencies to find them by meaning too, or configure the embeddings as none to say that"
                            + " this is intended.",
                    BgeEmbedder.ARTIFACT);
            return new NoEmbedder();
        }
        try {
            BgeEmbedder.load();
            return new BgeEmbedder();
        } catch (KnowledgeException e) {
            LOG.warn("{} Tables are found by their words alone.", e.getMessage());
            return new NoEmbedder();
        }
    }
}
