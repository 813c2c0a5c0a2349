package io.dbintent.language;

import io.dbintent.plan.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comparing words and numbers: {@code at least 3}, {@code more than ten}, {@code 5 or fewer}, {@code between 1 and 2}. */
final class Comparisons {

    private static final Map<String, Comparison> PHRASES = new LinkedHashMap<>();

    static {
        String[] more = {
            "more than",
            "greater than",
            "larger than",
            "bigger than",
            "higher than",
            "longer than",
            "heavier than",
            "over",
            "above",
            "exceeding",
            "exceeds",
            "exceed",
            "in excess of",
            ">",
            "upwards of",
            "taller than"
        };
        String[] less = {
            "less than",
            "fewer than",
            "lower than",
            "smaller than",
            "shorter than",
            "lighter than",
            "under",
            "below",
            "beneath",
            "<"
        };
        put(
                Comparison.GREATER_OR_EQUAL,
                "at least",
                "no less than",
                "no fewer than",
                "not less than",
                "not fewer than",
                "a minimum of",
                "minimum of",
                "not lower than",
                "not below",
                "not under",
                ">=",
                "no lower than",
                "not smaller than",
                "greater than or equal to",
                "more than or equal to",
                "at minimum");
        put(
                Comparison.LESS_OR_EQUAL,
                "at most",
                "no more than",
                "not more than",
                "not over",
                "not above",
                "up to",
                "a maximum of",
                "maximum of",
                "not higher than",
                "no higher than",
                "not greater than",
                "no greater than",
                "<=",
                "not exceeding",
                "less than or equal to",
                "no larger than",
                "not larger than",
                "not exceed",
                "never more than");
        put(Comparison.NOT_EQUAL, "other than", "different from", "not equal to", "<>", "anything but");
        put(
                Comparison.EQUAL,
                "exactly",
                "equal to",
                "equals",
                "precisely",
                "=",
                "just",
                "only",
                "a total of",
                "exactly equal to");
        put(Comparison.GREATER, more);
        put(Comparison.LESS, less);
    }

    private static void put(Comparison comparison, String... phrases) {
        for (String phrase : phrases) {
            PHRASES.put(phrase, comparison);
        }
    }

    private final Sentence sentence;

    Comparisons(Sentence sentence) {
        this.sentence = sentence;
    }

    /** A comparing word or phrase. */
    Optional<Parse<Comparison>> word(int at) {
        Optional<Parse<Comparison>> longest = Optional.empty();
        for (Map.Entry<String, Comparison> entry : PHRASES.entrySet()) {
            int next = sentence.phrase(at, entry.getKey());
            if (next > 0 && longest.map(parse -> parse.next() < next).orElse(true)) {
                longest = Optional.of(new Parse<>(entry.getValue(), next, 0));
            }
        }
        return longest;
    }

    /** A number, with a unit that says nothing to a database; {@code one} only where {@code allowOne}. */
    Optional<Parse<BigDecimal>> number(int at, boolean allowOne) {
        if (!sentence.has(at)) {
            return Optional.empty();
        }
        Token token = sentence.token(at);
        BigDecimal value = token.number();
        boolean share = token.text().endsWith("%") || sentence.wordIn(at + 1, Set.of("percent", "percents"));
        if (value == null || (token.is(Token.Kind.WORD) && !allowOne) || share) {
            return single(at, allowOne);
        }
        int next = sentence.skip(at + 1, Words.UNITS);
        return Optional.of(new Parse<>(value, next, 0));
    }

    private Optional<Parse<BigDecimal>> single(int at, boolean allowOne) {
        int next = sentence.phrase(at, "a single");
        return allowOne && next > 0 ? Optional.of(new Parse<>(BigDecimal.ONE, next, 0)) : Optional.empty();
    }

