/** Tests of scratch databases: one contract, run on every product. */
@NullMarked
package io.dbintent.migration.scratch;

import org.jspecify.annotations.NullMarked;
