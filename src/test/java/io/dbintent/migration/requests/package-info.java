/** The change requests that drafting is measured on, and the judge of drafts for them. */
@NullMarked
package io.dbintent.migration.requests;

import org.jspecify.annotations.NullMarked;
