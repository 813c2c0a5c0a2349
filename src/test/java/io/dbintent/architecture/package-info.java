/** The rules that the shape of the code must keep. */
@NullMarked
package io.dbintent.architecture;

import org.jspecify.annotations.NullMarked;
