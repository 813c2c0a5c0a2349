package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out how the values of a column become those of another type. */
final class Conversions {

    private static final String TRUTHS = "'true', 't', 'yes', 'y', 'on', '1'";
    private static final String FALSEHOODS = "'false', 'f', 'no', 'n', 'off', '0'";

    private final boolean postgres;
    private final boolean mysql;
    private final ServerKind server;

    Conversions(ServerKind server) {
        this.server = server;
        this.postgres = server.dialect() == Dialect.POSTGRESQL;
        this.mysql = server.isMySqlFamily();
    }

    /** Empty where no conversion is known to keep what the values mean. */
    Optional<Conversion> of(ColumnDefinition column, DeclaredType to) {
        String name = server.dialect().quote(column.name());
        DeclaredType from = column.type();
        TypeFamily old = TypeFamily.of(from);
        TypeFamily wished = TypeFamily.of(to);
        if (old.isNumber() && wished.isNumber()) {
            return Optional.of(numbers(name, from, to, old, wished));
        }
        if (wished == TypeFamily.TEXT) {
            return toText(name, from, to, old);
        }
        if (old == TypeFamily.TEXT) {
            return fromText(column, name, to, wished);
        }
        if (old == TypeFamily.WHOLE && wished == TypeFamily.BOOLEAN) {
            return Optional.of(new Conversion(
                    postgres ? name + " <> 0" : null, postgres ? name + "::integer" : null, name + " NOT IN (0, 1)"));
        }
        if (old == TypeFamily.BOOLEAN && wished == TypeFamily.WHOLE) {
            return Optional.of(
                    new Conversion(postgres ? name + "::integer" : null, postgres ? name + " <> 0" : null, null));
        }
        if (old == TypeFamily.DATE && wished == TypeFamily.TIMESTAMP) {
            return Optional.of(new Conversion(
                    sqlite() ? name + " || ' 00:00:00'" : null, sqlite() ? "date(" + name + ")" : null, null));
        }
        if (old == TypeFamily.TIMESTAMP && wished == TypeFamily.DATE) {
            String time = sqlite() ? "time(" + name + ") <> '00:00:00'" : "CAST(" + name + " AS time) <> '00:00:00'";
            return Optional.of(new Conversion(
                    sqlite() ? "date(" + name + ")" : null, sqlite() ? name + " || ' 00:00:00'" : null, time));
        }
        return Optional.empty();
    }

    private Conversion numbers(String name, DeclaredType from, DeclaredType to, TypeFamily old, TypeFamily wished) {
        if (wished == TypeFamily.FLOAT) {
            return (old == TypeFamily.WHOLE && TypeFamily.bits(from) <= 32) || old == TypeFamily.FLOAT
                    ? Conversion.PLAIN
                    : Conversion.unless(name + " <> " + name + " + 0.0");
        }
        if (wished == TypeFamily.WHOLE) {
            int bits = TypeFamily.bits(to);
            if (old == TypeFamily.WHOLE && bits >= TypeFamily.bits(from)) {
                return Conversion.PLAIN;
            }
            String range = name + " NOT BETWEEN " + (bits >= 64 ? "-9.2e18" : "-" + (1L << (bits - 1))) + " AND "
                    + (bits >= 64 ? "9.2e18" : String.valueOf((1L << (bits - 1)) - 1));
            String whole = sqlite() ? "CAST(" + name + " AS INTEGER)" : "FLOOR(" + name + ")";
            return Conversion.unless(
                    old == TypeFamily.WHOLE ? range : "(" + name + " <> " + whole + " OR " + range + ")");
        }
        int room = TypeFamily.precision(to) - TypeFamily.scale(to);
        String tooBig = "ABS(" + name + ") >= 1" + "0".repeat(Math.max(0, room));
        if (old == TypeFamily.WHOLE) {
            int digits = TypeFamily.bits(from) <= 16 ? 5 : TypeFamily.bits(from) <= 32 ? 10 : 19;
            return room >= digits ? Conversion.PLAIN : Conversion.unless(tooBig);
        }
        boolean wider = old == TypeFamily.EXACT
                && TypeFamily.scale(to) >= TypeFamily.scale(from)
                && room >= TypeFamily.precision(from) - TypeFamily.scale(from);
        String exact = postgres ? name + "::numeric" : name;
        return wider
                ? Conversion.PLAIN
                : Conversion.unless(
                        "(ROUND(" + exact + ", " + TypeFamily.scale(to) + ") <> " + exact + " OR " + tooBig + ")");
    }

