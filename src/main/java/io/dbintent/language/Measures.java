package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads values over many rows: {@code the average age}, {@code the number of tracks}, {@code with the most orders}. */
final class Measures {

    private static final Map<String, Term.Fold> FOLDS = new LinkedHashMap<>();
    private static final Set<String> HIGH =
            Set.of("highest", "most", "greatest", "largest", "biggest", "maximum", "max", "top", "longest");
    private static final Set<String> LOW =
            Set.of("lowest", "fewest", "least", "smallest", "minimum", "min", "shortest");
    private static final List<String> NUMBER_OF =
            List.of("number of", "amount of", "count of", "total number of", "numbers of", "total amount of");
    private static final Set<String> REVENUE =
            Set.of("revenue", "sales", "sale", "turnover", "income", "spending", "money");

    static {
        for (String word : List.of("average", "mean", "avg")) {
            FOLDS.put(word, Term.Fold.AVG);
        }
        for (String word : List.of("total", "sum", "combined", "overall")) {
            FOLDS.put(word, Term.Fold.SUM);
        }
        HIGH.stream()
                .filter(word -> !word.equals("most") && !word.equals("top"))
                .forEach(word -> FOLDS.put(word, Term.Fold.MAX));
        LOW.stream()
                .filter(word -> !word.equals("fewest") && !word.equals("least"))
                .forEach(word -> FOLDS.put(word, Term.Fold.MIN));
    }

    private final Grammar g;

    Measures(Grammar grammar) {
        this.g = grammar;
    }

    /** How values are folded, if the word at {@code at} says so: {@code average}, {@code the sum of}. */
    Optional<Parse<Term.Fold>> fold(int at) {
        Term.Fold fold = FOLDS.get(g.sentence.lower(at));
        if (fold == null) {
            return Optional.empty();
        }
        int next =
                g.sentence.anyPhrase(at + 1, List.of("amount of", "value of", "of all the", "of all", "of the", "of"));
        return Optional.of(new Parse<>(fold, next > 0 ? next : at + 1, 0));
    }

    /** A folded column of {@code table}: {@code average invoice total}; a plain number of rows where it says so. */
    List<Parse<Term>> folded(int at, Table table) {
        List<Parse<Term>> found = new ArrayList<>(g.domainMeasures.folded(at, table));
        fold(at).ifPresent(fold -> {
            int i = g.sentence.skip(fold.next(), Words.DETERMINERS);
            i = g.sentence.skip(i, Set.of("all", "each", "every", "expected"));
            int number = g.sentence.isClaim() ? -1 : g.sentence.phrase(i, "number of");
            if (number > 0) {
                for (Parse<Term.Field> field : numericField(number, table, fold.value())) {
                    if (field.cost() == 0) {
                        found.add(field.<Term>map(of -> new Term.Aggregate(fold.value(), Optional.of(of), false)));
                    }
                }
            }
            for (Parse<Term.Field> field : numericField(i, table, fold.value())) {
                found.add(field.<Term>map(of -> new Term.Aggregate(fold.value(), Optional.of(of), false)));
            }
            if (fold.value() == Term.Fold.SUM || fold.value() == Term.Fold.AVG) {
                revenue(i, table)
                        .ifPresent(term ->
                                found.add(term.map(of -> new Term.Aggregate(fold.value(), Optional.of(of), false))));
            }
        });
        if (isRevenue(at)) {
            revenue(at, table)
                    .ifPresent(term ->
                            found.add(term.<Term>map(of -> new Term.Aggregate(Term.Fold.SUM, Optional.of(of), false))
                                    .plus(1)));
        }
        return found;
    }

    private List<Parse<Term.Field>> numericField(int at, Table table, Term.Fold fold) {
        List<Parse<Term.Field>> found = new ArrayList<>();
        for (ColumnMention mention : g.columns(at, table)) {
            Column column = mention.column();
            boolean orderable = column.type().family().isNumeric()
                    || ((fold == Term.Fold.MIN || fold == Term.Fold.MAX) && g.dates.isTemporal(table, column));
            if (mention.single() && orderable && !g.lexicon.of(table).isKeyLike(column)) {
                g.sentence.reach(at + mention.length());
                found.add(new Parse<>(Term.Field.of(column), at + mention.length(), mention.cost()));
            }
        }
        return found;
    }

    /** The money that rows of {@code table} stand for: {@code revenue}, {@code sales}. */
    private Optional<Parse<Term>> revenue(int at, Table table) {
        if (!isRevenue(at)) {
            return Optional.empty();
        }
        return money(table).map(term -> new Parse<>(term, at + 1, 0));
    }

    boolean isRevenue(int at) {
        return REVENUE.contains(g.sentence.lower(at))
                && g.lexicon.domain().at(g.sentence.tokens(), at).isEmpty();
    }

    /** Whether the word at {@code at} speaks of a figure that rows of {@code table} make up. */
    boolean isFigure(int at, Table table) {
        return (isRevenue(at) && money(table).isPresent()) || g.domainMeasures.isAt(at, table);
    }

