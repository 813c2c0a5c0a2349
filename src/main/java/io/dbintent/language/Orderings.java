package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads in which order a result is wanted: {@code ordered by age}, {@code in alphabetical order}, {@code longest first}. */
final class Orderings {

    private static final List<String> BY = List.of(
            "and order the results by",
            "and order them by",
            "and order by",
            "ordered by",
            "sorted by",
            "sort by",
            "sort them by",
            "and sort by",
            "order by",
            "arranged by",
            "and sort them by",
            "ranked by",
            "ordered",
            "sorted",
            "and sort",
            "sort",
            "listed");
    private static final List<String> DESCENDING = List.of(
            "in descending order",
            "descending",
            "in reverse order",
            "in decreasing order",
            "from high to low",
            "from highest to lowest",
            "from largest to smallest",
            "from the highest to the lowest",
            "from most to least",
            "from the largest to the smallest");
    private static final List<String> ASCENDING = List.of(
            "in ascending order",
            "ascending",
            "in increasing order",
            "from low to high",
            "from lowest to highest",
            "from smallest to largest",
            "from the lowest to the highest",
            "alphabetically");
    private static final List<String> OLD_TO_YOUNG = List.of(
            "from the oldest to the youngest",
            "from oldest to youngest",
            "from old to young",
            "from the oldest to youngest");
    private static final List<String> YOUNG_TO_OLD =
            List.of("from the youngest to the oldest", "from youngest to oldest", "from young to old");
    private static final List<String> REVERSED = List.of(
            "in reverse alphabetical order",
            "in reversed alphabetical order",
            "in reverse lexicographical order",
            "in reversed lexicographical order",
            "in descending alphabetical order");
    private static final List<String> ALPHABETICAL =
            List.of("in alphabetical order", "in lexicographical order", "in ascending alphabetical order");

    private final Grammar g;

    Orderings(Grammar grammar) {
        this.g = grammar;
    }

    /** The order of {@code select}'s rows, if the rest of the sentence from {@code at} gives one. */
    List<Parse<Select>> read(Parse<Select> parse) {
        Select select = parse.value();
        int at = g.sentence.kind(parse.next(), Token.Kind.COMMA) ? parse.next() + 1 : parse.next();
        List<Parse<Select>> found = new ArrayList<>();
        int reversed = g.sentence.anyPhrase(at, REVERSED);
        int alphabetical = g.sentence.anyPhrase(at, ALPHABETICAL);
        int alphabet = reversed > 0 ? reversed : alphabetical;
        List<Term> shown = select.outputs();
        if (shown.isEmpty()) {
            shown = g.lexicon.of(select.table()).naming().stream()
                    .<Term>map(Term.Field::of)
                    .toList();
        }
        Optional<Term> firstShown = shown.stream().findFirst();
        if (alphabet > 0 && firstShown.isPresent()) {
            int of = g.sentence.anyPhrase(alphabet, List.of("of", "by"));
            if (of < 0) {
                found.add(parse.at(alphabet).map(any -> ordered(select, firstShown.get(), reversed > 0)));
            } else {
                keys(of, select).forEach(key -> found.add(key.map(term -> ordered(select, term, reversed > 0))));
            }
        }
        first(at, select).ifPresent(next -> found.add(parse.at(next)));
        int down = g.sentence.anyPhrase(
                at,
                List.of(
                        "in descending order of",
                        "in decreasing order of",
                        "descending by",
                        "sorted descending by",
                        "in descending order by"));
        int up = g.sentence.anyPhrase(
                at, List.of("in ascending order of", "in increasing order of", "in order of", "in ascending order by"));
        int by = g.sentence.anyPhrase(at, BY);
        if (by < 0 && g.sentence.wordIn(0, Set.of("sort", "order", "rank"))) {
            by = g.sentence.phrase(at, "by");
        }
        if (by > 0) {
            int more = g.sentence.anyPhrase(by, List.of("in descending order of", "in decreasing order of"));
            int less =
                    g.sentence.anyPhrase(by, List.of("in ascending order of", "in increasing order of", "in order of"));
            down = more > 0 ? more : down;
            up = less > 0 ? less : up;
        }
        int start = down > 0 ? down : up > 0 ? up : by;
        if (start > 0) {
            for (Parse<Select> frequency : byFrequency(start, select, down > 0)) {
                found.add(frequency.plus(parse.cost()));
                int more = g.sentence.anyPhrase(frequency.next(), DESCENDING);
                if (more > 0) {
                    byFrequency(start, select, true)
                            .forEach(each -> found.add(each.at(more).plus(parse.cost())));
                }
            }
            for (Parse<Term> key : keys(start, select)) {
                boolean descending = down > 0;
                found.add(new Parse<>(ordered(select, key.value(), descending), key.next(), parse.cost() + key.cost()));
                direction(key, select).forEach(each -> found.add(each.plus(parse.cost())));
                int then = g.sentence.anyPhrase(
                        g.sentence.kind(key.next(), Token.Kind.COMMA) ? key.next() + 1 : key.next(),
                        List.of("and then by", "then by", "and by"));
                for (Parse<Term> second : then > 0 ? keys(then, select) : Parse.<Term>none()) {
                    List<Select.Order> orders = new ArrayList<>(
                            ordered(select, key.value(), descending).orders());
                    orders.addAll(ordered(select, second.value(), descending).orders());
                    found.add(new Parse<>(
                            select.ordered(orders, select.limit()),
                            second.next(),
                            parse.cost() + key.cost() + second.cost()));
                }
            }
        }
        return found;
    }

