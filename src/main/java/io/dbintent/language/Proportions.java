package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads claims about a part of all: {@code more than half of the tracks}, {@code at least 80% of the orders}, {@code most}. */
final class Proportions {

    /** A part in hundredths, such as 50 for a half, and how the true part compares to it. */
    private record Part(Comparison comparison, BigDecimal numerator, BigDecimal denominator) {}

    private static final Map<String, int[]> FRACTIONS = Map.of(
            "half", new int[] {1, 2},
            "a half", new int[] {1, 2},
            "a third", new int[] {1, 3},
            "one third", new int[] {1, 3},
            "a quarter", new int[] {1, 4},
            "one quarter", new int[] {1, 4});
    private static final List<String> OF = List.of("of all the", "of all", "of the", "of our", "of", "the", "our");

    private final Grammar g;

    Proportions(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Part> part : parts(at)) {
            for (Parse<Things> things : g.things.read(part.next())) {
                Things all = things.value();
                boolean plain = all.quantity() instanceof Quantity.Plain
                        && !all.named()
                        && all.top().isEmpty();
                if (!plain || g.subjects.isSingular(part.next(), things.next(), all.table())) {
                    continue;
                }
                for (Parse<Condition> said : g.predicates.one(things.next(), all.table())) {
                    boolean empty = said.value() instanceof Condition.All every
                            && every.parts().isEmpty();
                    if (!empty) {
                        found.add(new Parse<>(
                                compare(part.value(), all, said.value()), said.next(), things.cost() + said.cost()));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Part>> parts(int at) {
        List<Parse<Part>> found = new ArrayList<>();
        int most = g.sentence.anyPhrase(
                at,
                List.of(
                        "most of the",
                        "most of our",
                        "most",
                        "the majority of the",
                        "the majority of",
                        "a majority of the"));
        if (most > 0) {
            found.add(new Parse<>(new Part(Comparison.GREATER, BigDecimal.ONE, BigDecimal.valueOf(2)), most, 0));
        }
        Optional<Parse<Comparison>> word = g.comparisons.word(at);
        int start = word.map(Parse::next).orElse(at);
        Comparison comparison = word.map(Parse::value).orElse(Comparison.EQUAL);
        FRACTIONS.forEach((phrase, parts) -> {
            int next = g.sentence.phrase(start, phrase);
            int of = next > 0 ? g.sentence.anyPhrase(next, OF) : -1;
            if (of > 0) {
                Part part = new Part(comparison, BigDecimal.valueOf(parts[0]), BigDecimal.valueOf(parts[1]));
                found.add(new Parse<>(part, of, 0));
            }
        });
        percent(start).ifPresent(number -> {
            int of = g.sentence.anyPhrase(number.next(), OF);
            // "57% of the shipments" is rounded, and by how much nobody knows
            if (of > 0 && word.isPresent()) {
                found.add(new Parse<>(new Part(comparison, number.value(), BigDecimal.valueOf(100)), of, 0));
            }
        });
        return found;
    }

    private Optional<Parse<BigDecimal>> percent(int at) {
        if (!g.sentence.has(at) || g.sentence.token(at).number() == null) {
            return Optional.empty();
        }
        Token token = g.sentence.token(at);
        int unit = g.sentence.anyPhrase(at + 1, List.of("percent", "per cent", "%"));
        int next = token.text().endsWith("%") ? at + 1 : unit;
        BigDecimal value = token.number();
        return next < 0 || value == null ? Optional.empty() : Optional.of(new Parse<>(value, next, 0));
    }

    /** Both counts times whole numbers, so that nothing is rounded. */
    private Assertion compare(Part part, Things all, Condition said) {
        return new Assertion.OfTwo(
                times(part.denominator(), all.and(said)),
                part.comparison(),
                times(part.numerator(), all),
                Optional.of(ClaimGrammar.rows(all, g)),
                false);
    }

    private static Select times(BigDecimal factor, Things things) {
        Term count = Term.Aggregate.countRows();
        Term product = factor.compareTo(BigDecimal.ONE) == 0
                ? count
                : new Term.Product(new Term.Constant(new Literal.Numeric(factor)), count);
        return Select.of(things.table(), List.of(product), things.where());
    }
}