    /** A number with an optional comparison before or after it. A bare number means exactly that many. */
    Optional<Parse<Quantity.Count>> quantity(int at) {
        Optional<Parse<Comparison>> word = word(at);
        int start = word.map(Parse::next).orElse(at);
        Optional<Parse<BigDecimal>> number = number(start, true);
        if (number.isEmpty()
                || (word.isEmpty() && sentence.token(start).isWord("one") && sentence.word(start + 1, "of"))) {
            return Optional.empty();
        }
        BigDecimal value = number.get().value();
        int next = number.get().next();
        if (word.isPresent()) {
            return Optional.of(new Parse<>(new Quantity.Count(word.get().value(), value, true), next, 0));
        }
        int more = sentence.anyPhrase(
                next, List.of("or more", "or greater", "or higher", "or above", "and above", "and more", "and over"));
        int less = sentence.anyPhrase(
                next, List.of("or less", "or fewer", "or lower", "or below", "and below", "and under"));
        if (more > 0 || less > 0) {
            Comparison comparison = more > 0 ? Comparison.GREATER_OR_EQUAL : Comparison.LESS_OR_EQUAL;
            return Optional.of(new Parse<>(new Quantity.Count(comparison, value, true), Math.max(more, less), 0));
        }
        return Optional.of(new Parse<>(new Quantity.Count(Comparison.EQUAL, value, false), next, 0));
    }

    /** Two numbers that bound a range, both included. */
    Optional<Parse<List<BigDecimal>>> range(int at) {
        int between = sentence.anyPhrase(at, List.of("between", "from", "in the range of", "ranging from"));
        if (between < 0) {
            return Optional.empty();
        }
        Optional<Parse<BigDecimal>> low = number(between, true);
        if (low.isEmpty()) {
            return Optional.empty();
        }
        int and = sentence.anyPhrase(low.get().next(), List.of("and", "to"));
        Optional<Parse<BigDecimal>> high = and < 0 ? Optional.empty() : number(and, true);
        return high.map(found -> new Parse<>(List.of(low.get().value(), found.value()), found.next(), 0));
    }

    /** Where a date lies: {@code in}, {@code before}, {@code 2024 or earlier}; the date follows. */
    List<Parse<Dates.Side>> side(int at) {
        List<Parse<Dates.Side>> found = new ArrayList<>();
        add(
                found,
                at,
                Dates.Side.IN,
                List.of(
                        "in the year of",
                        "in the year",
                        "in year",
                        "in",
                        "on",
                        "during",
                        "within",
                        "of",
                        "from",
                        "in the years"));
        add(found, at, Dates.Side.BEFORE, List.of("before the year", "before", "earlier than", "prior to"));
        add(found, at, Dates.Side.AFTER, List.of("after the year", "after", "later than"));
        add(
                found,
                at,
                Dates.Side.SINCE,
                List.of("since", "starting", "from", "on or after", "not before", "not earlier than"));
        add(
                found,
                at,
                Dates.Side.UNTIL,
                List.of("until", "up to", "on or before", "no later than", "not after", "not later than", "till"));
        return found;
    }

    private void add(List<Parse<Dates.Side>> found, int at, Dates.Side side, List<String> phrases) {
        int next = sentence.anyPhrase(at, phrases);
        if (next > 0) {
            boolean looseFrom = sentence.word(at, "from") && side == Dates.Side.SINCE;
            found.add(new Parse<>(side, next, looseFrom ? 2 : 0));
        }
    }

    /** A period: a date, or a number that may be a year. */
    Optional<Parse<Period>> period(int at) {
        if (!sentence.has(at)) {
            return Optional.empty();
        }
        Token token = sentence.token(at);
        Period period = token.period();
        if (period != null) {
            return Optional.of(new Parse<>(period, at + 1, 0));
        }
        BigDecimal number = token.number();
        if (number != null
                && DateWords.isYear(number)
                && token.is(Token.Kind.NUMBER)
                && token.text().length() == 4) {
            return Optional.of(new Parse<>(Period.Days.year(number.intValue()), at + 1, 0));
        }
        return Optional.empty();
    }
}
