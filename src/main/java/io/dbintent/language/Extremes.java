package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which things come first by some measure: {@code with the highest yield}, {@code that has the most visits}. */
final class Extremes {

    private static final Set<String> HAVING =
            Set.of("with", "having", "has", "have", "had", "got", "is", "are", "was", "were");
    private static final Set<String> HAVING_OR_OWNING = Set.of(
            "with",
            "having",
            "has",
            "have",
            "had",
            "got",
            "is",
            "are",
            "was",
            "were",
            "own",
            "owns",
            "owned",
            "contain",
            "contains",
            "include",
            "includes");

    private final Grammar g;

    Extremes(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code with the highest yield}, {@code that has the most visits}, {@code who sent the most parcels}. */
    List<Parse<Things.Top>> extreme(int at, Table table) {
        List<Parse<Things.Top>> found = new ArrayList<>();
        int i = at;
        List<String> roles = new ArrayList<>();
        if (g.sentence.wordIn(i, Words.RELATIVES)) {
            i++;
        }
        if (i > at && !g.sentence.isClaim() && g.sentence.wordIn(i, Words.BE)) {
            g.gradables
                    .superlative(g.sentence.skip(i + 1, Words.DETERMINERS), table)
                    .ifPresent(found::add);
        }
        if (g.sentence.word(i, "whose")) {
            found.addAll(whose(i + 1, table));
        }
        i = g.sentence.skip(i, g.sentence.isClaim() ? HAVING : HAVING_OR_OWNING);
        if (i == at || (g.sentence.wordIn(at, Words.RELATIVES) && i == at + 1)) {
            String verb = g.sentence.lower(i);
            boolean link = Words.LINKS.contains(Lemmas.root(verb)) && !Grammar.FUNCTION_WORDS.contains(verb);
            if (!link) {
                return found;
            }
            roles.add(verb);
            i++;
        } else if (Words.LINKS.contains(Lemmas.root(g.sentence.lower(i)))
                && !Grammar.FUNCTION_WORDS.contains(g.sentence.lower(i))) {
            roles.add(g.sentence.lower(i));
            i++;
        }
        if (g.sentence.wordIn(i, Set.of("by", "in", "from", "to", "for"))) {
            roles.add(g.sentence.lower(i));
            i++;
        }
        found.addAll(best(i, table, roles));
        return found;
    }

    private List<Parse<Things.Top>> whose(int at, Table table) {
        List<Parse<Things.Top>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (Parse<Term.Field> field : g.measures.numericField(i, table, Term.Fold.MAX)) {
            int is = g.sentence.anyPhrase(field.next(), List.of("is the", "are the", "is", "are"));
            boolean high = Measures.HIGH.contains(g.sentence.lower(is));
            if (is > 0 && (high || Measures.LOW.contains(g.sentence.lower(is)))) {
                found.add(new Parse<>(new Things.Top(field.value(), high, 0), is + 1, field.cost()));
            }
        }
        return found;
    }

    /** {@code the most visits}, {@code the top 5 largest garden}, {@code highest average yield}. */
    List<Parse<Things.Top>> best(int at, Table table, List<String> roles) {
        int i = g.sentence.skip(at, Words.DETERMINERS);
        if (g.sentence.word(i, "top")
                && g.sentence.has(i + 1)
                && g.sentence.token(i + 1).number() != null) {
            i++;
        }
        int count = 0;
        Optional<Parse<java.math.BigDecimal>> number = g.comparisons.number(i, false);
        if (number.isPresent() && number.get().value().intValue() < 10_000) {
            count = number.get().value().intValue();
            i = number.get().next();
        }
        String word = g.sentence.lower(i);
        boolean high = Measures.HIGH.contains(word);
        if (!high && !Measures.LOW.contains(word)) {
            return List.of();
        }
        List<Parse<Things.Top>> found = new ArrayList<>();
        List<Parse<Term>> measures = new ArrayList<>(measured(i + 1, table, roles));
        if (high && measures.isEmpty() && !g.sentence.isClaim()) {
            measures.addAll(below(i + 1, table));
        }
        for (Parse<Term> measure : measures) {
            Things.Top top = new Things.Top(measure.value(), high, count);
            found.add(measure.map(any -> top));
        }
        return found;
    }

    /** A figure that only the rows below hold: {@code the nurse with the highest bonus}, of any of her shifts. */
    private List<Parse<Term>> below(int at, Table table) {
        List<Parse<Term>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (Table other : g.schema.tables()) {
            List<Way> ways = other.equals(table) ? List.of() : g.relations.ways(table, other, List.of(), false);
            boolean down = ways.size() == 1
                    && ways.get(0).hops().size() == 1
                    && !ways.get(0).toOne();
            for (Parse<Term.Field> field :
                    down ? g.measures.numericField(i, other, Term.Fold.MAX) : Parse.<Term.Field>none()) {
                if (field.cost() == 0) {
                    found.add(field.<Term>map(of -> new Term.FoldOf(Term.Fold.MAX, ways.get(0), of, List.of()))
                            .plus(2));
                }
            }
        }
        return found;
    }

    /** What {@code most} measures: a column, or the number of related rows. */
    private List<Parse<Term>> measured(int at, Table table, List<String> roles) {
        List<Parse<Term>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (Parse<Term.Field> field : g.measures.numericField(i, table, Term.Fold.MAX)) {
            found.add(field.map(term -> term));
        }
        found.addAll(g.domainMeasures.ofEach(i, table));
        int of = g.sentence.anyPhrase(i, Measures.NUMBER_OF);
        int start = of > 0 ? of : i;
        if (of > 0) {
            for (Parse<Term.Field> field : g.measures.numericField(of, table, Term.Fold.MAX)) {
                found.add(field.map(term -> term));
            }
        }
        int different = g.sentence.skip(start, Words.DISTINCT);
        List<String> played = new ArrayList<>(roles);
        if (g.sentence.lower(different).endsWith("ing") && g.tables(different).isEmpty()) {
            played.add(g.sentence.lower(different));
            different++;
        }
        for (Parse<Things> things : g.things.read(different)) {
            boolean plain = things.value().quantity() instanceof Quantity.Plain;
            List<Way> ways = g.relations.ways(table, things.value().table(), played, g.sentence.isClaim());
            if (plain && ways.size() > 1) {
                g.sentence.ambiguous(PlainWords.plural(table) + " and "
                        + PlainWords.plural(things.value().table()) + " are linked in " + ways.size() + " ways");
            }
            if (plain && ways.size() == 1 && !ways.get(0).toOne()) {
                found.add(things.plus(ways.get(0).hops().size())
                        .map(value -> new Term.CountOf(ways.get(0), value.allConditions())));
            }
        }
        return found;
    }
}
