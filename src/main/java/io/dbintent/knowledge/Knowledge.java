package io.dbintent.knowledge;

import io.dbintent.schema.Schema;
import java.util.List;

/**
 * What is remembered about one database: its schema as documents, and what was learned about querying it. Safe for use
 * by several threads.
 */
public interface Knowledge extends AutoCloseable {

    /**
     * Makes the stored schema documents those of {@code schema}; does nothing if they already are and no refresh is
     * asked for.
     *
     * @param progress told how many of how many documents are embedded
     * @throws KnowledgeException if the store or the embedding model cannot be reached, or a part of the learnings' file
     *     cannot be read
     */
    void embedSchema(Schema schema, Progress progress);

    /**
     * Finds the tables and learnings that matter for an intent.
     *
     * @param limit how many tables to find before those that join them are added, and how many learnings of each kind
     * @throws IllegalStateException if no schema was embedded yet
     * @throws KnowledgeException if the store or the embedding model cannot be reached
     */
    RetrievedContext retrieve(String intent, int limit);

    /**
     * Keeps a learning; one with the same intent and query is replaced. It is in the learnings' file when this returns,
     * also if the store cannot be reached: the store catches up later.
     *
     * @return the document's id, such as {@code learning_de2f8bf3ce19}
     * @throws KnowledgeException if the learnings' file cannot be written
     */
    String store(Learning learning);

    /**
     * The correct learnings for the tables as they are in {@code schema}, whatever they are about, in no special order.
     * Asks neither the store nor the embedding model.
     *
     * @throws KnowledgeException if the learnings' file cannot be read
     */
    List<Learning> confirmed(Schema schema);

    /** How many documents the store holds. */
    int size();

    @Override
    void close();

    /** Told how far the embedding of a schema has come. */
    @FunctionalInterface
    interface Progress {
        void embedded(int done, int total);
    }
}
