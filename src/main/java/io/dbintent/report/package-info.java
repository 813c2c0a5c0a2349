/**
 * Listeners that show what happened: the step log on the console and in a file.
 *
 * <p>Listens to {@code intent}, is never asked.
 */
@NullMarked
package io.dbintent.report;

import org.jspecify.annotations.NullMarked;
