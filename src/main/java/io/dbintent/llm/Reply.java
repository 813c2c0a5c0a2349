package io.dbintent.llm;

import java.time.Duration;

/**
 * What came back from a model.
 *
 * @param text the reply as received; empty if the model said nothing
 * @param usage tokens and cost
 * @param elapsed from sending to the last byte, retries included
 * @param truncated whether the provider says that it stopped at its length limit, so the end is missing
 */
public record Reply(String text, Usage usage, Duration elapsed, boolean truncated) {

    public Reply(String text, Usage usage, Duration elapsed) {
        this(text, usage, elapsed, false);
    }
}
