/**
 * What a script makes of a schema, worked out without a server: the changes it names and the effects that each product
 * adds by itself.
 *
 * <p>Where the outcome depends on something that is not in the schema (rows, roles, bodies of routines) the answer is
 * that it is not decided, never a guess.
 */
@NullMarked
package io.dbintent.migration.simulate;

import org.jspecify.annotations.NullMarked;
