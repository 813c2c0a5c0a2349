/** Fixtures and tests of {@code sql}. */
@NullMarked
package io.dbintent.sql;

import org.jspecify.annotations.NullMarked;
