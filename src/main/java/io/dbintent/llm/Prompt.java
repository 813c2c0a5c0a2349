package io.dbintent.llm;

/**
 * What is sent to a model.
 *
 * @param purpose a short name for logs, such as {@code generate-query}
 * @param system the instructions
 * @param user the question and its data
 */
public record Prompt(String purpose, String system, String user) {}
