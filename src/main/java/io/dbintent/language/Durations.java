package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads times with a unit, such as {@code two hours}, in the unit that a column's name says it holds. */
final class Durations {

    private static final Map<String, BigDecimal> SECONDS = Map.ofEntries(
            Map.entry("millisecond", new BigDecimal("0.001")),
            Map.entry("ms", new BigDecimal("0.001")),
            Map.entry("second", BigDecimal.ONE),
            Map.entry("sec", BigDecimal.ONE),
            Map.entry("minute", BigDecimal.valueOf(60)),
            Map.entry("min", BigDecimal.valueOf(60)),
            Map.entry("hour", BigDecimal.valueOf(3600)),
            Map.entry("hr", BigDecimal.valueOf(3600)),
            Map.entry("day", BigDecimal.valueOf(86_400)),
            Map.entry("week", BigDecimal.valueOf(604_800)));

    private final Sentence sentence;
    private final Comparisons comparisons;

    Durations(Sentence sentence, Comparisons comparisons) {
        this.sentence = sentence;
        this.comparisons = comparisons;
    }

    /** How many seconds one of what the column holds is; empty if its name says no unit of time. */
    static Optional<BigDecimal> unit(Column column) {
        if (!column.type().family().isNumeric()) {
            return Optional.empty();
        }
        List<String> parts = List.of(column.name()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(java.util.Locale.ROOT)
                .split("[^a-z]+", -1));
        String last = Lemmas.lemma(parts.get(parts.size() - 1));
        // "min_stock" is a minimum, but "duration_min" holds minutes, and "min" alone says too little.
        boolean shortForm = last.length() < 4 && parts.size() == 1;
        return shortForm ? Optional.empty() : Optional.ofNullable(SECONDS.get(last));
    }

    /** A comparison with a time: {@code more than five hours}, {@code half an hour}. */
    Optional<Parse<Quantity.Count>> quantity(int at, Column column) {
        Optional<BigDecimal> unit = unit(column);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        Optional<Parse<Comparison>> word = comparisons.word(at);
        int start = word.map(Parse::next).orElse(at);
        return seconds(start)
                .map(seconds -> new Parse<>(
                        new Quantity.Count(
                                word.map(Parse::value).orElse(Comparison.EQUAL),
                                plain(seconds.value().divide(unit.get(), MathContext.DECIMAL64)),
                                word.isPresent()),
                        seconds.next(),
                        0));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Optional<Parse<BigDecimal>> seconds(int at) {
        int half = sentence.anyPhrase(at, List.of("half an", "half a"));
        int one = sentence.anyPhrase(at, List.of("an", "a", "one"));
        if (half > 0 || one > 0) {
            BigDecimal amount = half > 0 ? new BigDecimal("0.5") : BigDecimal.ONE;
            return named(half > 0 ? half : one, amount);
        }
        return comparisons
                .number(at, true)
                .flatMap(number -> named(number.next(), number.value()))
                .map(this::andMore);
    }

    /** {@code 2 hours and 30 minutes}. */
    private Parse<BigDecimal> andMore(Parse<BigDecimal> first) {
        int next = sentence.word(first.next(), "and") ? first.next() + 1 : first.next();
        return comparisons
                .number(next, false)
                .flatMap(number -> named(number.next(), number.value()))
                .filter(second -> second.value().compareTo(first.value()) < 0)
                .map(second -> new Parse<>(first.value().add(second.value()), second.next(), 0))
                .orElse(first);
    }

    private Optional<Parse<BigDecimal>> named(int at, BigDecimal amount) {
        if (!sentence.kind(at, Token.Kind.WORD)) {
            return Optional.empty();
        }
        BigDecimal unit = SECONDS.get(sentence.token(at).lemma());
        if (unit == null) {
            return Optional.empty();
        }
        int next = sentence.word(at + 1, "long") ? at + 2 : at + 1;
        sentence.reach(next);
        return Optional.of(new Parse<>(amount.multiply(unit), next, 0));
    }
}
