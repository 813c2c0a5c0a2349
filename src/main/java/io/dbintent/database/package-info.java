/**
 * Connections, schema inspection, running a query, and the embedded server: the first home of JDBC, and the only one
 * for whatever asks for rows of the database under test.
 *
 * <p>Stands on {@code sql} and {@code schema}. Both use cases run their queries here; {@code migration} alone opens connections of its own; nothing here knows what an intent
 * is.
 */
@NullMarked
package io.dbintent.database;

import org.jspecify.annotations.NullMarked;
