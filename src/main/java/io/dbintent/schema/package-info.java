/**
 * What a database looks like, as plain data: tables, columns, keys and indexes, and the fingerprint that says whether
 * they changed, and how far apart two spellings of a name are.
 *
 * <p>Imports nothing of dbintent. {@code database} fills it, everything above reads it.
 */
@NullMarked
package io.dbintent.schema;

import org.jspecify.annotations.NullMarked;
