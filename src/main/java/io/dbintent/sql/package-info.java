/**
 * SQL as a value: dialects, literals, and the guard that turns text into a {@link io.dbintent.sql.ReadOnlyQuery}.
 *
 * <p>The only home of JSqlParser. Stands on {@code schema}; {@code database} runs nothing that did not come through
 * the guard.
 */
@NullMarked
package io.dbintent.sql;

import org.jspecify.annotations.NullMarked;
