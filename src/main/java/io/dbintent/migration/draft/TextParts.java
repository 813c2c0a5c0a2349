package io.dbintent.migration.draft;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.List;

/** Writes how texts are cut and joined. */
final class TextParts {

    private final ServerKind server;

    TextParts(ServerKind server) {
        this.server = server;
    }

    /**
     * The part of a text before its first separator, or after it; without a separator all of it is before.
     *
     * @param separator as SQL text
     * @param width how many characters the separator has
     */
    String part(String text, String separator, int width, boolean before) {
        String at = position(text, separator);
        return before
                ? "CASE WHEN " + at + " > 0 THEN SUBSTR(" + text + ", 1, " + at + " - 1) ELSE " + text + " END"
                : "CASE WHEN " + at + " > 0 THEN SUBSTR(" + text + ", " + at + " + " + width + ") END";
    }

    /** Texts one after the other; NULL if one of them is. */
    String joined(List<String> parts) {
        return server.isMySqlFamily() ? "CONCAT(" + String.join(", ", parts) + ")" : String.join(" || ", parts);
    }

    /** Texts with a separator between them; those that are NULL are left out, and NULL if all are. */
    String given(List<String> parts, String separator) {
        String merged = "";
        for (String part : parts) {
            merged = merged.isEmpty()
                    ? part
                    : "CASE WHEN " + merged + " IS NULL THEN " + part + " WHEN " + part + " IS NULL THEN " + merged
                            + " ELSE " + joined(List.of(merged, separator, part)) + " END";
        }
        return merged;
    }

    private String position(String text, String separator) {
        return server.dialect() == Dialect.POSTGRESQL
                ? "STRPOS(" + text + ", " + separator + ")"
                : server.isMySqlFamily()
                        ? "LOCATE(" + separator + ", " + text + ")"
                        : "INSTR(" + text + ", " + separator + ")";
    }
}
