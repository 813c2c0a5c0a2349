package io.dbintent.knowledge;

import java.util.List;

/** Stands in where there is no embedding model: every text has the same vector. */
final class NoEmbedder implements Embedder {

    static final String MODEL = "none";

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public boolean isSemantic() {
        return false;
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        return texts.stream().map(this::embedQuestion).toList();
    }

    @Override
    public Vector embedQuestion(String text) {
        return Vector.of(new float[] {1});
    }
}
