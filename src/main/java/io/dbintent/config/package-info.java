/**
 * Settings as records and one loader that knows where each value came from.
 *
 * <p>Read by the root package and {@code cli}; nothing below knows it.
 */
@NullMarked
package io.dbintent.config;

import org.jspecify.annotations.NullMarked;
