package io.dbintent.knowledge;

import java.util.List;

/**
 * What is known that matters for an intent.
 *
 * @param tables the tables found, best first, then those that join them
 * @param schemaDocuments table descriptions for the prompt, each a group of related tables, of bounded length; a small
 *     schema is described whole
 * @param correct sound queries for similar intents, best first
 * @param incorrect unsound ones, best first
 */
public record RetrievedContext(
        List<String> tables, List<String> schemaDocuments, List<Learning> correct, List<Learning> incorrect) {

    /** What is known where nothing was looked for. */
    public static final RetrievedContext NOTHING = new RetrievedContext(List.of(), List.of(), List.of(), List.of());

    public RetrievedContext {
        tables = List.copyOf(tables);
        schemaDocuments = List.copyOf(schemaDocuments);
        correct = List.copyOf(correct);
        incorrect = List.copyOf(incorrect);
    }

    /** The table descriptions as one text, for a prompt. */
    public String schemaContext() {
        return String.join("\n\n", schemaDocuments);
    }

    /** The sound queries as one text: status, intent, query and tables of each. */
    public String correctExamples() {
        return documents(correct);
    }

    /** The unsound queries as one text, each with what was wrong. */
    public String incorrectExamples() {
        return documents(incorrect);
    }

    private static String documents(List<Learning> learnings) {
        return String.join("\n\n", learnings.stream().map(Learning::document).toList());
    }
}
