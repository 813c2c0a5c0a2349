package io.dbintent.migration;

import io.dbintent.llm.Usage;

/**
 * What asking a model came to.
 *
 * @param calls how often it was asked
 * @param tokens tokens and cost of all calls
 */
public record DraftUsage(int calls, Usage tokens) {}
