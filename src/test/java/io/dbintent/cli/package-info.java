/** The command line, from arguments to exit status. */
@NullMarked
package io.dbintent.cli;

import org.jspecify.annotations.NullMarked;
