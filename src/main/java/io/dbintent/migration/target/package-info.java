/**
 * The database that a migration is for, read for drafting: server, schema, sizes, rows to count.
 *
 * <p>Everything is read inside read-only transactions that are rolled back; nothing here writes.
 */
@NullMarked
package io.dbintent.migration.target;

import org.jspecify.annotations.NullMarked;
