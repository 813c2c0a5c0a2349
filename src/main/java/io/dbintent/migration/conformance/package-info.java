/**
 * Holds what a draft's up does against what its request asks for: more, less, and values that are lost on the way.
 *
 * <p>Start at {@link io.dbintent.migration.conformance.Conformance}.
 */
@NullMarked
package io.dbintent.migration.conformance;

import org.jspecify.annotations.NullMarked;
