/**
 * Drafts of migrations: what a request asks for, written as up and down scripts in a product's own DDL. Stands on
 * {@code migration.request}, {@code migration.change}, {@code migration.ddl} and {@code migration.simulate}.
 */
@NullMarked
package io.dbintent.migration.draft;

import org.jspecify.annotations.NullMarked;
