package io.dbintent.llm;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What came back from a model.
 *
 * @param text the reply as received; empty if the model said nothing
 * @param usage tokens and cost
 * @param elapsed from sending to the last byte, retries included
 * @param truncated whether the provider says that it stopped at its length limit, so the end is missing
 * @param confidence the geometric mean of the probabilities of its tokens, from 0 to 1; empty if the prompt did not ask
 *     for it or the provider does not say
 */
public record Reply(String text, Usage usage, Duration elapsed, boolean truncated, OptionalDouble confidence) {

    public Reply(String text, Usage usage, Duration elapsed, boolean truncated) {
        this(text, usage, elapsed, truncated, OptionalDouble.empty());
    }

    public Reply(String text, Usage usage, Duration elapsed) {
        this(text, usage, elapsed, false);
    }
}
