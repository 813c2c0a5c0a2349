/** Tests of rehearsals: one contract, run on every product. */
@NullMarked
package io.dbintent.migration.rehearsal;

import org.jspecify.annotations.NullMarked;
