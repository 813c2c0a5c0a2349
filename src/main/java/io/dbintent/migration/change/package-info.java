/**
 * A database schema in full detail as data, what may be done to it as data, and what each change makes of it.
 *
 * <p>{@code SchemaDefinition} is what the server keeps; {@code SchemaChange} is one thing done to it. The types of
 * {@code io.dbintent.schema} say what a reader of rows needs and stay as they are; these say what a migration can break.
 */
@NullMarked
package io.dbintent.migration.change;

import org.jspecify.annotations.NullMarked;
