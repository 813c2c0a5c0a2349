package io.dbintent.sql;

import java.util.List;

/**
 * One query that the guard has accepted: proof, by type, that the text is a single read-only statement. Only the guard
 * makes one.
 */
public final class ReadOnlyQuery {

    private final String text;
    private final List<String> tables;

    ReadOnlyQuery(String text, List<String> tables) {
        this.text = text;
        this.tables = List.copyOf(tables);
    }

    /** The SQL that is sent, complete, without a trailing semicolon. */
    public String text() {
        return text;
    }

    /** The real tables and views it reads, unquoted, in order of appearance; common table expressions are left out. */
    public List<String> tables() {
        return tables;
    }

    @Override
    public String toString() {
        return text;
    }
}
