package io.dbintent.llm;

import java.time.Duration;

/**
 * What came back from a model.
 *
 * @param text the reply as received
 * @param usage tokens and cost
 * @param elapsed from sending to the last byte, retries included
 */
public record Reply(String text, Usage usage, Duration elapsed) {}
