package io.dbintent.migration.rehearsal;

import io.dbintent.migration.rehearsal.TableShape.ColumnShape;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that show what happens to a column: ordinary ones, and those at the edges of its type. All as SQL literals. */
final class Sentinels {

    private static final Pattern SHAPE =
            Pattern.compile("([a-z][a-z _0-9\"]*?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\).*| .*)?");
    private static final int LONGEST = 400;

    private final Dialect dialect;
    private final ColumnShape column;
    private final String base;
    private final int length;
    private final int scale;
    private final boolean unsigned;

    Sentinels(Dialect dialect, ColumnShape column) {
        this.dialect = dialect;
        this.column = column;
        String type = column.type().toLowerCase(Locale.ROOT);
        Matcher matcher = SHAPE.matcher(type);
        boolean known = matcher.matches();
        this.base = known ? matcher.group(1).strip() : type;
        this.length = known && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : -1;
        this.scale = known && matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : -1;
        this.unsigned = type.contains("unsigned");
    }

    /** True for dates and times of day, with or without each other. */
    static boolean isTime(ColumnShape column) {
        return switch (TypeKind.of(column.type().replaceFirst("\\(.*", "").strip())) {
            case DATE, TIME, TIMESTAMP -> true;
            default -> false;
        };
    }

    /** An ordinary value; other numbers give other values as far as the type has them. The first is 1. */
    String ordinary(int number) {
        if (!column.labels().isEmpty()) {
            return quoted(column.labels().get((number - 1) % column.labels().size()));
        }
        if (isArray()) {
            String element = element().ordinary(number);
            return element.startsWith("'") ? "'{" + element.substring(1, element.length() - 1) + "}'" : "'{}'";
        }
        return switch (TypeKind.of(base)) {
            case INTEGER -> quoted(String.valueOf(number));
            case DECIMAL -> quoted(scaleOr(2) > 0 && digits() > 1 ? number + ".5" : String.valueOf(number));
            case FLOAT -> quoted(number + ".5");
            case BOOLEAN -> number % 2 == 1 ? "TRUE" : "FALSE";
            case TEXT -> quoted(word(number));
            case DATE -> quoted("2024-%02d-%02d".formatted(1 + number / 28 % 12, 1 + number % 28));
            case TIME -> quoted("%02d:%02d:%02d".formatted(number / 3600 % 24, number / 60 % 60, number % 60));
            case TIMESTAMP ->
                quoted("2024-02-03 %02d:%02d:%02d%s"
                        .formatted(
                                number / 3600 % 24,
                                number / 60 % 60,
                                number % 60,
                                base.contains("time zone") ? "+00" : ""));
            case YEAR -> String.valueOf(2000 + number % 100);
            case BINARY -> binary("%02x".formatted(number % 256));
            case BIT -> bits(number);
            case JSON -> quoted("{\"a\": " + number + "}");
            case UUID -> quoted("00000000-0000-4000-8000-%012d".formatted(number));
            case INTERVAL -> quoted(number + " days");
            case NETWORK ->
                quoted(
                        base.startsWith("mac")
                                ? "08:00:2b:01:02:%02x".formatted(number % 256)
                                : "10.0.0." + number % 256);
            case POINT ->
                dialect.isMySqlFamily()
                        ? "ST_GeomFromText('" + geometry(number) + "'" + ")"
                        : quoted("(" + number + ",1)");
            case RANGE -> quoted(range(number));
            case XML -> quoted("<a>" + number + "</a>");
            case OTHER -> quoted(String.valueOf(number));
        };
    }

    private String range(int number) {
        String range = base.startsWith("date") || base.startsWith("ts")
                ? "[2024-01-%1$02d,2024-02-%1$02d)".formatted(1 + number % 28)
                : "[" + 10 * number + "," + (10 * number + 5) + ")";
        return base.contains("multi") ? "{" + range + "}" : range;
    }

    private String geometry(int number) {
        return switch (base) {
            case "linestring" -> "LINESTRING(0 0, 1 " + number + ")";
            case "polygon" -> "POLYGON((0 0, 1 0, 1 " + number + ", 0 0))";
            case "multipoint" -> "MULTIPOINT(0 0, 1 " + number + ")";
            case "multilinestring" -> "MULTILINESTRING((0 0, 1 " + number + "))";
            case "multipolygon" -> "MULTIPOLYGON(((0 0, 1 0, 1 " + number + ", 0 0)))";
            case "geometrycollection", "geomcollection" -> "GEOMETRYCOLLECTION(POINT(1 " + number + "))";
            default -> "POINT(1 " + number + ")";
        };
    }

