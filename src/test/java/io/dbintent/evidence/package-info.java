/** Verdicts and the reasons not to believe them. */
@NullMarked
package io.dbintent.evidence;

import org.jspecify.annotations.NullMarked;
