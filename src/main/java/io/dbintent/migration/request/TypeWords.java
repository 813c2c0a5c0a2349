package io.dbintent.migration.request;

import io.dbintent.migration.request.TypeWish.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads types, as SQL spells them and as people say them. */
final class TypeWords {

    private static final Map<String, Kind> NAMES = Map.ofEntries(
            Map.entry("smallint", Kind.SMALL_INTEGER),
            Map.entry("tinyint", Kind.SMALL_INTEGER),
            Map.entry("small integer", Kind.SMALL_INTEGER),
            Map.entry("int", Kind.INTEGER),
            Map.entry("integer", Kind.INTEGER),
            Map.entry("integer number", Kind.INTEGER),
            Map.entry("whole number", Kind.INTEGER),
            Map.entry("number", Kind.INTEGER),
            Map.entry("numeric id", Kind.INTEGER),
            Map.entry("counter", Kind.INTEGER),
            Map.entry("bigint", Kind.BIG_INTEGER),
            Map.entry("big integer", Kind.BIG_INTEGER),
            Map.entry("big int", Kind.BIG_INTEGER),
            Map.entry("long", Kind.BIG_INTEGER),
            Map.entry("64 bit integer", Kind.BIG_INTEGER),
            Map.entry("decimal", Kind.DECIMAL),
            Map.entry("numeric", Kind.DECIMAL),
            Map.entry("decimal number", Kind.DECIMAL),
            Map.entry("money", Kind.DECIMAL),
            Map.entry("money amount", Kind.DECIMAL),
            Map.entry("monetary amount", Kind.DECIMAL),
            Map.entry("amount of money", Kind.DECIMAL),
            Map.entry("monetary", Kind.DECIMAL),
            Map.entry("currency amount", Kind.DECIMAL),
            Map.entry("double", Kind.DOUBLE),
            Map.entry("double precision", Kind.DOUBLE),
            Map.entry("float", Kind.DOUBLE),
            Map.entry("real", Kind.DOUBLE),
            Map.entry("floating point", Kind.DOUBLE),
            Map.entry("floating point number", Kind.DOUBLE),
            Map.entry("floating-point number", Kind.DOUBLE),
            Map.entry("floating-point", Kind.DOUBLE),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("bool", Kind.BOOLEAN),
            Map.entry("flag", Kind.BOOLEAN),
            Map.entry("boolean flag", Kind.BOOLEAN),
            Map.entry("yes/no", Kind.BOOLEAN),
            Map.entry("yes-no", Kind.BOOLEAN),
            Map.entry("yes / no", Kind.BOOLEAN),
            Map.entry("true / false", Kind.BOOLEAN),
            Map.entry("yes/no flag", Kind.BOOLEAN),
            Map.entry("varchar", Kind.CHARACTERS),
            Map.entry("character varying", Kind.CHARACTERS),
            Map.entry("nvarchar", Kind.CHARACTERS),
            Map.entry("string", Kind.CHARACTERS),
            Map.entry("short text", Kind.CHARACTERS),
            Map.entry("char", Kind.FIXED_CHARACTERS),
            Map.entry("character", Kind.FIXED_CHARACTERS),
            Map.entry("text", Kind.LONG_TEXT),
            Map.entry("long text", Kind.LONG_TEXT),
            Map.entry("unlimited text", Kind.LONG_TEXT),
            Map.entry("text of any length", Kind.LONG_TEXT),
            Map.entry("money with two decimal", Kind.DECIMAL),
            Map.entry("longer text", Kind.LONG_TEXT),
            Map.entry("free text", Kind.LONG_TEXT),
            Map.entry("free-text", Kind.LONG_TEXT),
            Map.entry("freetext", Kind.LONG_TEXT),
            Map.entry("clob", Kind.LONG_TEXT),
            Map.entry("longtext", Kind.LONG_TEXT),
            Map.entry("mediumtext", Kind.LONG_TEXT),
            Map.entry("date", Kind.DATE),
            Map.entry("calendar date", Kind.DATE),
            Map.entry("time", Kind.TIME),
            Map.entry("time of day", Kind.TIME),
            Map.entry("timestamp", Kind.TIMESTAMP),
            Map.entry("datetime", Kind.TIMESTAMP),
            Map.entry("timestamptz", Kind.TIMESTAMP),
            Map.entry("date and time", Kind.TIMESTAMP),
            Map.entry("date-time", Kind.TIMESTAMP),
            Map.entry("point in time", Kind.TIMESTAMP),
            Map.entry("json", Kind.JSON),
            Map.entry("jsonb", Kind.JSON),
            Map.entry("uuid", Kind.UUID),
            Map.entry("guid", Kind.UUID),
            Map.entry("blob", Kind.BINARY),
            Map.entry("bytea", Kind.BINARY));

