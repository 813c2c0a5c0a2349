package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads things to show that are more than one column of the row itself: {@code first and last name}, {@code album title} of a track. */
final class OutputParts {

    private final Grammar g;

    OutputParts(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code first, middle, and last name}. */
    List<Parse<List<Term>>> parts(int at, Table table) {
        List<Term> terms = new ArrayList<>();
        int i = at;
        while (g.sentence.wordIn(i, Set.of("first", "middle", "last"))) {
            Optional<Column> column = g.lexicon.of(table).exact(List.of(g.sentence.lower(i), "name"));
            if (column.isEmpty()) {
                return List.of();
            }
            terms.add(Term.Field.of(column.get()));
            i = g.sentence.kind(i + 1, Token.Kind.COMMA) ? i + 2 : i + 1;
            i = g.sentence.word(i, "and") ? i + 1 : i;
        }
        boolean names = g.sentence.wordIn(i, Set.of("name", "names"));
        return terms.size() > 1 && names ? List.of(new Parse<>(terms, i + 1, 0)) : List.of();
    }

    /** {@code average, minimum and maximum height}. */
    List<Parse<List<Term>>> manyFolds(int at, Table table) {
        List<Term.Fold> folds = new ArrayList<>();
        int i = at;
        Optional<Parse<Term.Fold>> fold = g.measures.fold(i);
        while (fold.isPresent()) {
            folds.add(fold.get().value());
            i = fold.get().next();
            i = g.sentence.kind(i, Token.Kind.COMMA) ? i + 1 : i;
            i = g.sentence.word(i, "and") ? i + 1 : i;
            i = g.sentence.skip(i, Words.ARTICLES);
            fold = g.measures.fold(i);
        }
        if (folds.size() < 2) {
            return List.of();
        }
        List<Parse<List<Term>>> found = new ArrayList<>();
        int number = g.sentence.anyPhrase(i, List.of("number of"));
        for (int start : number > 0 ? new int[] {i, number} : new int[] {i}) {
            for (ColumnMention mention : g.columns(start, table)) {
                if (mention.single() && mention.column().type().family().isNumeric()) {
                    Optional<Term> field = Optional.of(Term.Field.of(mention.column()));
                    List<Term> terms = folds.stream()
                            .<Term>map(each -> new Term.Aggregate(each, field, false))
                            .toList();
                    found.add(new Parse<>(terms, start + mention.length(), mention.cost()));
                }
            }
        }
        return found;
    }

    /** A column of a row that each row of {@code table} belongs to: {@code album title} of a track. */
    List<Parse<List<Term>>> foreign(int at, Table table) {
        List<Parse<List<Term>>> found = new ArrayList<>();
        for (TableMention owner : g.tables(at)) {
            if (owner.table().equals(table)) {
                continue;
            }
            List<Way> ways = g.relations.ways(table, owner.table(), List.of(), g.sentence.isClaim());
            if (ways.size() != 1 || !ways.get(0).toOne()) {
                continue;
            }
            Way way = ways.get(0);
            int hops = way.hops().size();
            for (ColumnMention mention : g.columns(at, owner.table())) {
                if (mention.length() > owner.length()) {
                    found.add(new Parse<>(
                            mention.columns().stream()
                                    .<Term>map(column -> new Term.Field(way, column))
                                    .toList(),
                            at + mention.length(),
                            mention.cost() + hops));
                }
            }
            List<Column> naming = g.lexicon.of(owner.table()).naming();
            if (!naming.isEmpty()) {
                found.add(new Parse<>(
                        naming.stream()
                                .<Term>map(column -> new Term.Field(way, column))
                                .toList(),
                        at + owner.length(),
                        owner.cost() + hops + 2));
            }
        }
        return found;
    }
}
