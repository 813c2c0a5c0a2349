package io.dbintent.migration.simulate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value while a block runs: null for NULL, {@link #UNKNOWN}, a Long, a Boolean, a String or a List of values. */
final class Value {

    /** What cannot be told from the schema. */
    static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    private Value() {}

    /** True, false or null for unknown and NULL. */
    static @Nullable Boolean truth(@Nullable Object value) {
        if (value instanceof Boolean b) {
            return b;
        }
        if (value instanceof Long n) {
            return n != 0;
        }
        return null;
    }

    static @Nullable Object not(@Nullable Object value) {
        Boolean truth = truth(value);
        return truth == null ? value : (Object) !truth;
    }

    /** Compares as SQL does; names and texts without regard to letter case on MySQL. */
    static @Nullable Object compare(@Nullable Object a, @Nullable Object b, String operator, boolean caseless) {
        if (a == UNKNOWN || b == UNKNOWN) {
            return UNKNOWN;
        }
        if (a == null || b == null) {
            return null;
        }
        if (b instanceof List<?> list) {
            return list.contains(a);
        }
        int order;
        if (a instanceof Long x && b instanceof Long y) {
            order = Long.compare(x, y);
        } else {
            String x = text(a);
            String y = text(b);
            order = caseless ? x.toLowerCase(Locale.ROOT).compareTo(y.toLowerCase(Locale.ROOT)) : x.compareTo(y);
        }
        return switch (operator) {
            case "=", "==" -> order == 0;
            case "<>", "!=" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    static String text(Object value) {
        if (value instanceof Boolean b) {
            return b ? "1" : "0";
        }
        return String.valueOf(value);
    }
}
