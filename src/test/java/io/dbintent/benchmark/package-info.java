/** Measurements of the whole library over real servers; {@code ./mvnw -q -Pbenchmarks test} prints them. */
@NullMarked
package io.dbintent.benchmark;

import org.jspecify.annotations.NullMarked;
