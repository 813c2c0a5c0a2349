package io.dbintent.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The readers that products share. */
final class Cells {

    private Cells() {}

    static final CellReader TEXT = ResultSet::getString;

    static final CellReader BYTES = ResultSet::getBytes;

    static final CellReader LONG = (row, column) -> {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    };

    static final CellReader BOOLEAN = (row, column) -> {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    };

    static final CellReader BIG_INTEGER = fromText(BigInteger::new);

    static final CellReader DECIMAL = fromText(BigDecimal::new);

    /** Through the text that the server shows, so that a FLOAT of 0.1 does not become 0.10000000149. */
    static final CellReader DOUBLE = fromText(Double::valueOf);

    static final CellReader DATE = fromText(LocalDate::parse);

    static final CellReader TIME = fromText(LocalTime::parse);

    static final CellReader DATE_TIME = fromText(text -> LocalDateTime.parse(text.replace(' ', 'T')));

    static final CellReader OFFSET_DATE_TIME = (row, column) -> row.getObject(column, OffsetDateTime.class);

    /**
     * Reads the cell's text and turns it into a value; a text that is none, such as the date {@code 0000-00-00}, the
     * time {@code 838:59:59} or the number {@code NaN}, stays the text that it is.
     */
    private static CellReader fromText(Function<String, Object> parse) {
        return (row, column) -> parsed(row.getString(column), parse);
    }

    private static @Nullable Object parsed(@Nullable String text, Function<String, Object> parse) {
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            return text;
        }
    }
}
