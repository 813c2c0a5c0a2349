/**
 * Databases to be thrown away, of the same product and release as the user's: where a migration is tried.
 *
 * <p>Stands on {@code database} and {@code sql}. A scratch database has an account of its own, which may do nothing
 * outside of it, and is dropped when it is closed, when the JVM ends, or, after a crash, by whoever comes next.
 */
@NullMarked
package io.dbintent.migration.scratch;

import org.jspecify.annotations.NullMarked;
