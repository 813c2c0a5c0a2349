/**
 * Language models as text in, text out: providers, tolerant reading of replies, retries, token counts.
 *
 * <p>The only home of langchain4j's chat models. Knows nothing of SQL or schemas; {@code intent} builds the prompts.
 */
@NullMarked
package io.dbintent.llm;

import org.jspecify.annotations.NullMarked;
