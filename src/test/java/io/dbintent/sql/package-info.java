/** Tests of the guard, the dialects and the finding of SQL in a reply. */
@NullMarked
package io.dbintent.sql;

import org.jspecify.annotations.NullMarked;
