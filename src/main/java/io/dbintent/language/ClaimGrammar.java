package io.dbintent.language;

import io.dbintent.plan.Expectation;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads one claim, whatever its kind, to the end of the sentence. */
final class ClaimGrammar {

    private final Grammar g;

    ClaimGrammar(Grammar grammar) {
        this.g = grammar;
    }

    /** Readings of the whole sentence as one claim. */
    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        found.addAll(new Existence(g).read(at));
        found.addAll(new Membership(g).read(at));
        found.addAll(new Quantified(g).read(at));
        found.addAll(new NamedClaims(g).read(at));
        found.addAll(new Uniqueness(g).read(at));
        found.addAll(new Contests(g).read(at));
        found.addAll(new Figures(g).read(at));
        found.addAll(new Proportions(g).read(at));
        found.addAll(new Comparatives(g).read(at));
        found.addAll(new ValueGroups(g).read(at));
        found.addAll(new Spending(g).read(at));
        found.addAll(new ColumnClaims(g).read(at));
        List<Parse<Assertion>> complete = new ArrayList<>();
        for (Parse<Assertion> parse : found) {
            int end = tail(parse.next());
            if (g.sentence.done(end)) {
                complete.add(parse.at(end));
            }
        }
        return Parse.distinct(complete);
    }

    private int tail(int at) {
        int i = at;
        int before;
        do {
            before = i;
            int place = g.sentence.anyPhrase(i, Words.EXISTS_WORDS);
            i = place > 0 ? place : i;
            if (g.sentence.kind(i, Token.Kind.STOP)) {
                i++;
            }
        } while (i > before);
        return i;
    }

    static Select rows(Things things, Grammar grammar) {
        return Select.of(things.table(), identity(things.table(), grammar), things.allConditions());
    }

    static List<Term> identity(Table table, Grammar grammar) {
        LinkedHashSet<Term> terms = new LinkedHashSet<>();
        table.primaryKey().forEach(name -> table.column(name).ifPresent(column -> terms.add(Term.Field.of(column))));
        grammar.lexicon.of(table).naming().forEach(column -> terms.add(Term.Field.of(column)));
        return List.copyOf(terms);
    }

    /** What is claimed of how many there are. */
    static Assertion count(Things things, Grammar g) {
        Select rows = rows(things, g);
        Quantity quantity = things.quantity();
        if (quantity instanceof Quantity.None) {
            return Assertion.none(rows);
        }
        if (quantity instanceof Quantity.Count number) {
            Select count = rows.showing(List.of(Term.Aggregate.countRows()));
            return new Assertion.OfRows(
                    count,
                    new Expectation.ScalarValue(number.comparison(), new Literal.Numeric(number.value())),
                    Optional.empty(),
                    Optional.empty());
        }
        return Assertion.some(rows);
    }
}