    /** The select with one row for each different one, in the order of how many there were. */
    private List<Parse<Select>> byFrequency(int at, Select select, boolean descending) {
        int i = g.sentence.skip(at, Set.of("their", "its", "the"));
        int end = g.sentence.anyPhrase(i, List.of("frequency", "count", "number of occurrences"));
        boolean columns = !select.outputs().isEmpty()
                && select.outputs().stream().allMatch(Term.Field.class::isInstance)
                && select.groups().isEmpty();
        if (end < 0 || !columns || select.limit() > 0) {
            return List.of();
        }
        Select grouped = select.grouped(select.outputs(), List.of());
        Term count = Term.Aggregate.countRows();
        return List.of(new Parse<>(ordered(grouped, count, descending), end, 1));
    }

    private static Select ordered(Select select, Term term, boolean descending) {
        List<Select.Order> orders = new ArrayList<>();
        if (term instanceof Term.FullName name) {
            name.parts().forEach(part -> orders.add(new Select.Order(part, descending)));
        } else {
            orders.add(new Select.Order(term, descending));
        }
        return select.ordered(orders, select.limit());
    }

    private List<Parse<Select>> direction(Parse<Term> key, Select select) {
        List<Parse<Select>> found = new ArrayList<>();
        int next = key.next();
        int down = g.sentence.anyPhrase(next, DESCENDING);
        int up = g.sentence.anyPhrase(next, ASCENDING);
        int old = g.sentence.anyPhrase(next, OLD_TO_YOUNG);
        int young = g.sentence.anyPhrase(next, YOUNG_TO_OLD);
        boolean birth = PlainWords.of(key.value()).contains("birth");
        if (down > 0 || up > 0) {
            found.add(new Parse<>(ordered(select, key.value(), down > 0), Math.max(down, up), key.cost()));
        }
        if (old > 0 || young > 0) {
            found.add(new Parse<>(ordered(select, key.value(), old > 0 != birth), Math.max(old, young), key.cost()));
        }
        return found;
    }

    private List<Parse<Term>> keys(int at, Select select) {
        List<Parse<Term>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        Table table = select.table();
        int number = g.sentence.anyPhrase(i, List.of("number of", "count of"));
        if (g.sentence.wordIn(i, Set.of("count", "frequency"))) {
            select.outputs().stream()
                    .filter(Term.Aggregate.class::isInstance)
                    .findFirst()
                    .ifPresent(count -> found.add(new Parse<>(count, i + 1, 0)));
        }
        for (int start : number > 0 ? new int[] {i, number} : new int[] {i}) {
            for (ColumnMention mention : g.columns(start, table)) {
                List<Term> fields =
                        mention.columns().stream().<Term>map(Term.Field::of).toList();
                found.add(new Parse<>(
                        mention.single() ? fields.get(0) : new Term.FullName(fields),
                        start + mention.length(),
                        mention.cost()));
            }
        }
        if (g.sentence.wordIn(i, Set.of("year", "years", "date", "dates", "day"))) {
            int clause = g.sentence.anyPhrase(
                    i + 1, List.of("in which they", "on which they", "when they", "they", "that they"));
            int verb = g.sentence.skip(g.sentence.skip(clause, Words.BE), Words.HAVE);
            if (clause > 0) {
                g.dates
                        .ofVerb(table, g.sentence.lower(verb))
                        .ifPresent(date -> found.add(new Parse<>(Term.Field.of(date), verb + 1, 0)));
            }
        }
        g.measures.counted(i, table).forEach(found::add);
        g.measures.folded(i, table).forEach(found::add);
        return Parse.distinct(found);
    }

    /** {@code , longest first}: repeats the order that a superlative gave already. */
    private Optional<Integer> first(int at, Select select) {
        if (select.orders().isEmpty()) {
            return Optional.empty();
        }
        return g.gradables
                .superlative(at, select.table())
                .filter(top ->
                        top.value().measure().equals(select.orders().get(0).term())
                                && top.value().descending()
                                        == select.orders().get(0).descending())
                .filter(top -> g.sentence.word(top.next(), "first"))
                .map(top -> top.next() + 1);
    }
}
