package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads values over many rows: {@code the average height}, {@code the number of trees}, {@code with the most visits}. */
final class Measures {

    private static final Map<String, Term.Fold> FOLDS = new LinkedHashMap<>();
    static final Set<String> HIGH =
            Set.of("highest", "most", "greatest", "largest", "biggest", "maximum", "max", "top", "longest");
    static final Set<String> LOW = Set.of("lowest", "fewest", "least", "smallest", "minimum", "min", "shortest");
    static final List<String> NUMBER_OF =
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

    /** A folded column of {@code table}: {@code average ticket price}; a plain number of rows where it says so. */
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

    List<Parse<Term.Field>> numericField(int at, Table table, Term.Fold fold) {
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

    /** A value over all rows to compare a column with: {@code average}, {@code the average height of trees}. */
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

    /** What comes first by some measure, as {@link Extremes#extreme} reads it. */
    List<Parse<Things.Top>> extreme(int at, Table table) {
        return g.extremes.extreme(at, table);
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
