package io.dbintent.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that was tried for an intent, and whether it was sound.
 *
 * @param intent the words it was written for
 * @param query the SQL
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

    public Learning {
        tables = List.copyOf(tables);
    }

    /** The seed's document format: status, intent, query, tables, and the error if there was one. */
    public String document() {
        return (correct ? "[correct]" : "[incorrect]") + "\nIntent: " + intent + "\nQuery: " + query + "\nTables: "
                + String.join(", ", tables) + (error == null ? "" : "\nError: " + error);
    }
}
