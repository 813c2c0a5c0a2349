package io.dbintent.migration.request;

import java.util.List;

/**
 * A type as a request means it, before a product's name for it is chosen.
 *
 * @param kind the family
 * @param arguments length, or precision and scale; empty where the request leaves them open
 * @param values the values of {@link Kind#CHOICE}; empty for others
 * @param written the SQL type as the request spells it, for {@link Kind#WRITTEN}; empty for others
 */
public record TypeWish(Kind kind, List<Integer> arguments, List<String> values, String written) {

    /** The families of types that requests speak of. */
    public enum Kind {
        SMALL_INTEGER,
        INTEGER,
        BIG_INTEGER,
        DECIMAL,
        DOUBLE,
        BOOLEAN,
        CHARACTERS,
        FIXED_CHARACTERS,
        LONG_TEXT,
        DATE,
        TIME,
        TIMESTAMP,
        JSON,
        UUID,
        BINARY,
        /** One of a few texts. */
        CHOICE,
        /** Written in SQL. */
        WRITTEN
    }

    public TypeWish {
        arguments = List.copyOf(arguments);
        values = List.copyOf(values);
    }

    static TypeWish of(Kind kind, Integer... arguments) {
        return new TypeWish(kind, List.of(arguments), List.of(), "");
    }

    static TypeWish choice(List<String> values) {
        return new TypeWish(Kind.CHOICE, List.of(), values, "");
    }
}