    Optional<Term> money(Table table) {
        List<String> own = g.lexicon.of(table).words();
        boolean trade = own.size() == 1
                && Set.of("invoice", "order", "sale", "payment", "purchase", "bill", "transaction")
                        .contains(own.get(0));
        if (!trade) {
            return Optional.empty();
        }
        for (String word : List.of("total", "revenue", "amount", "price")) {
            List<Column> columns = g.verbs.numericColumns(table, word);
            if (columns.size() == 1) {
                return Optional.of(Term.Field.of(columns.get(0)));
            }
            if (columns.size() > 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A value over all rows to compare a column with: {@code average}, {@code the average population of cities}. */
    List<Parse<Term>> standard(int at, Table table, Term.Field field) {
        List<Parse<Term>> found = new ArrayList<>();
        int start = g.sentence.skip(at, Words.DETERMINERS);
        Optional<Parse<Term.Fold>> fold = fold(start);
        if (fold.isPresent() && fold.get().value() != Term.Fold.SUM) {
            int i = g.sentence.skip(start + 1, Words.DETERMINERS);
            List<Integer> ends = new ArrayList<>(List.of(start + 1));
            for (ColumnMention mention : g.columns(i, table)) {
                if (mention.single() && mention.column().equals(field.column())) {
                    ends.add(i + mention.length());
                }
            }
            for (int end : ends) {
                found.add(new Parse<>(single(table, fold.get().value(), field, List.of()), end, 0));
                int of = g.sentence.anyPhrase(end, List.of("of", "for", "across", "among", "in"));
                if (of > 0) {
                    for (Parse<Things> things : g.things.read(of)) {
                        if (things.value().table().equals(table)) {
                            found.add(
                                    things.map(value -> single(table, fold.get().value(), field, value.where())));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** {@code than all the rivers in Asia}, {@code than every river}: the extreme that has to be passed. */
    List<Parse<Term>> extremeOf(int at, Table table, Term.Field field, boolean greater) {
        int that = g.sentence.anyPhrase(at, List.of("that of", "those of", "the ones of"));
        List<Parse<Term>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(that > 0 ? that : at)) {
            if (things.value().table().equals(table) && things.value().quantity() instanceof Quantity.All) {
                Term.Fold fold = greater ? Term.Fold.MAX : Term.Fold.MIN;
                found.add(things.map(value -> single(table, fold, field, value.where())));
            }
        }
        return found;
    }

    private static Term single(Table table, Term.Fold fold, Term.Field field, List<Condition> where) {
        Term value = new Term.Aggregate(fold, Optional.of(field), false);
        return new Term.Single(Select.of(table, List.of(value), where));
    }

    /** {@code with the highest capacity}, {@code that has the most concerts}, {@code who placed the most orders}. */
    List<Parse<Things.Top>> extreme(int at, Table table) {
        List<Parse<Things.Top>> found = new ArrayList<>();
        int i = at;
        List<String> roles = new ArrayList<>();
        if (g.sentence.wordIn(i, Words.RELATIVES)) {
            i++;
        }
        if (g.sentence.word(i, "whose")) {
            found.addAll(whose(i + 1, table));
        }
        i = g.sentence.skip(i, Set.of("with", "having", "has", "have", "had", "got", "is", "are", "was", "were"));
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
        for (Parse<Term.Field> field : numericField(i, table, Term.Fold.MAX)) {
            int is = g.sentence.anyPhrase(field.next(), List.of("is the", "are the", "is", "are"));
            boolean high = HIGH.contains(g.sentence.lower(is));
            if (is > 0 && (high || LOW.contains(g.sentence.lower(is)))) {
                found.add(new Parse<>(new Things.Top(field.value(), high, 0), is + 1, field.cost()));
            }
        }
        return found;
    }

    /** {@code the most concerts}, {@code the top 5 largest area}, {@code highest average attendance}. */
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
        boolean high = HIGH.contains(word);
        if (!high && !LOW.contains(word)) {
            return List.of();
        }
        List<Parse<Things.Top>> found = new ArrayList<>();
        for (Parse<Term> measure : measured(i + 1, table, roles)) {
            Things.Top top = new Things.Top(measure.value(), high, count);
            found.add(measure.map(any -> top));
        }
        return found;
    }

    /** What {@code most} measures: a column, or the number of related rows. */
    private List<Parse<Term>> measured(int at, Table table, List<String> roles) {
        List<Parse<Term>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (Parse<Term.Field> field : numericField(i, table, Term.Fold.MAX)) {
            found.add(field.map(term -> term));
        }
        found.addAll(g.domainMeasures.ofEach(i, table));
        int of = g.sentence.anyPhrase(i, NUMBER_OF);
        int start = of > 0 ? of : i;
        if (of > 0) {
            for (Parse<Term.Field> field : numericField(of, table, Term.Fold.MAX)) {
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

    /** {@code number of tracks}, said of tracks: how many rows a group has. */
    List<Parse<Term>> countedRows(int at, Table table) {
        int of = g.sentence.anyPhrase(g.sentence.skip(at, Words.DETERMINERS), NUMBER_OF);
        if (of < 0) {
            return List.of();
        }
        List<Parse<Term>> found = new ArrayList<>();
        for (TableMention mention : g.tables(of)) {
            if (mention.table().equals(table)) {
                found.add(new Parse<>(Term.Aggregate.countRows(), of + mention.length(), mention.cost()));
            }
        }
        return found;
    }

    /** {@code number of tracks}, counted for each row of {@code table}. */
    List<Parse<Term>> counted(int at, Table table) {
        int of = g.sentence.anyPhrase(g.sentence.skip(at, Words.DETERMINERS), NUMBER_OF);
        if (of < 0) {
            return g.domainMeasures.ofEach(at, table);
        }
        List<Parse<Term>> found = new ArrayList<>(g.domainMeasures.ofEach(at, table));
        for (Parse<Things> things : g.things.bare(g.sentence.skip(of, Set.of("the", "all")))) {
            List<Way> ways = g.relations.ways(table, things.value().table(), List.of(), g.sentence.isClaim());
            if (ways.size() == 1 && !ways.get(0).toOne()) {
                found.add(things.plus(ways.get(0).hops().size())
                        .map(value -> new Term.CountOf(ways.get(0), value.allConditions())));
            }
        }
        return found;
    }
}
