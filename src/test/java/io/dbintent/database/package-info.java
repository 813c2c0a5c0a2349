/** Tests of {@code database}: one contract, run on every product. */
@NullMarked
package io.dbintent.database;

import org.jspecify.annotations.NullMarked;
