/** Where settings come from, and what is refused. */
@NullMarked
package io.dbintent.config;

import org.jspecify.annotations.NullMarked;
