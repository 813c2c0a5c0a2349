/**
 * Filling a column of a large table in small steps that can be stopped and taken up again.
 *
 * <p>Writes scripts and says plainly what cannot be undone; it runs nothing.
 */
@NullMarked
package io.dbintent.migration.backfill;

import org.jspecify.annotations.NullMarked;
