package io.dbintent.language;

import java.util.List;

/** How near words are in meaning, such as an embedding model tells. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Similarity {

    /**
     * For each of {@code names}, in their order, how near it is to {@code word}: the cosine of the angle between the two,
     * from -1 to 1. Empty where that cannot be told.
     */
    List<Double> to(String word, List<String> names);

    /** Nothing is near anything: for an engine without an embedding model. */
    static Similarity none() {
        return (word, names) -> List.of();
    }
}
