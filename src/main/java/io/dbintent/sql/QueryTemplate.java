package io.dbintent.sql;

import io.dbintent.schema.Schema;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A query whose values have names: {@code WHERE name = :name}. A template is text for people and for files; only what
 * {@link #bound} makes of it, with each value as a literal of the dialect, is for the guard.
 */
public final class QueryTemplate {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=", "IN", "NOT IN", "BETWEEN");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`");
    /** A comparison that does more to its column or its value than compare them. */
    private static final Pattern COMPUTED = Pattern.compile("[(+*/%|]|-|(?i)\\bCASE\\b|\\bCOLLATE\\b");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private final Dialect dialect;
    private final SqlMode mode;
    private final LexicalRules rules;

    /** @param mode how the session that the query was written for reads literals */
    public QueryTemplate(Dialect dialect, SqlMode mode) {
        this.dialect = dialect;
        this.mode = mode;
        this.rules = LexicalRules.of(dialect, mode);
    }

    /**
     * A query with the name of a value in its place.
     *
     * @param places how many places have a name now: 0 or 1
     */
    public record Named(String text, int places) {}

    /**
     * Puts the name in the place of its value, where the value is certain to stand for nothing else: once in the whole
     * query, compared with a column or an aggregate as it is.
     *
     * @return empty if the value stands somewhere else too, or is a part of something
     */
    public Optional<Named> naming(String sql, String name, Literal value, Schema schema) {
        if (!isDistinctive(value)) {
            return Optional.empty();
        }
        try {
            List<TemplatePieces.Piece> pieces = TemplatePieces.of(sql, rules);
            List<TemplatePieces.Piece> same =
                    pieces.stream().filter(piece -> says(piece, value)).toList();
            boolean elsewhere = pieces.stream().anyMatch(piece -> !says(piece, value) && mentions(piece, value));
            if (elsewhere || same.size() > 1) {
                return Optional.empty();
            }
            if (same.isEmpty()) {
                return Optional.of(new Named(sql, 0));
            }
            return isPlainlyCompared(TemplatePieces.unnamed(sql, pieces), value, schema)
                    ? Optional.of(new Named(
                            sql.substring(0, same.get(0).start())
                                    + ":" + name
                                    + sql.substring(same.get(0).end()),
                            1))
                    : Optional.empty();
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Whether a value can have a name at all: zero and one are as often a way to write SQL as a value, true and false have
     * many spellings.
     */
    public static boolean isDistinctive(Literal value) {
        if (value instanceof Literal.Numeric number) {
            return number.value().compareTo(BigDecimal.ONE) > 0;
        }
        return (value instanceof Literal.Text text && !text.value().isBlank())
                || value instanceof Literal.Date
                || value instanceof Literal.DateTime;
    }

    private boolean isPlainlyCompared(String sql, Literal value, Schema schema) {
        Optional<QueryShape> shape = QueryShape.of(sql, dialect, schema);
        if (shape.isEmpty()) {
            return false;
        }
        List<QueryLiteral> same = shape.get().literals().stream()
                .filter(literal -> same(literal.value(), value))
                .toList();
        if (same.size() != 1 || same.get(0).predicate() < 0) {
            return false;
        }
        QueryLiteral literal = same.get(0);
        boolean aggregate = !literal.aggregate().isEmpty();
        String predicate = QUOTED.matcher(
                        shape.get().predicates().get(literal.predicate()).text())
                .replaceAll("x")
                .replaceAll("(?i)\\bIN \\(", "IN ");
        String computation = aggregate ? predicate.replaceAll("(?i)\\b\\w+\\((\\*|[\\w. ]*)\\)", "x") : predicate;
        return literal.filters()
                && COMPARISONS.contains(literal.operator())
                && !literal.inFunction()
                && (literal.column() != null || aggregate)
                && !COMPUTED.matcher(computation).find();
    }

    private static boolean same(Literal written, Literal value) {
        if (written instanceof Literal.Numeric a && value instanceof Literal.Numeric b) {
            return a.value().compareTo(b.value()) == 0;
        }
        boolean bothNumbers = written instanceof Literal.Numeric || value instanceof Literal.Numeric;
        return !bothNumbers
                && (written.equals(value)
                        || (written instanceof Literal.Text text && text.value().equals(spelled(value))));
    }

    private static boolean says(TemplatePieces.Piece piece, Literal value) {
        return switch (piece.kind()) {
            case NUMBER ->
                value instanceof Literal.Numeric number && new BigDecimal(piece.value()).compareTo(number.value()) == 0;
            case STRING -> !(value instanceof Literal.Numeric) && piece.value().equals(spelled(value));
            case WORD, NAMED -> false;
        };
    }

    /** Whether the value may be hidden in something else: a part of a text, a name, a date. */
    private static boolean mentions(TemplatePieces.Piece piece, Literal value) {
        String word = spelled(value).strip().toLowerCase(Locale.ROOT);
        String found = piece.value().toLowerCase(Locale.ROOT);
        return switch (piece.kind()) {
            case STRING ->
                found.contains(word)
                        || (!found.isBlank()
                                && word.contains(found.replaceAll("[%_]", "").strip())
                                && found.indexOf('%') >= 0);
            case WORD -> found.equals(word);
            case NUMBER -> !(value instanceof Literal.Numeric) && found.equals(word);
            case NAMED -> false;
        };
    }

    /** Whether two queries consist of the same words, values and names, however they are spelled. */
    public boolean same(String one, String other) {
        try {
            return spelling(one).equals(spelling(other));
        } catch (Refusal unreadable) {
            return false;
        }
    }

    private List<String> spelling(String sql) {
        return Lexer.tokens(sql, rules).stream()
                .map(token -> token.kind() + " " + token.value())
                .toList();
    }

    /**
     * The query with the values in their places, each a literal of the dialect.
     *
     * @throws IllegalArgumentException if a name has no value, a value cannot be written, or the text cannot be read
     */
    public String bound(String template, Map<String, Literal> values) {
        StringBuilder sql = new StringBuilder();
        int end = 0;
        try {
            for (TemplatePieces.Piece piece : TemplatePieces.of(template, rules)) {
                if (piece.kind() != TemplatePieces.Kind.NAMED) {
                    continue;
                }
                Literal value = values.get(piece.value());
                if (value == null) {
                    throw new IllegalArgumentException(
                            "The query names :" + piece.value() + ", and there is no such parameter; expected one of "
                                    + new TreeSet<>(values.keySet()) + ".");
                }
                sql.append(template, end, piece.start()).append(written(value));
                end = piece.end();
            }
        } catch (Refusal unreadable) {
            throw new IllegalArgumentException(
                    "The query cannot be read: " + unreadable.finding().message(), unreadable);
        }
        return sql.append(template.substring(end)).toString();
    }

    /** Days and moments as the text between the quotes, since the word DATE before them is part of the template. */
    private String written(Literal value) {
        Literal plain = value instanceof Literal.Date || value instanceof Literal.DateTime
                ? new Literal.Text(spelled(value))
                : value;
        String text = dialect.render(plain, mode);
        return text.startsWith("-") ? " " + text : text;
    }

    private static String spelled(Literal value) {
        if (value instanceof Literal.DateTime moment) {
            boolean whole = moment.value().truncatedTo(ChronoUnit.SECONDS).equals(moment.value());
            return (whole ? SECONDS : MICROS).format(moment.value());
        }
        return value.display();
    }
}
