/** What the demo profile runs, and what the README quotes. */
@NullMarked
package io.dbintent.demo;

import org.jspecify.annotations.NullMarked;
