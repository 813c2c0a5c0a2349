/**
 * Reads a schema in full detail from a live server's catalog: a second home of JDBC, since {@code database} reads what
 * queries need and nothing more.
 */
@NullMarked
package io.dbintent.migration.inspect;

import org.jspecify.annotations.NullMarked;
