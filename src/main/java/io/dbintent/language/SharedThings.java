package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Reads values that stand for the rows that hold them: {@code grows wheat or rye}, {@code with wheat as a crop}. */
final class SharedThings {

    private final Grammar g;

    SharedThings(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code an oak or pine}: a value that stands for the rows that hold it. */
    List<Parse<Condition>> read(int at, Table table) {
        if (g.sentence.isClaim()) {
            return List.of();
        }
        int i = g.sentence.skip(at, Possessions.INDEFINITE);
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> value : g.valuePhrases.attached(i, table, Hint.NONE)) {
            if (value.value() instanceof Condition.Related related) {
                List<Parse<Condition>> values = new ArrayList<>(List.of(value));
                values.addAll(g.modifiers.orValues(value, table, Hint.NONE));
                values.addAll(clauses(value, related));
                for (Parse<Condition> parse : values) {
                    found.add(parse.plus(2));
                    kind(parse.next(), related)
                            .forEach(end -> found.add(parse.at(end).plus(2)));
                }
            }
        }
        return found;
    }

    /** {@code an oak that is 90 feet tall}: a clause about the rows that the value stands for. */
    private List<Parse<Condition>> clauses(Parse<Condition> value, Condition.Related related) {
        List<Parse<Condition>> found = new ArrayList<>();
        if (g.sentence.wordIn(value.next(), Words.RELATIVES)) {
            Table end = related.path().last().map(Hop::to).orElseThrow();
            for (Parse<Condition> clause : g.modifiers.read(value.next(), end)) {
                List<Condition> where = new ArrayList<>(related.where());
                where.add(clause.value());
                found.add(new Parse<>(
                        new Condition.Related(related.path(), where), clause.next(), value.cost() + clause.cost()));
            }
        }
        return found;
    }

    /** The kind of thing after its value: {@code as pets}, {@code pet}. */
    private List<Integer> kind(int at, Condition.Related related) {
        int as = g.sentence.anyPhrase(at, List.of("as a", "as an", "as their", "as"));
        List<Integer> ends = new ArrayList<>();
        for (TableMention mention : g.tables(as > 0 ? as : at)) {
            boolean same = related.path()
                    .last()
                    .map(hop -> hop.to().equals(mention.table()))
                    .orElse(false);
            if (same) {
                ends.add((as > 0 ? as : at) + mention.length());
            }
        }
        return ends;
    }
}
