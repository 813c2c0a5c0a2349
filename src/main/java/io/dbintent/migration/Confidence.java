package io.dbintent.migration;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether a model is sure enough of a draft for nobody to have to look at it on that account. */
final class Confidence {

    private Confidence() {}

    /** Why somebody has to look; empty if the model is sure enough. */
    static Optional<String> review(String author, OptionalDouble confidence, double least) {
        if (confidence.isEmpty()) {
            return Optional.of(author + " gives no measure of its confidence.");
        }
        double got = confidence.getAsDouble();
        return got >= least
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s is not sure of it: its confidence is %.2f, and less than %.2f.",
                        author,
                        got,
                        least));
    }
}
