/**
 * The built-in engine: controlled English over the live schema to a plan, with no model; it abstains outside its grammar.
 *
 * <p>Stands on {@code plan}, {@code database}, {@code sql} and {@code schema}; {@code intent} asks it first.
 */
@NullMarked
package io.dbintent.language;

import org.jspecify.annotations.NullMarked;
