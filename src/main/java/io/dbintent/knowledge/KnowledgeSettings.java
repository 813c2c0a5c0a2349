package io.dbintent.knowledge;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where schema documents and learnings are kept.
 *
 * @param store which implementation
 * @param directory where the embedded store's file and the learnings are; beside the user's tests
 * @param chromaUrl the Chroma server, read for {@link Store#CHROMA} only
 * @param collection the Chroma collection
 * @param embeddings how texts become vectors
 * @param refreshSchema whether schema documents are written anew at the start of a run even if nothing changed
 */
public record KnowledgeSettings(
        Store store,
        Path directory,
        URI chromaUrl,
        String collection,
        EmbeddingSettings embeddings,
        boolean refreshSchema) {

    /** The two implementations of the store. */
    public enum Store {
        EMBEDDED,
        CHROMA
    }
}
