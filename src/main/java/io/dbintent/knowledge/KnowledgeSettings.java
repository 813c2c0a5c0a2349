package io.dbintent.knowledge;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where schema documents and learnings are kept.
 *
 * @param store which implementation
 * @param directory where the learnings' file is, beside the user's tests; the index that can be made anew from it is in
 *     its folder {@code .index}
 * @param chromaUrl the Chroma server, read for {@link Store#CHROMA} only
 * @param collection the Chroma collection; 3 to 63 letters, digits, dots, underscores and hyphens
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

    private static final Pattern COLLECTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]");

    public KnowledgeSettings {
        if (!COLLECTION.matcher(collection).matches()) {
            throw new IllegalArgumentException(
                    "The collection's name must be 3 to 63 letters, digits, dots, underscores"
                            + " or hyphens, with a letter or digit at both ends, such as db_context; got '"
                            + PlainText.oneLine(collection) + "'.");
        }
        if (store == Store.CHROMA
                && (chromaUrl.getHost() == null || !Set.of("http", "https").contains(chromaUrl.getScheme()))) {
            throw new IllegalArgumentException(
                    "The Chroma server's address must be an http or https URL, such as http://127.0.0.1:8000; got '"
                            + chromaUrl + "'.");
        }
    }

    /** The two implementations of the store. */
    public enum Store {
        EMBEDDED,
        CHROMA
    }
}
