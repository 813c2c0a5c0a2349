package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as sentences show them: short, typed, text in quotes. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "NULL";
        } else if (cell instanceof String text) {
            return "'" + shortened(text) + "'";
        } else if (cell instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (cell instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        return cell.toString();
    }

    static String literal(Literal literal) {
        return literal instanceof Literal.Text text ? cell(text.value()) : literal.display();
    }

    static String row(Row row) {
        return row.cells().stream().map(Shown::cell).collect(Collectors.joining(", ", "(", ")"));
    }

    static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    static String kind(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        } else if (value instanceof String text) {
            return "the text " + cell(text);
        } else if (value instanceof Number) {
            return "the number " + cell(value);
        } else if (value instanceof Boolean) {
            return "the boolean " + value;
        } else if (value instanceof LocalDate || value instanceof LocalDateTime || value instanceof OffsetDateTime) {
            return "the date " + value;
        } else if (value instanceof LocalTime) {
            return "the time " + value;
        }
        return value instanceof byte[] ? "binary" : "the value " + value;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
