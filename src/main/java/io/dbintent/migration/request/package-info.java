/**
 * Change requests in plain English, read over a schema: words to {@link io.dbintent.migration.request.Command}s, or why
 * not. No model; a request is understood only if every word of it is. Used by the drafting of migrations; stands on
 * {@code migration.change} and {@code sql}.
 */
@NullMarked
package io.dbintent.migration.request;

import org.jspecify.annotations.NullMarked;