    /** Values at the edges of the type, without NULL; the server may still refuse some. */
    List<String> edges() {
        if (!column.labels().isEmpty()) {
            return column.labels().stream().map(this::quoted).toList();
        }
        if (isArray()) {
            return List.of("'{}'", "'{NULL}'");
        }
        return switch (TypeKind.of(base)) {
            case INTEGER -> integers();
            case DECIMAL -> decimals();
            case FLOAT -> List.of("'0'", "'-0.1'", "'16777217'", "'9007199254740991'", "'1e30'");
            case BOOLEAN -> List.of("TRUE", "FALSE");
            case TEXT -> texts();
            case DATE -> List.of("'1970-01-01'", "'1000-01-01'", "'2000-02-29'", "'9999-12-31'");
            case TIME -> List.of("'00:00:00'", "'23:59:59'", "'12:34:56.789012'", "'-838:59:59'");
            case TIMESTAMP ->
                List.of(
                        "'1970-01-02 00:00:01'",
                        "'2038-01-18 03:14:07'",
                        "'2024-06-30 12:34:56.789012'",
                        "'1000-01-01 00:00:00'",
                        "'9999-12-31 23:59:59'");
            case YEAR -> List.of("1901", "2155");
            case BINARY -> List.of(binary(""), binary("00ff"), binary("41".repeat(Math.min(Math.max(length, 1), 64))));
            case BIT -> List.of(bits(0), bits(1));
            case JSON -> List.of("'[]'", "'null'", "'{\"b\": 1, \"a\": 1.0, \"a\": \"x\"}'");
            case INTERVAL -> List.of("'1 year 2 months'", "'-1 second'");
            case RANGE -> List.of(base.contains("multi") ? "'{}'" : "'empty'");
            case UUID, NETWORK, POINT, XML, OTHER -> List.of();
        };
    }

    private List<String> integers() {
        int bits = base.startsWith("tiny") && !dialect.equals(Dialect.SQLITE)
                ? 8
                : base.startsWith("small") ? 16 : base.startsWith("medium") ? 24 : base.startsWith("big") ? 64 : 32;
        java.math.BigInteger two = java.math.BigInteger.TWO;
        java.math.BigInteger most = two.pow(unsigned ? bits : bits - 1).subtract(java.math.BigInteger.ONE);
        return unsigned
                ? List.of("'0'", quoted(most.toString()))
                : List.of(
                        "'0'",
                        "'-1'",
                        quoted(most.toString()),
                        quoted(most.negate().subtract(java.math.BigInteger.ONE).toString()),
                        "'9007199254740993'");
    }

    private int digits() {
        return length < 0 ? 10 : length - scaleOr(0);
    }

    private int scaleOr(int other) {
        return scale >= 0 ? scale : length < 0 ? other : 0;
    }

    private List<String> decimals() {
        int whole = Math.min(digits(), 30);
        int fraction = Math.min(scaleOr(4), 20);
        String most = (whole > 0 ? "9".repeat(whole) : "0") + (fraction > 0 ? "." + "9".repeat(fraction) : "");
        List<String> found = new ArrayList<>(List.of("'0'", quoted(most)));
        if (fraction > 0) {
            found.add(quoted("0." + "0".repeat(fraction - 1) + "5"));
        }
        if (!unsigned) {
            found.add(quoted("-" + most));
        }
        return found;
    }

    private List<String> texts() {
        int longest = length < 0 ? 300 : Math.min(length, LONGEST);
        List<String> found = new ArrayList<>(List.of("''", quoted("x".repeat(longest))));
        if (longest >= 3) {
            found.add(quoted("A b"));
            found.add(quoted("a  "));
            found.add(quoted("\u00e9\u6f22"));
            found.add(quoted("a'b"));
        }
        return found;
    }

    private String word(int number) {
        String text = "v" + number;
        return length > 0 && length < text.length() ? String.valueOf((char) ('a' + number % 26)) : text;
    }

    private String binary(String hex) {
        return dialect == Dialect.POSTGRESQL ? "'\\x" + hex + "'" : "X'" + hex + "'";
    }

    private String bits(int number) {
        int width = Math.max(1, Math.min(length < 0 ? 1 : length, 60));
        String text = Long.toBinaryString(number & ((1L << width) - 1));
        return dialect.isMySqlFamily()
                ? "b'" + text + "'"
                : "B'" + "0".repeat(Math.max(0, width - text.length())) + text + "'";
    }

    private boolean isArray() {
        return dialect == Dialect.POSTGRESQL && column.type().endsWith("[]");
    }

    private Sentinels element() {
        String type = column.type().replaceFirst("(\\[])+$", "");
        return new Sentinels(
                dialect,
                new ColumnShape(
                        column.name(), type, List.of(), column.nullable(), column.written(), column.computed()));
    }

    private String quoted(String value) {
        String escaped = value.replace("'", "''");
        return "'" + (dialect.isMySqlFamily() ? escaped.replace("\\", "\\\\") : escaped) + "'";
    }
}
