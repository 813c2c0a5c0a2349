package io.dbintent.migration.requests;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defaults as values, whatever the product writes around them. */
final class Values {

    private Values() {}

    static boolean same(@Nullable String a, @Nullable String b) {
        return plain(a).equals(plain(b));
    }

    static boolean is(@Nullable String got, @Nullable Object expected) {
        if (expected instanceof Map<?, ?> map) {
            if (map.containsKey("any")) {
                return true;
            }
            String text = plain(got);
            return "now".equals(map.get("expr"))
                    ? text.matches("now|current_timestamp.*|localtimestamp.*|datetime'now'")
                    : text.matches("current_date|curdate|date'now'|now");
        }
        return plain(got).equals(expected == null ? "" : plain(quoted(expected)));
    }

    private static String quoted(Object expected) {
        return expected instanceof String text ? "'" + text + "'" : String.valueOf(expected);
    }

    private static String plain(@Nullable String text) {
        String bare = text == null ? "" : text.strip();
        bare = bare.replaceAll("::[a-z ]+(\\(\\d+(,\\d+)?\\))?", "").replaceFirst("^_utf8mb4\\\\?", "");
        while (bare.startsWith("(") && bare.endsWith(")")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        boolean literal = bare.startsWith("'");
        String value = bare.replaceAll("^'|'$", "");
        if (value.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
        if (literal) {
            return "'" + value.replace("''", "'");
        }
        String lower = value.toLowerCase(Locale.ROOT).replaceAll("[()]", "");
        return switch (lower) {
            case "true" -> "1";
            case "false" -> "0";
            case "null" -> "";
            default -> lower;
        };
    }
}
