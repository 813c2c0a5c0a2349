/**
 * What is remembered between runs: schema documents and learnings, in Chroma or in an embedded store, and how the right ones are found for an intent.
 *
 * <p>The only home of langchain4j's vector side. Knows nothing of SQL; stands on {@code schema}.
 */
@NullMarked
package io.dbintent.knowledge;

import org.jspecify.annotations.NullMarked;
