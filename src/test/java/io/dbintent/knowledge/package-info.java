@NullMarked
package io.dbintent.knowledge;

import org.jspecify.annotations.NullMarked;
