/** The step log, as a person reads it. */
@NullMarked
package io.dbintent.report;

import org.jspecify.annotations.NullMarked;
