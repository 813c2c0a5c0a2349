package io.dbintent.migration.request;

import java.util.Set;

/** Requests that are no change of a schema: questions, rows and rights. */
final class OutOfScope {

    private static final Set<String> QUESTIONS = Set.of(
            "how",
            "what",
            "which",
            "who",
            "why",
            "when",
            "where",
            "show",
            "list",
            "select",
            "find",
            "count",
            "get",
            "fetch",
            "explain",
            "describe",
            "tell",
            "is",
            "are",
            "does",
            "do");

    private static final Set<String> PRIVILEGES = Set.of("grant", "revoke", "sudo", "truncate", "shutdown", "execute");

    private static final Set<String> ROWS = Set.of("insert", "update");

    /**
     * Refuses such a request by how it begins.
     *
     * @throws Stop if it is one
     */
    static void refuse(Line line) {
        if (line.at("get rid of")) {
            return;
        }
        String first = line.peek().lower();
        boolean asked = line.word(line.size() - 1).lower().equals("?");
        if (PRIVILEGES.contains(first) || line.find(Set.of("grant", "revoke", "privileges", "superuser")) >= 0) {
            throw Stop.refused("This asks for rights or commands that no change of a schema needs.");
        }
        boolean told = first.matches("when|where|is|are|do|does") && !asked && !line.at("do not");
        if (QUESTIONS.contains(first) && !told) {
            throw Stop.refused("This asks a question; it is no change of the schema.");
        }
        if (first.equals("insert") && !line.at("insert into") && !inserted(line)) {
            return;
        }
        if (ROWS.contains(first)) {
            throw Stop.refused("This asks for rows to be changed, which is no change of the schema.");
        }
    }

    /** Whether what is to be inserted are rows; a column would be called one. */
    private static boolean inserted(Line line) {
        return line.find(Set.of("column", "columns", "field", "fields", "index", "table")) < 0;
    }

    private OutOfScope() {}
}
