/** Tests of plan files: reading, writing, keys, and writers that get in each other's way. */
@NullMarked
package io.dbintent.planbook;

import org.jspecify.annotations.NullMarked;
