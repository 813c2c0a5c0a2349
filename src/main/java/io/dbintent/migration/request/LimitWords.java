package io.dbintent.migration.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the values of a column must be: {@code positive}, {@code between 1 and 5}, {@code one of 'a', 'b'}. */
final class LimitWords {

    private LimitWords() {}

    /** The condition that is next, on a column to be named later; null, with nothing taken, if none is. */
    static @Nullable Limit read(Line line) {
        int mark = line.mark();
        Limit limit = word(line);
        if (limit == null) {
            limit = comparison(line);
        }
        if (limit == null) {
            line.reset(mark);
        } else {
            orUnknown(line);
        }
        return limit;
    }

    private static @Nullable Limit word(Line line) {
        if (line.acceptAny("strictly positive", "positive", "greater than zero", "above zero", "more than zero")) {
            return Limit.of("", ">", Value.number("0"));
        }
        if (line.acceptAny(
                "non-negative",
                "nonnegative",
                "not negative",
                "never negative",
                "not be negative",
                "never be negative",
                "zero or more",
                "zero or greater",
                "not below zero",
                "never below zero",
                "not be below zero",
                "never be below zero")) {
            return Limit.of("", ">=", Value.number("0"));
        }
        if (line.acceptAny(
                "not empty",
                "non-empty",
                "not be empty",
                "not blank",
                "not be blank",
                "never be empty",
                "never empty")) {
            return Limit.of("", "NOT EMPTY");
        }
        return null;
    }

    private static @Nullable Limit comparison(Line line) {
        line.acceptAny("lies", "lying", "lie");
        boolean range = line.acceptAny("between", "in the range from", "in the range of", "in the range", "from");
        if (range) {
            Value low = ValueWords.read(line);
            if (low != null && line.acceptAny("and", "to", "through", "-", "up to")) {
                Value high = ValueWords.read(line);
                line.acceptAny("inclusive", "( inclusive )");
                return high == null ? null : Limit.of("", "BETWEEN", low, high);
            }
            return null;
        }
        if (line.acceptAny(
                "one of these :",
                "one of the values",
                "one of the following :",
                "one of the following",
                "one of :",
                "one of",
                "either",
                "only one of",
                "in the list",
                "in (")) {
            boolean open = line.peek(-1).lower().equals("(");
            List<Value> values = ValueWords.list(line);
            boolean closed = !open || line.accept(")");
            orUnknown(line);
            return values.size() < 2 || !closed ? null : new Limit("", "IN", values, "");
        }
        String operator = operator(line);
        if (operator.isEmpty()) {
            return null;
        }
        Value value = ValueWords.read(line);
        if (value == null) {
            return null;
        }
        boolean characters = line.acceptAny("characters long", "characters", "chars", "letters");
        if (characters) {
            return operator.equals(">=") || operator.equals("<=") ? Limit.of("", "LENGTH" + operator, value) : null;
        }
        return Limit.of("", operator, value);
    }

    /** {@code ..., or unknown (null)}: a check lets NULL pass. */
    static void orUnknown(Line line) {
        if (line.acceptAny(
                "or unknown",
                ", or unknown",
                ", or null",
                "or null",
                ", or nothing",
                "or nothing",
                "or empty",
                "if present",
                "if given",
                "if set",
                "when present",
                "when set",
                "if known",
                "where known",
                "where present",
                "if there is one",
                "where it is given",
                "unless null",
                "if not null",
                "when given")) {
            if (line.accept("(") && (!line.accept("null") || !line.accept(")"))) {
                throw Stop.notUnderstood(line.rest());
            }
        }
    }

    /** The comparison that is next, as SQL spells it; empty if none is. */
    static String operator(Line line) {
        if (line.acceptAny(
                "never below",
                "never under",
                "never less than",
                "never lower than",
                "not before",
                "not be before",
                "never before",
                "not earlier than",
                "not be earlier than",
                "never earlier than",
                "never smaller than",
                "not smaller than",
                "not be smaller than",
                "on or after",
                "never be below",
                "never be less than",
                "never be before",
                "greater or equal",
                "equal to or greater than",
                "never be lower than",
                "never be earlier than",
                "or above")) {
            return ">=";
        }
        if (line.acceptAny(
                "not after",
                "not be after",
                "never after",
                "not later than",
                "not be later than",
                "never above",
                "never over",
                "never greater than",
                "never higher than",
                "never later than",
                "not higher than",
                "not be higher than",
                "on or before",
                "never be after",
                "never be greater than",
                "never be above",
                "less or equal",
                "not larger than",
                "not be larger than",
                "not exceed",
                "never exceeds",
                "does not exceed",
                "never be higher than",
                "no greater than",
                "no higher than",
                "no later than")) {
            return "<=";
        }
        if (line.acceptAny("not earlier", "no earlier than")) {
            return ">=";
        }
        if (line.acceptAny(
                ">=",
                "greater than or equal to",
                "at least",
                "not less than",
                "not be less than",
                "not below",
                "not be below",
                "no less than",
                "not lower than",
                "not be lower than",
                "not under")) {
            return ">=";
        }
        if (line.acceptAny(
                "<=",
                "less than or equal to",
                "at most",
                "not more than",
                "not exceed",
                "no more than",
                "not be more than",
                "not above",
                "not be above",
                "not greater than",
                "not be greater than",
                "up to",
                "never exceed",
                "never be more than")) {
            return "<=";
        }
        if (line.acceptAny(
                ">",
                "greater than",
                "more than",
                "above",
                "larger than",
                "higher than",
                "bigger than",
                "over",
                "later than",
                "after")) {
            return ">";
        }
        if (line.acceptAny(
                "<", "less than", "below", "lower than", "smaller than", "under", "earlier than", "before")) {
            return "<";
        }
        if (line.acceptAny(
                "<>", "!=", "different from", "other than", "not equal to", "not equal", "not be equal to")) {
            return "<>";
        }
        return "";
    }
}
