/** Tests of backfills. */
@NullMarked
package io.dbintent.migration.backfill;

import org.jspecify.annotations.NullMarked;