    /** Words that are types even right after a name: {@code age integer}, but not {@code phone number}. */
    private static final Set<String> STRONG = Set.of(
            "smallint",
            "tinyint",
            "int",
            "integer",
            "bigint",
            "decimal",
            "numeric",
            "double",
            "float",
            "real",
            "boolean",
            "bool",
            "varchar",
            "nvarchar",
            "char",
            "string",
            "text",
            "timestamp",
            "datetime",
            "timestamptz",
            "json",
            "jsonb",
            "uuid",
            "blob",
            "bytea",
            "enum",
            "longtext",
            "mediumtext",
            "clob");

    private TypeWords() {}

    static boolean isStrong(Word word) {
        return STRONG.contains(SpokenName.singular(word.lower())) || STRONG.contains(word.lower());
    }

    /** The type that is next; null, with nothing taken, if none is. */
    static @Nullable TypeWish read(Line line) {
        int mark = line.mark();
        line.acceptAny("a", "an", "the");
        line.acceptAny("exact", "proper", "ordinary");
        TypeWish choice = choice(line);
        if (choice != null) {
            return choice;
        }
        for (int length = 4; length > 0; length--) {
            Kind kind = NAMES.get(words(line, length));
            if (kind != null) {
                boolean one = line.peek().lower().equals("tinyint")
                        && line.peek(1).lower().equals("(")
                        && line.peek(2).text().equals("1");
                for (int i = 0; i < length; i++) {
                    line.next();
                }
                TypeWish type = sized(line, one ? Kind.BOOLEAN : kind);
                return one ? TypeWish.of(Kind.BOOLEAN) : type;
            }
        }
        line.reset(mark);
        return null;
    }

    private static @Nullable TypeWish choice(Line line) {
        int mark = line.mark();
        if (line.acceptAny("enum of", "enum with the values", "enum with values", "enumeration of", "enum :", "enum")) {
            List<Value> values = ValueWords.list(line);
            if (!values.isEmpty()) {
                return TypeWish.choice(values.stream().map(Value::text).toList());
            }
        }
        line.reset(mark);
        return null;
    }

