package io.dbintent.migration.ddl;

import io.dbintent.sql.Dialect;
import org.jspecify.annotations.Nullable;

/** Reads a column's default. */
final class DefaultReader {

    private DefaultReader() {}

    /** The value as SQL text; null for NULL. */
    static @Nullable String read(Cursor cursor) {
        if (cursor.at("(")) {
            int from = cursor.at();
            String inner = cursor.bracketed();
            if (cursor.mysql() || cursor.dialect() == Dialect.SQLITE) {
                return "(" + inner + ")";
            }
            cursor.back(from);
        }
        String text = cursor.until(ColumnReader.STOPS);
        if (text.isEmpty()) {
            throw new UnreadableException("DEFAULT without a value before " + cursor.shown() + ".");
        }
        return text.equalsIgnoreCase("NULL") ? null : text;
    }
}
