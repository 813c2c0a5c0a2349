/**
 * Connections, schema inspection, running a query, and the embedded server: the only home of JDBC.
 *
 * <p>Stands on {@code sql} and {@code schema}. The use cases run their queries here; nothing here knows what an intent
 * is.
 */
@NullMarked
package io.dbintent.database;

import org.jspecify.annotations.NullMarked;
