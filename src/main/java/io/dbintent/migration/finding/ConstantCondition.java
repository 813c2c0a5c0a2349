package io.dbintent.migration.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Works out a condition as far as it does not look at rows, such as {@code 1 = 1 OR id > 5}. */
final class ConstantCondition {

    /** What is known of a condition before any row is looked at. */
    private enum Truth {
        TRUE,
        FALSE,
        UNKNOWN;

        Truth not() {
            return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
        }

        static Truth of(boolean known) {
            return known ? TRUE : FALSE;
        }
    }

    private static final Set<String> END = Set.of(";", "RETURNING", "ORDER", "LIMIT", "FETCH", "OFFSET");
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");

    private final List<Lexeme> words;
    private int at;

    private ConstantCondition(List<Lexeme> words) {
        this.words = words;
    }

    /** True if every row meets the condition that begins with the first word. */
    static boolean isTrue(List<Lexeme> words) {
        ConstantCondition condition = new ConstantCondition(words);
        Truth truth = condition.or();
        return truth == Truth.TRUE && condition.ended();
    }

    private boolean ended() {
        return at >= words.size()
                || END.contains(words.get(at).word())
                || words.get(at).is(")");
    }

    private Truth or() {
        Truth truth = and();
        while (accept("OR") || accept("||")) {
            Truth other = and();
            truth = truth == Truth.TRUE || other == Truth.TRUE
                    ? Truth.TRUE
                    : truth == Truth.FALSE && other == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
        }
        return truth;
    }

    private Truth and() {
        Truth truth = not();
        while (accept("AND")) {
            Truth other = not();
            truth = truth == Truth.FALSE || other == Truth.FALSE
                    ? Truth.FALSE
                    : truth == Truth.TRUE && other == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
        }
        return truth;
    }

    private Truth not() {
        if (accept("NOT")) {
            return not().not();
        }
        int start = at;
        if (accept("(")) {
            Truth inside = or();
            if (accept(")") && stops()) {
                return inside;
            }
            at = start;
        }
        return leaf();
    }

    /** One comparison: all words up to the next AND, OR or closing bracket. */
    private Truth leaf() {
        int start = at;
        int depth = 0;
        boolean between = false;
        while (at < words.size() && (depth > 0 || between || !stops())) {
            depth += is("(") ? 1 : is(")") ? -1 : 0;
            between = is("BETWEEN") || (between && !is("AND"));
            at++;
        }
        return judged(words.subList(start, at).stream()
                .filter(word -> !word.is("(") && !word.is(")"))
                .toList());
    }

    private boolean stops() {
        return ended() || is("AND") || is("OR") || is("||");
    }

    private static Truth judged(List<Lexeme> leaf) {
        if (leaf.size() == 1) {
            Lexeme only = leaf.get(0);
            if (only.is("TRUE") || only.is("FALSE")) {
                return Truth.of(only.is("TRUE"));
            }
            return only.kind() == Lexeme.Kind.NUMBER ? Truth.of(number(only).signum() != 0) : unquoted(only);
        }
        if (leaf.size() != 3 || !COMPARISONS.contains(leaf.get(1).word())) {
            return Truth.UNKNOWN;
        }
        Lexeme left = leaf.get(0);
        Lexeme right = leaf.get(2);
        String sign = leaf.get(1).word();
        if (left.kind() == Lexeme.Kind.NUMBER && right.kind() == Lexeme.Kind.NUMBER) {
            return compared(number(left).compareTo(number(right)), sign);
        }
        boolean texts = left.kind() == Lexeme.Kind.STRING && right.kind() == Lexeme.Kind.STRING;
        boolean same = left.text().equals(right.text());
        // A column is equal to itself in every row that has a value there.
        boolean equal = same && (texts || left.kind() == Lexeme.Kind.WORD || left.kind() == Lexeme.Kind.NAME);
        if (equal && !left.is("NULL")) {
            return compared(0, sign);
        }
        return texts && (sign.equals("=") || sign.equals("<>") || sign.equals("!="))
                ? Truth.of(!sign.equals("="))
                : Truth.UNKNOWN;
    }

    private static Truth unquoted(Lexeme only) {
        return only.kind() == Lexeme.Kind.STRING && only.text().equals("'1'") ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static BigDecimal number(Lexeme word) {
        String digits = word.text().replace("_", "");
        return digits.matches("\\d{1,40}(\\.\\d{0,40})?") ? new BigDecimal(digits) : BigDecimal.ONE;
    }

    private static Truth compared(int order, String sign) {
        return switch (sign) {
            case "=" -> Truth.of(order == 0);
            case "<" -> Truth.of(order < 0);
            case ">" -> Truth.of(order > 0);
            case "<=" -> Truth.of(order <= 0);
            case ">=" -> Truth.of(order >= 0);
            default -> Truth.of(order != 0);
        };
    }

    private boolean is(String word) {
        return at < words.size() && words.get(at).is(word);
    }

    private boolean accept(String word) {
        boolean found = is(word);
        at += found ? 1 : 0;
        return found;
    }
}
