/** Tests of what a migration costs. */
@NullMarked
package io.dbintent.migration.impact;

import org.jspecify.annotations.NullMarked;
