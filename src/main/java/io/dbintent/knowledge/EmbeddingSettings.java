package io.dbintent.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Which embedding model turns text into vectors.
 *
 * @param provider where the model runs
 * @param name the model's name, read for {@link Provider#OLLAMA} only; elsewhere it is fixed
 * @param baseUrl of an Ollama server; null elsewhere
 */
public record EmbeddingSettings(
        Provider provider, String name, @Nullable String baseUrl) {

    /** Where an embedding model runs. */
    public enum Provider {
        /** {@link #BGE} if its optional artifact is on the classpath, otherwise {@link #NONE} with a warning. */
        AUTO,
        /** BGE-small-en-v1.5, quantised, inside this process; needs its optional artifact on the classpath. */
        BGE,
        OLLAMA,
        /** No embeddings: tables are found by keywords, TF-IDF and foreign keys alone. */
        NONE
    }

    public EmbeddingSettings {
        if (provider == Provider.OLLAMA && (name.isBlank() || baseUrl == null || baseUrl.isBlank())) {
            throw new IllegalArgumentException("Embeddings from Ollama need a model's name and a base URL, such as "
                    + "mxbai-embed-large and http://127.0.0.1:11434; got name '" + name + "' and base URL '"
                    + baseUrl + "'.");
        }
    }

    /** The model in this process if it is on the classpath, otherwise none. */
    public static EmbeddingSettings auto() {
        return new EmbeddingSettings(Provider.AUTO, "", null);
    }

    /** The model in this process. */
    public static EmbeddingSettings bge() {
        return new EmbeddingSettings(Provider.BGE, "", null);
    }

    /** A model on an Ollama server, such as {@code mxbai-embed-large} at {@code http://127.0.0.1:11434}. */
    public static EmbeddingSettings ollama(String name, String baseUrl) {
        return new EmbeddingSettings(Provider.OLLAMA, name, baseUrl);
    }

    /** No embeddings. */
    public static EmbeddingSettings none() {
        return new EmbeddingSettings(Provider.NONE, "", null);
    }
}
