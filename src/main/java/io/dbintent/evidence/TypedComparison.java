package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares a cell with a claimed value, or with another cell, by type.
 *
 * <p>NULL is equal to nothing. Numbers compare by value whatever their Java type; a binary float is first rounded to 12
 * significant digits, so that the sum of 0.1 and 0.2 is 0.3. Text is equal if it is the same text; where only case,
 * accents or trailing blanks differ the database is asked; text has no order in Java. Text that is a number in its
 * shortest spelling compares as that number, so {@code '7'} is 7 and {@code '007'} cannot be compared with 7.
 */
final class TypedComparison {

    private static final MathContext FLOAT_DIGITS = new MathContext(12);
    private static final Pattern SHORTEST_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    private TypedComparison() {}

    /** The cell value that a literal stands for. */
    static @Nullable Object valueOf(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return text.value();
        } else if (literal instanceof Literal.Numeric number) {
            return number.value();
        } else if (literal instanceof Literal.Bool bool) {
            return bool.value();
        } else if (literal instanceof Literal.Date date) {
            return date.value();
        } else if (literal instanceof Literal.DateTime dateTime) {
            return dateTime.value();
        }
        return null;
    }

    /** Whether {@code cell comparison literal} holds; a NULL literal asks whether the cell is NULL. */
    static Answer ask(@Nullable Object cell, Comparison comparison, Literal literal) {
        if (literal instanceof Literal.Null) {
            return switch (comparison) {
                case EQUAL -> Answer.of(cell == null);
                case NOT_EQUAL -> Answer.of(cell != null);
                default -> Answer.undecided("NULL has no order");
            };
        }
        return ask(cell, comparison, valueOf(literal));
    }

    /** Whether {@code left comparison right} holds. */
    static Answer ask(@Nullable Object left, Comparison comparison, @Nullable Object right) {
        if (left == null || right == null) {
            return comparison == Comparison.NOT_EQUAL
                    ? Answer.undecided("NULL is neither equal nor unequal to anything")
                    : new Answer(Answer.Kind.NO, "NULL is equal to nothing");
        }
        if (left instanceof String a && right instanceof String b) {
            return texts(a, comparison, b);
        }
        Optional<BigDecimal> leftNumber = number(left, right);
        Optional<BigDecimal> rightNumber = number(right, left);
        if (leftNumber.isPresent() && rightNumber.isPresent()) {
            return Answer.of(comparison.holds(leftNumber.get().compareTo(rightNumber.get())));
        }
        if (Moments.isMoment(left) || Moments.isMoment(right)) {
            return Moments.ask(left, comparison, right);
        }
        return Answer.undecided(Shown.kind(left) + " cannot be compared with " + Shown.kind(right));
    }

    private static Answer texts(String left, Comparison comparison, String right) {
        if (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
            return Answer.undecided("the order of texts is the database's business");
        }
        if (left.equals(right)) {
            return Answer.of(comparison == Comparison.EQUAL);
        }
        if (Folding.fold(left).equals(Folding.fold(right))) {
            return new Answer(Answer.Kind.BY_COLLATION, "they differ by case, accents or trailing blanks only");
        }
        return Answer.of(comparison == Comparison.NOT_EQUAL);
    }

    /** The number that {@code value} is when held against {@code other}, if it is one. */
    private static Optional<BigDecimal> number(Object value, Object other) {
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return Optional.of(BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof BigInteger big) {
            return Optional.of(new BigDecimal(big));
        } else if (value instanceof Double || value instanceof Float) {
            double d = ((Number) value).doubleValue();
            return Double.isFinite(d) ? Optional.of(new BigDecimal(d).round(FLOAT_DIGITS)) : Optional.empty();
        } else if (value instanceof Boolean bool) {
            return Optional.of(bool ? BigDecimal.ONE : BigDecimal.ZERO);
        } else if (value instanceof String text
                && !(other instanceof String)
                && !(other instanceof Boolean)
                && SHORTEST_NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        } else if (value instanceof byte[] bits && bits.length == 1 && other instanceof Boolean) {
            return Optional.of(BigDecimal.valueOf(bits[0]));
        }
        return Optional.empty();
    }

    /** True if the two cells are the same value, two NULLs included. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof byte[] a && right instanceof byte[] b) {
            return java.util.Arrays.equals(a, b);
        }
        return left.equals(right) || ask(left, Comparison.EQUAL, right).kind() == Answer.Kind.YES;
    }

    /**
     * A spelling that two cells share if and only if they are the same value, for hashing; numbers by value, everything
     * else by type and text.
     */
    static String canonical(@Nullable Object cell) {
        if (cell == null) {
            return "null";
        }
        Optional<BigDecimal> number = cell instanceof Boolean ? Optional.empty() : number(cell, "");
        if (number.isPresent()) {
            BigDecimal value = number.get();
            return "n" + (value.signum() == 0 ? "0" : value.stripTrailingZeros().toString());
        } else if (cell instanceof String text) {
            return "t" + text;
        } else if (cell instanceof byte[] bytes) {
            return "b" + java.util.HexFormat.of().formatHex(bytes);
        } else if (cell instanceof LocalDate date) {
            return "d" + date.atStartOfDay();
        } else if (cell instanceof LocalDateTime moment) {
            return "d" + moment;
        } else if (cell instanceof OffsetDateTime moment) {
            return "z" + moment.toInstant();
        } else if (cell instanceof LocalTime time) {
            return "h" + time;
        }
        return "o" + cell;
    }
}
