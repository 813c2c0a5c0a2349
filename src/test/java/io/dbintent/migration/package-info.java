/** Drafts of migrations, from request to judgement. */
@NullMarked
package io.dbintent.migration;

import org.jspecify.annotations.NullMarked;
