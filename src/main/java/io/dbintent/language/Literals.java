package io.dbintent.language;

import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;

/** Literals as a dialect writes them. */
final class Literals {

    private Literals() {}

    static String render(Literal literal, Dialect dialect) {
        if (literal instanceof Literal.Text text) {
            return text(text.value(), dialect);
        } else if (literal instanceof Literal.Numeric numeric) {
            return numeric.value().toPlainString();
        } else if (literal instanceof Literal.Bool bool) {
            return dialect == Dialect.POSTGRESQL || dialect == Dialect.H2
                    ? String.valueOf(bool.value())
                    : bool.value() ? "1" : "0";
        } else if (literal instanceof Literal.Date date) {
            return (typedDates(dialect) ? "DATE " : "") + "'" + date.value() + "'";
        } else if (literal instanceof Literal.DateTime time) {
            return (typedDates(dialect) ? "TIMESTAMP " : "") + "'"
                    + time.value().toString().replace('T', ' ') + "'";
        }
        return "NULL";
    }

    static String text(String value, Dialect dialect) {
        String escaped = value.replace("'", "''");
        return "'" + (dialect.isMySqlFamily() ? escaped.replace("\\", "\\\\") : escaped) + "'";
    }

    /** A LIKE pattern that finds {@code value} itself, with the escape character that it needs. */
    static String like(String before, String value, String after, Dialect dialect) {
        String escaped = value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return text(before + escaped + after, dialect) + " ESCAPE '!'";
    }

    static String limit(int rows, Dialect dialect) {
        return switch (dialect) {
            case ORACLE -> " FETCH FIRST " + rows + " ROWS ONLY";
            case SQLSERVER -> " OFFSET 0 ROWS FETCH NEXT " + rows + " ROWS ONLY";
            default -> " LIMIT " + rows;
        };
    }

    private static boolean typedDates(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL || dialect == Dialect.H2 || dialect == Dialect.ORACLE;
    }
}