    private static String words(Line line, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = line.peek(i).lower();
            words.append(i > 0 ? " " : "").append(i == length - 1 ? SpokenName.singular(word) : word);
        }
        return words.toString();
    }

    /** The kind with the size that follows it, if one does. */
    private static TypeWish sized(Line line, Kind kind) {
        List<Integer> inBrackets = brackets(line);
        if (!inBrackets.isEmpty()) {
            boolean varying = kind == Kind.LONG_TEXT;
            return TypeWish.of(varying ? Kind.CHARACTERS : kind, inBrackets.toArray(Integer[]::new));
        }
        if (kind == Kind.DECIMAL) {
            TypeWish precise = precise(line);
            if (precise != null) {
                return precise;
            }
            Integer scale = scale(line);
            return scale == null ? TypeWish.of(kind) : TypeWish.of(kind, Math.max(10, scale + 8), scale);
        }
        boolean characters = kind == Kind.CHARACTERS || kind == Kind.FIXED_CHARACTERS || kind == Kind.LONG_TEXT;
        Integer length = characters ? length(line) : null;
        return length == null
                ? TypeWish.of(kind)
                : TypeWish.of(kind == Kind.LONG_TEXT ? Kind.CHARACTERS : kind, length);
    }

    private static List<Integer> brackets(Line line) {
        int mark = line.mark();
        List<Integer> sizes = new ArrayList<>();
        boolean bare = line.peek().kind() == Word.Kind.NUMBER
                && line.peek().text().matches("\\d{1,4}")
                && line.word(mark - 1).lower().matches("varchar|char|nvarchar|string")
                && !line.peek(1).lower().equals("of");
        if (bare) {
            return List.of(whole(line.next().text()));
        }
        if (line.accept(",")
                && line.peek().kind() == Word.Kind.NUMBER
                && line.word(mark - 1).lower().equals("string")
                && line.peek(1).lower().equals(")")) {
            return List.of(whole(line.next().text()));
        }
        line.reset(mark);
        if (line.accept("(")) {
            do {
                Word word = line.next();
                if (word.kind() != Word.Kind.NUMBER) {
                    line.reset(mark);
                    return List.of();
                }
                for (String part : word.text().split(",", -1)) {
                    sizes.add(whole(part));
                }
            } while (line.accept(","));
            line.acceptAny("characters", "chars");
            if (line.accept(")")) {
                return sizes;
            }
        }
        line.reset(mark);
        return List.of();
    }

    /** {@code of up to 50 characters}, {@code with a maximum length of 50}; null if no length is next. */
    static @Nullable Integer length(Line line) {
        int mark = line.mark();
        line.acceptAny("of", "with", "having", "holding", "for", "that holds", "that is", ",");
        line.acceptAny("a", "the");
        boolean most = line.acceptAny("maximum", "max", "max .");
        boolean said = line.acceptAny("length of", "length", "size of", "size", "limit of", "of length", "of size");
        line.acceptAny("up to", "at most", "no more than", "max", "maximum", "a maximum of", "a max of");
        if (line.peek().kind() == Word.Kind.NUMBER) {
            Integer length = whole(line.next().text());
            boolean unit = line.acceptAny(
                    "characters long", "chars long", "characters", "chars", "character", "letters", "long");
            if (said || unit || (most && line.at(")"))) {
                line.acceptAny("max", "at most", "maximum");
                return length;
            }
        }
        line.reset(mark);
        return null;
    }

    /** {@code with 10 digits, two of them after the point}. */
    private static @Nullable TypeWish precise(Line line) {
        int mark = line.mark();
        line.acceptAny("with", "of", "having", ",");
        line.acceptAny("up to", "a total of");
        Value digits = line.peek().kind() == Word.Kind.SIGN ? null : ValueWords.read(line);
        if (digits != null
                && digits.kind() == Value.Kind.NUMBER
                && line.acceptAny("digits in total", "digits altogether", "digits", "digits total", "places")) {
            line.acceptAny(",", "and", "with", ", and", ", with", "of which", ", of which");
            Value scale = ValueWords.read(line);
            line.acceptAny("of them", "of these", "are");
            line.acceptAny("digits", "decimals", "decimal places");
            if (scale != null
                    && scale.kind() == Value.Kind.NUMBER
                    && (line.acceptAny(
                                    "after the point",
                                    "after the decimal point",
                                    "after the comma",
                                    "decimals",
                                    "behind the point")
                            || line.word(line.mark() - 1).lower().matches("decimals|places"))) {
                return TypeWish.of(Kind.DECIMAL, whole(digits.text()), whole(scale.text()));
            }
        }
        line.reset(mark);
        return null;
    }

    private static @Nullable Integer scale(Line line) {
        int mark = line.mark();
        if (line.acceptAny("with", "of", "having", "to") && line.peek().kind() != Word.Kind.SIGN) {
            Value digits = ValueWords.read(line);
            if (digits != null
                    && digits.kind() == Value.Kind.NUMBER
                    && line.acceptAny(
                            "decimals",
                            "decimal places",
                            "decimal digits",
                            "digits after the point",
                            "digits after the decimal point",
                            "fractional digits",
                            "places",
                            "decimal")) {
                return whole(digits.text());
            }
        }
        line.reset(mark);
        return null;
    }

    private static Integer whole(String digits) {
        if (!digits.matches("\\d{1,6}")) {
            throw Stop.unclear("The size \"" + digits + "\" is not a length. How long is it to be?", List.of());
        }
        return Integer.valueOf(digits);
    }
}
