/** Plan files, and plans as plain test sources. */
@NullMarked
package io.dbintent.planbook;

import org.jspecify.annotations.NullMarked;
