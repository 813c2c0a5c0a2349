package io.dbintent.llm;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What was read from a model's reply.
 *
 * @param value as the reader made it
 * @param text the reply that it was read from
 * @param usage of all calls that it took
 * @param elapsed in all calls that it took
 * @param reasked whether the first reply could not be read and the model was asked again
 * @param confidence that of the reply that it was read from; see {@link Reply#confidence}
 */
public record Answer<T>(
        T value, String text, Usage usage, Duration elapsed, boolean reasked, OptionalDouble confidence) {}
