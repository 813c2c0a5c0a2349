/**
 * DDL as text: from a script to changes, from changes to a script, and the guard that says what may be run at all.
 *
 * <p>The reader is our own, since a parser that refuses what a server accepts, or swallows what it does not know, cannot
 * decide about a migration. What it does not understand it says so, as {@code Opaque}.
 */
@NullMarked
package io.dbintent.migration.ddl;

import org.jspecify.annotations.NullMarked;
