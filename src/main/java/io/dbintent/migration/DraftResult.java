package io.dbintent.migration;

import java.util.List;

/** What came of asking for a draft: a {@link MigrationDraft}, a question back, or a refusal. */
public sealed interface DraftResult permits MigrationDraft, DraftResult.AskedBack, DraftResult.Refused {

    /**
     * No draft: something has to be said first.
     *
     * @param question what has to be said, in sentences
     * @param choices what could be meant; empty where anything could
     */
    record AskedBack(String question, List<String> choices) implements DraftResult {

        public AskedBack {
            choices = List.copyOf(choices);
        }
    }

    /**
     * No draft: what is asked for cannot or must not be done.
     *
     * @param reason why, in sentences
     */
    record Refused(String reason) implements DraftResult {}
}
