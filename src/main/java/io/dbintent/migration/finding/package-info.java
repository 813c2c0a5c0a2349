/**
 * What is risky in a migration: rules that look at a script's changes one by one, each with the schema before it.
 *
 * <p>{@code Linter} is the way in. A rule is a small class that says of itself what it is for; its page under {@code
 * docs/findings} is made from that.
 */
@NullMarked
package io.dbintent.migration.finding;

import org.jspecify.annotations.NullMarked;
