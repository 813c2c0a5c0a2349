package io.dbintent.migration.draft;

import io.dbintent.migration.change.DeclaredType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What values a type holds, whatever the product calls it. */
enum TypeFamily {
    BOOLEAN,
    WHOLE,
    EXACT,
    FLOAT,
    TEXT,
    DATE,
    TIME,
    TIMESTAMP,
    OTHER;

    private static final Map<String, Integer> BITS =
            Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "int", 32, "integer", 32, "bigint", 64);

    static TypeFamily of(DeclaredType type) {
        String name = type.name().toLowerCase(Locale.ROOT);
        if (type.dimensions() > 0) {
            return OTHER;
        }
        if (TypeChoice.isBoolean(type)) {
            return BOOLEAN;
        }
        if (BITS.containsKey(name)) {
            return WHOLE;
        }
        if (name.equals("decimal") || name.equals("numeric")) {
            return EXACT;
        }
        if (name.matches("double|double precision|float|real")) {
            return FLOAT;
        }
        if (name.matches("(tiny|medium|long)?text|clob|char|varchar|character|character varying|enum")) {
            return TEXT;
        }
        if (name.equals("date")) {
            return DATE;
        }
        if (name.matches("time|time without time zone")) {
            return TIME;
        }
        return name.matches("datetime|timestamp|timestamp with(out)? time zone") ? TIMESTAMP : OTHER;
    }

    static int bits(DeclaredType type) {
        return BITS.getOrDefault(type.name().toLowerCase(Locale.ROOT), 64);
    }

    /** How many characters fit; a great number where nothing limits them. */
    static int length(DeclaredType type) {
        List<String> arguments = type.arguments();
        if (!type.values().isEmpty()) {
            return type.values().stream().mapToInt(String::length).max().orElse(0);
        }
        return arguments.isEmpty() || of(type) != TEXT ? Integer.MAX_VALUE : Integer.parseInt(arguments.get(0));
    }

    static int precision(DeclaredType type) {
        return type.arguments().isEmpty()
                ? 1000
                : Integer.parseInt(type.arguments().get(0));
    }

    static int scale(DeclaredType type) {
        return type.arguments().size() > 1
                ? Integer.parseInt(type.arguments().get(1))
                : type.arguments().isEmpty() ? 500 : 0;
    }

    boolean isNumber() {
        return this == WHOLE || this == EXACT || this == FLOAT;
    }
}
