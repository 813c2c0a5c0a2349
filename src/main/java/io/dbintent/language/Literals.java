package io.dbintent.language;

import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;

/** Literals as a dialect writes them. */
final class Literals {

    private Literals() {}

    static String render(Literal literal, Dialect dialect) {
        return dialect.render(literal);
    }

    static String text(String value, Dialect dialect) {
        return dialect.render(new Literal.Text(value));
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
}
