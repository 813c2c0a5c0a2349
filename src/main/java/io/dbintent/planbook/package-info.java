/**
 * Plans as reviewed files: found by the content of an intent, recorded with their evidence, never with a verdict.
 *
 * <p>Stands on {@code plan}, {@code sql} and {@code schema}; {@code intent} decides when a plan is replayed, recorded or
 * healed, {@code cli} lists and prunes.
 */
@NullMarked
package io.dbintent.planbook;

import org.jspecify.annotations.NullMarked;
