package io.dbintent.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that was tried for an intent, and whether it was sound.
 *
 * @param intent the words it was written for, not blank
 * @param query the SQL, not blank
 * @param tables the tables it reads
 * @param correct true if the query proved sound, also when the data failed the test
 * @param error what was wrong with the query; null for a correct one
 * @param schemaFingerprint of {@code tables} when it was learned; a learning whose fingerprint no longer fits is set
 *     aside
 */
public record Learning(
        String intent,
        String query,
        List<String> tables,
        boolean correct,
        @Nullable String error,
        String schemaFingerprint) {

    private static final int LONGEST_IN_DOCUMENT = 2_000;

    public Learning {
        tables = List.copyOf(tables);
        if (intent.isBlank() || query.isBlank()) {
            throw new IllegalArgumentException("A learning needs an intent and a query; got intent '"
                    + PlainText.bounded(intent, 80) + "' and query '" + PlainText.bounded(query, 80) + "'.");
        }
        if (correct && error != null) {
            throw new IllegalArgumentException(
                    "A correct learning has no error; got '" + PlainText.bounded(error, 200) + "'.");
        }
    }

    /** The document's id: the same for the same intent and query. */
    public String id() {
        return "learning_" + Digest.hex(intent + "\n" + query, 12);
    }

    /**
     * The text for a prompt: status, intent, query, tables, and the error if there was one. Each field starts a line;
     * whatever the fields hold cannot start another, since their own lines are indented, and none is endless.
     */
    public String document() {
        return (correct ? "[correct]" : "[incorrect]")
                + field("Intent", intent)
                + field("Query", query)
                + field("Tables", String.join(", ", tables))
                + (error == null ? "" : field("Error", error));
    }

    private static String field(String name, String value) {
        return "\n" + name + ": " + PlainText.indented(PlainText.bounded(value, LONGEST_IN_DOCUMENT));
    }
}
