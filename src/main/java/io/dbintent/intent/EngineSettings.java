package io.dbintent.intent;

import io.dbintent.language.Vocabulary;
import io.dbintent.plan.Disclosure;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the engine is told once for all intents.
 *
 * @param author who writes plans
 * @param rowLimit how many rows of a result are kept
 * @param remotePromptRows what a prompt to a remote model may show of rows; a model on this machine is shown a sample
 * @param messageRows what messages and logs on this machine may show of rows
 * @param maskedColumns column names, with or without {@code table.}, whose values are never shown, in any case
 * @param learn whether queries are remembered
 * @param vocabulary the domain words, for the built-in engine and for prompts
 * @param options the configured defaults
 */
public record EngineSettings(
        AuthorMode author,
        int rowLimit,
        Disclosure remotePromptRows,
        Disclosure messageRows,
        Set<String> maskedColumns,
        boolean learn,
        Vocabulary vocabulary,
        IntentOptions options) {

    public EngineSettings {
        maskedColumns = maskedColumns.stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
