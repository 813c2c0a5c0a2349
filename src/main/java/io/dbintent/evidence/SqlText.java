package io.dbintent.evidence;

import io.dbintent.sql.Dialect;

/** Texts as SQL literals. */
final class SqlText {

    private SqlText() {}

    static String quoted(String text, Dialect dialect) {
        String doubled = text.replace("'", "''");
        return "'" + (dialect.isMySqlFamily() ? doubled.replace("\\", "\\\\") : doubled) + "'";
    }
}
