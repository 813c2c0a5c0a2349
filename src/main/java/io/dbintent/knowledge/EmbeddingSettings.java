package io.dbintent.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Which embedding model turns text into vectors.
 *
 * @param provider where the model runs
 * @param name the model's name; for {@link Provider#BGE} it is fixed
 * @param baseUrl of an Ollama server; null elsewhere
 */
public record EmbeddingSettings(
        Provider provider, String name, @Nullable String baseUrl) {

    /** Where an embedding model runs. */
    public enum Provider {
        /** BGE-small-en-v1.5, quantised, inside this process; needs its optional artifact on the classpath. */
        BGE,
        OLLAMA,
        /** No embeddings: tables are found by keywords, TF-IDF and foreign keys alone. */
        NONE
    }
}
