/**
 * The evaluation of expectations on rows, and the checks around it, one class each: a check can only turn PASS into
 * INCONCLUSIVE.
 *
 * <p>Stands on {@code plan}, {@code database}, {@code sql} and {@code schema}; {@code intent} runs it.
 */
@NullMarked
package io.dbintent.evidence;

import org.jspecify.annotations.NullMarked;
