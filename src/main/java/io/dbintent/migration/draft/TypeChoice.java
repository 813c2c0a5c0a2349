package io.dbintent.migration.draft;

import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.Types;
import io.dbintent.migration.request.TypeWish;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses a product's type for what a request means, or, where it says nothing, for what a column is called. */
final class TypeChoice {

    private static final int USUAL_LENGTH = 255;
    private static final Set<String> MONEY = Set.of(
            "price", "amount", "total", "cost", "salary", "fee", "balance", "tax", "discount", "bonus", "budget");
    private static final Set<String> COUNTS = Set.of(
            "count", "quantity", "qty", "age", "number", "stock", "position", "rank", "year", "points", "version");
    private static final Set<String> PROSE = Set.of(
            "description",
            "notes",
            "note",
            "comment",
            "comments",
            "bio",
            "biography",
            "remarks",
            "text",
            "body",
            "summary",
            "content",
            "reason");

    private final ServerKind server;

    TypeChoice(ServerKind server) {
        this.server = server;
    }

    /** The type for a wish; of a {@link TypeWish.Kind#CHOICE} the text that holds its longest value. */
    DeclaredType of(TypeWish wish) {
        return switch (wish.kind()) {
            case SMALL_INTEGER -> DeclaredType.of("smallint");
            case INTEGER -> DeclaredType.of(sqlite() ? "integer" : mysql() ? "int" : "integer");
            case BIG_INTEGER -> DeclaredType.of("bigint");
            case DECIMAL -> sized(sqlite() || mysql() ? "decimal" : "numeric", wish.arguments(), 10, 2);
            case DOUBLE -> DeclaredType.of(sqlite() ? "real" : mysql() ? "double" : "double precision");
            case BOOLEAN -> mysql() ? DeclaredType.of("tinyint", "1") : DeclaredType.of("boolean");
            case CHARACTERS ->
                sized(sqlite() || mysql() ? "varchar" : "character varying", wish.arguments(), USUAL_LENGTH);
            case FIXED_CHARACTERS -> sized(sqlite() || mysql() ? "char" : "character", wish.arguments(), 1);
            case LONG_TEXT -> DeclaredType.of("text");
            case DATE -> DeclaredType.of("date");
            case TIME -> DeclaredType.of(sqlite() || mysql() ? "time" : "time without time zone");
            case TIMESTAMP ->
                DeclaredType.of(sqlite() ? "timestamp" : mysql() ? "datetime" : "timestamp without time zone");
            case JSON -> DeclaredType.of(sqlite() ? "text" : mysql() ? "json" : "jsonb");
            case UUID -> mysql() ? DeclaredType.of("char", "36") : DeclaredType.of(sqlite() ? "text" : "uuid");
            case BINARY -> DeclaredType.of(sqlite() || mysql() ? "blob" : "bytea");
            case CHOICE ->
                sized(
                        sqlite() || mysql() ? "varchar" : "character varying",
                        List.of(),
                        Math.max(20, longest(wish.values())));
            case WRITTEN -> DeclaredType.of(wish.written());
        };
    }

    /** The usual type of a column of this name. */
    DeclaredType byName(String name) {
        String lower = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2").toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('_') + 1);
        if (lower.matches("(is|has|can|was|should|needs|allow|allows)_.*")
                || lower.matches(".*(_flag|enabled|active|deleted|verified)")) {
            return of(kind(TypeWish.Kind.BOOLEAN));
        }
        if (lower.matches(".*_(at|timestamp)") || last.equals("timestamp")) {
            return of(kind(TypeWish.Kind.TIMESTAMP));
        }
        if (lower.matches(".*(_date|_on|_day|^date|birthday)") || last.equals("date") || last.equals("birthday")) {
            return of(kind(TypeWish.Kind.DATE));
        }
        if (lower.matches(".*_time")) {
            return of(kind(TypeWish.Kind.TIME));
        }
        if (MONEY.contains(last)) {
            return of(kind(TypeWish.Kind.DECIMAL));
        }
        if (COUNTS.contains(last) && !lower.matches(".*(phone|serial|account|house|card|tracking|order|reference).*")) {
            return of(kind(TypeWish.Kind.INTEGER));
        }
        if (last.equals("id")) {
            return of(kind(TypeWish.Kind.INTEGER));
        }
        return of(kind(PROSE.contains(last) ? TypeWish.Kind.LONG_TEXT : TypeWish.Kind.CHARACTERS));
    }

    static TypeWish kind(TypeWish.Kind kind) {
        return new TypeWish(kind, List.of(), List.of(), "");
    }

    /** The type as the server keeps it: MariaDB gives whole numbers a width. */
    DeclaredType kept(DeclaredType type) {
        return Types.read(type.toString(), server);
    }

    /** Whether the type holds truths. */
    static boolean isBoolean(DeclaredType type) {
        return type.name().equalsIgnoreCase("boolean")
                || type.name().equalsIgnoreCase("bool")
                || (type.name().equals("tinyint") && type.arguments().equals(List.of("1")));
    }

    private DeclaredType sized(String name, List<Integer> arguments, Integer... usual) {
        List<Integer> sizes = arguments.isEmpty() ? List.of(usual) : arguments;
        return DeclaredType.of(name, sizes.stream().map(String::valueOf).toArray(String[]::new));
    }

    private static int longest(List<String> values) {
        return values.stream().mapToInt(String::length).max().orElse(1);
    }

    private boolean mysql() {
        return server.isMySqlFamily();
    }

    private boolean sqlite() {
        return server.dialect() == Dialect.SQLITE;
    }
}
