package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is said of one column of all rows: {@code all prices are positive}, {@code no invoice total is negative}. */
final class ColumnClaims {

    private final Grammar g;

    ColumnClaims(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Quantity> quantity : g.quantities.read(at)) {
            boolean all = quantity.value() instanceof Quantity.All;
            boolean none = quantity.value() instanceof Quantity.None;
            if (all || none) {
                found.addAll(owned(quantity.next(), all));
            }
        }
        found.addAll(ofEvery(at));
        return found;
    }

    /** {@code invoice total is greater than 0}, {@code prices are positive}. */
    private List<Parse<Assertion>> owned(int at, boolean all) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (TableMention owner : g.tables(at)) {
            for (ColumnMention mention : g.columns(at + owner.length(), owner.table())) {
                int next = at + owner.length() + mention.length();
                found.addAll(tested(Things.all(owner.table()), mention, next, all, owner.cost()));
            }
        }
        List<Table> holders = g.schema.tables().stream()
                .filter(table ->
                        g.columns(at, table).stream().anyMatch(mention -> mention.single() && mention.cost() < 2))
                .toList();
        if (holders.size() == 1) {
            for (ColumnMention mention : g.columns(at, holders.get(0))) {
                found.addAll(tested(Things.all(holders.get(0)), mention, at + mention.length(), all, 1));
            }
        }
        return found;
    }

    /** {@code the list price of every product is above its cost}. */
    private List<Parse<Assertion>> ofEvery(int at) {
        int i = g.sentence.skip(at, Words.ARTICLES);
        List<Parse<Assertion>> found = new ArrayList<>();
        for (int of = i + 1; of < Math.min(i + 5, g.sentence.size()); of++) {
            if (!g.sentence.wordIn(of, Set.of("of", "for"))) {
                continue;
            }
            for (Parse<Things> things : g.things.read(of + 1)) {
                if (!(things.value().quantity() instanceof Quantity.All)
                        || things.value().top().isPresent()) {
                    continue;
                }
                for (ColumnMention mention : g.columns(i, things.value().table())) {
                    if (i + mention.length() == of) {
                        found.addAll(tested(things.value(), mention, things.next(), true, things.cost()));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Assertion>> tested(Things things, ColumnMention column, int at, boolean all, int cost) {
        List<Parse<Assertion>> found = new ArrayList<>();
        boolean verb = g.sentence.wordIn(at, Words.BE) || g.sentence.wordIn(at, Words.MODALS);
        if (!verb || !column.single() || g.lexicon.of(column.table()).isKeyLike(column.column())) {
            return found;
        }
        Term.Field field = Term.Field.of(column.column());
        for (Parse<Condition> test : g.attributes.test(at, column.table(), field, false)) {
            Select rows = ClaimGrammar.rows(things, g);
            Assertion claim = all
                    ? Assertion.every(rows, test.value())
                    : new Assertion.OfRows(
                            ClaimGrammar.rows(things.and(test.value()), g),
                            new io.dbintent.plan.Expectation.NoRows(),
                            Optional.of(rows),
                            Optional.empty());
            found.add(new Parse<>(claim, test.next(), cost + column.cost() + test.cost() + 1));
        }
        return found;
    }
}
