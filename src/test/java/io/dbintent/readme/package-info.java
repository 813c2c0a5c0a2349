/** The code that the README shows, compiled and run as the README says. */
@NullMarked
package io.dbintent.readme;

import org.jspecify.annotations.NullMarked;
