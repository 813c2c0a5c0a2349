package io.dbintent.migration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is shown and asked beside a request.
 *
 * @param given examples that come before all others
 * @param accepted where drafts are kept that were accepted; null if there is no such place
 * @param confidence the least confidence with which a draft needs no review for want of it
 */
record Guidance(List<DraftExample> given, @Nullable AcceptedDrafts accepted, double confidence) {

    /** As sure as a reply whose tokens have a probability of 0.8 each, in the geometric mean. */
    static final double LEAST_CONFIDENCE = 0.8;

    static final Guidance NONE = new Guidance(List.of(), null, LEAST_CONFIDENCE);

    /** More examples say little more, and each takes room from the schema. */
    private static final int MOST_EXAMPLES = 3;

    private static final int LONGEST_EXAMPLE = 2_000;

    Guidance {
        given = List.copyOf(given);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "The least confidence of a draft must be from 0 to 1, and is " + confidence + ".");
        }
    }

    Guidance withGiven(List<DraftExample> value) {
        return new Guidance(value, accepted, confidence);
    }

    Guidance withAccepted(AcceptedDrafts value) {
        return new Guidance(given, value, confidence);
    }

    Guidance withConfidence(double value) {
        return new Guidance(given, accepted, value);
    }

    /** Those that were given, then the nearest that were accepted, then those that come along. */
    List<DraftExample> examples(String request, Setting setting) {
        List<DraftExample> all = new ArrayList<>(given);
        if (accepted != null) {
            all.addAll(accepted.nearest(request, setting.server().dialect(), MOST_EXAMPLES));
        }
        all.addAll(DraftExample.builtIn(setting.server().dialect()));
        return all.stream()
                .filter(example -> example.length() <= LONGEST_EXAMPLE)
                .distinct()
                .limit(MOST_EXAMPLES)
                .toList();
    }
}
