/**
 * The words of the first use case as data: intent, plan, claim, expectation, verdict, evidence.
 *
 * <p>Nothing here runs anything. Stands on {@code sql}; {@code language}, {@code evidence}, {@code planbook} and
 * {@code intent} speak in these words.
 */
@NullMarked
package io.dbintent.plan;

import org.jspecify.annotations.NullMarked;
