package io.dbintent.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cells of SQLite, where each value has its own type whatever the column declares. A text in a column that is declared
 * to hold dates becomes a date if it reads as one.
 */
final class SqliteCells {

    private SqliteCells() {}

    static CellReader choose(ResultSetMetaData columns, int column) throws SQLException {
        String declared = columns.getColumnTypeName(column).toUpperCase(Locale.ROOT);
        boolean calendar = declared.contains("DATE") || declared.contains("TIMESTAMP");
        return (row, index) -> calendar ? calendar(value(row, index)) : value(row, index);
    }

    private static @Nullable Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static @Nullable Object calendar(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            return text.length() == "2000-01-01".length()
                    ? LocalDate.parse(text)
                    : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
