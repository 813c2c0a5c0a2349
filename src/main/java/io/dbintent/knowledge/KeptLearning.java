package io.dbintent.knowledge;

import java.util.Comparator;
import java.util.Map;

/**
 * A learning as it is kept.
 *
 * @param learning what was learned
 * @param embeddingModel the embedding model of the run that learned it
 */
record KeptLearning(Learning learning, String embeddingModel) {

    static final String TYPE_LEARNING = "learning";

    /** The order of the file: by words, so that a learning stays where it is whatever is added. */
    static final Comparator<KeptLearning> FILE_ORDER = Comparator.comparing(
                    (KeptLearning kept) -> kept.learning().intent())
            .thenComparing(kept -> kept.learning().query());

    /** The document for the store. */
    Document document(String database) {
        return Document.of(
                learning.id(),
                learning.document(),
                Map.of(
                        Document.TYPE,
                        TYPE_LEARNING,
                        Document.DATABASE,
                        database,
                        "status",
                        learning.correct() ? "correct" : "incorrect",
                        "intent",
                        PlainText.oneLine(learning.intent()),
                        "query",
                        PlainText.oneLine(learning.query()),
                        "tables_used",
                        Json.array(learning.tables()),
                        "schema_fingerprint",
                        learning.schemaFingerprint(),
                        "embedding_model",
                        embeddingModel));
    }

    /** False if it was learned with another model, whose vectors say nothing beside those of {@code present}. */
    boolean fits(Embedder present) {
        return embeddingModel.equals(present.model())
                || embeddingModel.equals(NoEmbedder.MODEL)
                || !present.isSemantic();
    }
}
