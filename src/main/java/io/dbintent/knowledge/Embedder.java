package io.dbintent.knowledge;

import java.util.List;

/** Turns texts into vectors of length 1. */
interface Embedder {

    /** The model's name: vectors of two models cannot be compared. */
    String model();

    /** False if the vectors mean nothing, so that searching by them is pointless. */
    boolean isSemantic();

    /**
     * The vectors of documents, in their order.
     *
     * @throws KnowledgeException if the model cannot be reached or fails
     */
    List<Vector> embed(List<String> texts);

    /** The vector of a question, to be compared with those of documents. */
    Vector embedQuestion(String text);
}
