/**
 * The command line: {@code ask} for one intent or a batch, {@code draft} for a migration, {@code plans} for what tests
 * replay.
 *
 * <p>Stands on the root package and on what that imports; nothing imports it. The only place that writes to standard
 * streams.
 */
@NullMarked
package io.dbintent.cli;

import org.jspecify.annotations.NullMarked;
