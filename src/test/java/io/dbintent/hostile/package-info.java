/** Statements that write, lock, wait, read files, escape or smuggle, on real servers. */
@NullMarked
package io.dbintent.hostile;

import org.jspecify.annotations.NullMarked;
