/**
 * Writing files so that nobody ever finds half of one.
 *
 * <p>Stands on nothing; used by whoever keeps something between runs.
 */
@NullMarked
package io.dbintent.files;

import org.jspecify.annotations.NullMarked;
