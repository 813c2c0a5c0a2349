/**
 * Drafts of migrations from what a developer asks for in plain English.
 *
 * <p>Start at {@link io.dbintent.migration.MigrationAssistant}. Nothing here applies anything to the user's schema.
 */
@NullMarked
package io.dbintent.migration;

import org.jspecify.annotations.NullMarked;
