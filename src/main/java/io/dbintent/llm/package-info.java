/**
 * Language models as text in, text out: providers, tolerant reading of replies, retries, token counts.
 *
 * <p>The only home of langchain4j's chat models. Knows nothing of SQL or schemas; {@code intent} builds the prompts.
 *
 * <p>Start at {@link io.dbintent.llm.LanguageModels} (opens a model), {@link io.dbintent.llm.Asker} (asks it for something
 * that can be read) and {@link io.dbintent.llm.ReplyReader} (reads). Prompts are made from {@link
 * io.dbintent.llm.PromptTemplate}, with whatever is not ours in a {@link io.dbintent.llm.DataBlock}.
 */
@NullMarked
package io.dbintent.llm;

import org.jspecify.annotations.NullMarked;