    private Optional<Conversion> toText(String name, DeclaredType from, DeclaredType to, TypeFamily old) {
        int room = TypeFamily.length(to);
        if (old == TypeFamily.OTHER || !to.values().isEmpty()) {
            return Optional.empty();
        }
        if (old == TypeFamily.TEXT) {
            return Optional.of(
                    TypeFamily.length(from) <= room ? Conversion.PLAIN : Conversion.unless(tooLong(name, room)));
        }
        String back = postgres ? name + "::" + from : null;
        return Optional.of(new Conversion(
                postgres ? name + "::text" : null,
                back,
                room >= 64 ? null : tooLong(postgres ? name + "::text" : name, room)));
    }

    private String tooLong(String name, int room) {
        return (sqlite() ? "LENGTH(" : "CHAR_LENGTH(") + name + ") > " + room;
    }

    private Optional<Conversion> fromText(ColumnDefinition column, String name, DeclaredType to, TypeFamily wished) {
        return switch (wished) {
            case BOOLEAN -> truth(column, name);
            case WHOLE ->
                Optional.of(new Conversion(
                        postgres ? name + "::" + to : null,
                        postgres ? name + "::text" : null,
                        notLike(
                                name,
                                "^-?[1-9][0-9]{0,8}$|^0$",
                                "CAST(CAST(" + name + " AS INTEGER) AS TEXT) <> " + name)));
            case EXACT, FLOAT -> {
                int scale = wished == TypeFamily.EXACT ? TypeFamily.scale(to) : 10;
                int room = wished == TypeFamily.EXACT ? TypeFamily.precision(to) - scale : 15;
                String pattern = "^-?[0-9]{1," + Math.max(1, room) + "}"
                        + (scale > 0 ? "([.][0-9]{1," + scale + "})?" : "") + "$";
                String onSqlite = "(" + name + " <> '' || (" + name + " + 0) AND CAST(" + name
                        + " AS TEXT) NOT GLOB '*[0-9]' OR " + name + " GLOB '*[^0-9.-]*' OR " + name + " = '' OR ROUND("
                        + name
                        + " + 0.0, " + scale + ") <> " + name + " + 0.0)";
                yield Optional.of(new Conversion(
                        postgres ? name + "::" + to : null,
                        postgres ? name + "::text" : null,
                        notLike(name, pattern, onSqlite)));
            }
            case DATE ->
                Optional.of(new Conversion(
                        postgres ? name + "::date" : null,
                        postgres ? name + "::text" : null,
                        notLike(
                                name,
                                "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$",
                                "(date(" + name + ") IS NULL OR date(" + name + ") <> " + name + ")")));
            case TIME ->
                Optional.of(new Conversion(
                        postgres ? name + "::time" : null,
                        postgres ? "to_char(" + name + ", 'HH24:MI')" : mysql ? "LEFT(" + name + ", 5)" : null,
                        notLike(
                                name,
                                "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                                "(time(" + name + ") IS NULL OR " + name + " NOT GLOB '[0-2][0-9]:[0-5][0-9]')")));
            case TIMESTAMP ->
                Optional.of(new Conversion(
                        postgres ? name + "::timestamp" : null,
                        postgres ? name + "::text" : null,
                        notLike(
                                name,
                                "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
                                "(datetime(" + name + ") IS NULL OR datetime(" + name + ") <> " + name + ")")));
            case TEXT, OTHER -> Optional.empty();
        };
    }

    /** The spelling that the way back needs is known from the default alone. */
    private Optional<Conversion> truth(ColumnDefinition column, String name) {
        String given = column.defaultValue();
        String word = given == null
                ? ""
                : given.replaceAll("::.*$", "").replaceAll("^\\(?'|'\\)?$", "").toLowerCase(Locale.ROOT);
        @Nullable
        String pair =
                switch (word) {
                    case "yes", "no" -> "yes,no";
                    case "true", "false" -> "true,false";
                    case "y", "n" -> "y,n";
                    case "1", "0" -> "1,0";
                    case "on", "off" -> "on,off";
                    default -> null;
                };
        String[] words = (pair == null ? "yes,no" : pair).split(",", -1);
        String there = postgres
                ? name + "::boolean"
                : "CASE WHEN LOWER(" + name + ") IN (" + TRUTHS + ") THEN 1 WHEN LOWER(" + name + ") IN (" + FALSEHOODS
                        + ") THEN 0 ELSE " + name + " END";
        String truth = postgres ? name : name + " = 1";
        String falsehood = postgres ? "NOT " + name : name + " = 0";
        String back =
                "CASE WHEN " + truth + " THEN '" + words[0] + "' WHEN " + falsehood + " THEN '" + words[1] + "' END";
        return Optional.of(new Conversion(there, back, name + " NOT IN ('" + words[0] + "', '" + words[1] + "')"));
    }

    private String notLike(String name, String pattern, String onSqlite) {
        return sqlite() ? onSqlite : name + (postgres ? " !~ '" : " NOT REGEXP '") + pattern + "'";
    }

    private boolean sqlite() {
        return server.dialect() == Dialect.SQLITE;
    }
}
