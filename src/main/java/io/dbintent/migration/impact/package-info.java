/**
 * What a migration would cost the tables it touches: locks, rebuilds, time, disk and risk, measured statement by
 * statement on a scratch database and scaled by the sizes of the real tables.
 *
 * <p>Stands on {@code migration.scratch} and {@code migration.rehearsal}.
 */
@NullMarked
package io.dbintent.migration.impact;

import org.jspecify.annotations.NullMarked;
