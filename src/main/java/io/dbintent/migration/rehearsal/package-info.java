/**
 * A migration tried on a scratch database that holds rows: up, down, and up again, with schema and data compared.
 *
 * <p>Stands on {@code migration.scratch}. What the server says and keeps decides; nothing here parses DDL to judge it.
 */
@NullMarked
package io.dbintent.migration.rehearsal;

import org.jspecify.annotations.NullMarked;
