package io.dbintent.migration.finding;

import io.dbintent.migration.change.DeclaredType;
import java.math.BigInteger;
import java.util.List;

/**
 * What a type can hold.
 *
 * @param kind what sort of values
 * @param size of an integer: its bits; of a string or binary: its length, in characters or bytes; else 0
 * @param precision of a decimal, its digits; of a time, those of the second's fraction
 * @param scale of a decimal
 * @param unsigned whether negative numbers are left out
 * @param values of an enumeration or set
 */
record TypeFacts(Kind kind, long size, int precision, int scale, boolean unsigned, List<String> values) {

    enum Kind {
        INTEGER,
        DECIMAL,
        FLOAT,
        DOUBLE,
        VARCHAR,
        CHAR,
        TEXT,
        VARBINARY,
        BINARY,
        BLOB,
        DATE,
        TIME,
        /** A date and a time without a zone. */
        DATETIME,
        /** A moment: kept in UTC, shown in the session's zone. */
        INSTANT,
        YEAR,
        BOOLEAN,
        JSON,
        JSONB,
        ENUM,
        SET,
        OTHER,
        UNKNOWN
    }

    static final long UNBOUNDED = Long.MAX_VALUE;
    static final TypeFacts UNKNOWN = new TypeFacts(Kind.UNKNOWN, 0, 0, 0, false, List.of());

    /** The same, the four sizes of MySQL's texts told apart. */
    static TypeFacts of(DeclaredType type, boolean mysql) {
        boolean sized = mysql && type.dimensions() == 0 && type.arguments().isEmpty();
        return switch (sized ? type.name() : "") {
            case "text" -> of(Kind.TEXT, 65_535);
            case "mediumtext" -> of(Kind.TEXT, 16_777_215);
            case "longtext" -> of(Kind.TEXT, 4_294_967_295L);
            case "tinyblob" -> of(Kind.BLOB, 255);
            case "blob" -> of(Kind.BLOB, 65_535);
            case "mediumblob" -> of(Kind.BLOB, 16_777_215);
            case "longblob" -> of(Kind.BLOB, 4_294_967_295L);
            default -> of(type);
        };
    }

    static TypeFacts of(DeclaredType type) {
        if (type.dimensions() > 0) {
            return new TypeFacts(Kind.OTHER, 0, 0, 0, false, List.of());
        }
        int first = number(type, 0, -1);
        boolean u = type.unsigned();
        return switch (type.name()) {
            case "tinyint" -> integer(8, u);
            case "smallint", "smallserial", "int2" -> integer(16, u);
            case "mediumint" -> integer(24, u);
            case "int", "integer", "serial" -> integer(32, u);
            case "bigint", "bigserial", "int8" -> integer(64, u);
            case "decimal", "numeric", "number" ->
                first < 0
                        ? new TypeFacts(Kind.DECIMAL, 0, -1, -1, u, List.of())
                        : new TypeFacts(Kind.DECIMAL, 0, first, number(type, 1, 0), u, List.of());
            case "float", "real", "binary_float" -> of(Kind.FLOAT, 0);
            case "double", "double precision", "binary_double" -> of(Kind.DOUBLE, 0);
            case "varchar", "character varying", "varchar2", "nvarchar", "nvarchar2" ->
                of(Kind.VARCHAR, first < 0 ? UNBOUNDED : first);
            case "char", "character", "nchar" -> of(Kind.CHAR, first < 0 ? 1 : first);
            case "tinytext" -> of(Kind.TEXT, 255);
            case "text" -> of(Kind.TEXT, type.arguments().isEmpty() ? UNBOUNDED : first);
            case "mediumtext", "longtext", "clob", "citext", "nclob" -> of(Kind.TEXT, UNBOUNDED);
            case "varbinary", "raw" -> of(Kind.VARBINARY, first < 0 ? UNBOUNDED : first);
            case "binary" -> of(Kind.BINARY, first < 0 ? 1 : first);
            case "tinyblob", "blob", "mediumblob", "longblob", "bytea" -> of(Kind.BLOB, UNBOUNDED);
            case "date" -> of(Kind.DATE, 0);
            case "time", "time without time zone" -> time(Kind.TIME, type, first);
            case "datetime", "timestamp without time zone" -> time(Kind.DATETIME, type, first);
            case "timestamp", "timestamp with time zone", "timestamp with local time zone" ->
                time(Kind.INSTANT, type, first);
            case "year" -> of(Kind.YEAR, 0);
            case "boolean", "bool" -> of(Kind.BOOLEAN, 0);
            case "json" -> of(Kind.JSON, 0);
            case "jsonb" -> of(Kind.JSONB, 0);
            case "enum" -> new TypeFacts(Kind.ENUM, 0, 0, 0, false, type.values());
            case "set" -> new TypeFacts(Kind.SET, 0, 0, 0, false, type.values());
            case "" -> UNKNOWN;
            default -> of(Kind.OTHER, 0);
        };
    }

    private static TypeFacts integer(int bits, boolean unsigned) {
        return new TypeFacts(Kind.INTEGER, bits, 0, 0, unsigned, List.of());
    }

    private static TypeFacts of(Kind kind, long size) {
        return new TypeFacts(kind, size, 0, 0, false, List.of());
    }

    /** PostgreSQL keeps six digits of a second unless told otherwise, MySQL and MariaDB none. */
    private static TypeFacts time(Kind kind, DeclaredType type, int digits) {
        int usual = type.name().contains("time zone") ? 6 : 0;
        return new TypeFacts(kind, 0, digits < 0 ? usual : digits, 0, false, List.of());
    }

    private static int number(DeclaredType type, int index, int otherwise) {
        if (index >= type.arguments().size()) {
            return otherwise;
        }
        String digits = type.arguments().get(index).strip();
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
    }

    boolean known() {
        return kind != Kind.UNKNOWN;
    }

    boolean string() {
        return kind == Kind.VARCHAR || kind == Kind.CHAR || kind == Kind.TEXT;
    }

    boolean bytes() {
        return kind == Kind.VARBINARY || kind == Kind.BINARY || kind == Kind.BLOB;
    }

    boolean number() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL || kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    boolean dated() {
        return kind == Kind.DATETIME || kind == Kind.INSTANT;
    }

    /** Digits before the point that a decimal holds; -1 for any number. */
    int integerDigits() {
        return precision < 0 ? -1 : precision - scale;
    }

    BigInteger min() {
        return unsigned ? BigInteger.ZERO : BigInteger.TWO.pow((int) size - 1).negate();
    }

    BigInteger max() {
        return BigInteger.TWO.pow((int) size - (unsigned ? 0 : 1)).subtract(BigInteger.ONE);
    }
}
