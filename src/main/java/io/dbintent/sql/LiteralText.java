package io.dbintent.sql;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Literals as SQL text of one dialect. */
final class LiteralText {

    private static final int MAX_DIGITS = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private final Dialect dialect;
    private final SqlMode mode;

    LiteralText(Dialect dialect, SqlMode mode) {
        this.dialect = dialect;
        this.mode = mode;
    }

    String of(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return text(text.value());
        } else if (literal instanceof Literal.Numeric number) {
            return number(number);
        } else if (literal instanceof Literal.Bool bool) {
            return bool(bool.value());
        } else if (literal instanceof Literal.Date date) {
            return date(date.value());
        } else if (literal instanceof Literal.DateTime dateTime) {
            return dateTime(dateTime.value());
        }
        return "NULL";
    }

    private String text(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A text literal must not hold a NUL character: no server stores it"
                    + " the same way. Leave the character out.");
        }
        boolean halfCharacter =
                value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (halfCharacter) {
            throw new IllegalArgumentException("A text literal must not hold half of a character (a lone surrogate).");
        }
        return new Spelling(dialect, mode).string(value);
    }

    private static String number(Literal.Numeric number) {
        int digits =
                Math.max(number.value().precision(), Math.abs(number.value().scale()));
        if (digits > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "A number literal must have at most " + MAX_DIGITS + " digits, this one has " + digits + ".");
        }
        return number.value().toPlainString();
    }

    private String bool(boolean value) {
        return switch (dialect) {
            case ORACLE, SQLSERVER -> value ? "1" : "0";
            case MYSQL, MARIADB, POSTGRESQL, SQLITE, H2, GENERIC -> value ? "TRUE" : "FALSE";
        };
    }

    private String date(LocalDate value) {
        String quoted = "'" + DAY.format(inRange(value)) + "'";
        return switch (dialect) {
            case SQLITE -> quoted;
            case SQLSERVER -> "CAST(" + quoted + " AS DATE)";
            case MYSQL, MARIADB, POSTGRESQL, H2, ORACLE, GENERIC -> "DATE " + quoted;
        };
    }

    private String dateTime(LocalDateTime value) {
        inRange(value.toLocalDate());
        String quoted =
                "'" + (value.truncatedTo(ChronoUnit.SECONDS).equals(value) ? SECONDS : MICROS).format(value) + "'";
        return switch (dialect) {
            case SQLITE -> quoted;
            case SQLSERVER -> "CAST(" + quoted + " AS DATETIME2)";
            case MYSQL, MARIADB, POSTGRESQL, H2, ORACLE, GENERIC -> "TIMESTAMP " + quoted;
        };
    }

    private static LocalDate inRange(LocalDate value) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            throw new IllegalArgumentException(
                    "A date literal must lie in the years 1 to 9999, not in " + value.getYear() + ".");
        }
        return value;
    }
}
