/** Tests of plan files - reading, writing, keys, writers that get in each other's way - and of plans as plain test sources. */
@NullMarked
package io.dbintent.planbook;

import org.jspecify.annotations.NullMarked;
