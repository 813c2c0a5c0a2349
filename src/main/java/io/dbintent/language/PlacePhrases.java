package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;

/** Reads places: {@code in Lyon}, {@code from the north}. */
final class PlacePhrases {

    private final Grammar g;

    PlacePhrases(Grammar grammar) {
        this.g = grammar;
    }

    /** A place, held by a column of places; one that the database does not hold may be any of the row's own places. */
    List<Parse<Condition>> read(int at, Table table) {
        int i = g.sentence.skip(at, Words.ARTICLES);
        List<Parse<Condition>> found = new ArrayList<>();
        Hint hint = Hint.columns(Words.LOCATION_COLUMNS);
        for (Parse<Condition> value : g.valuePhrases.attached(i, table, hint)) {
            found.add(value);
            found.addAll(g.modifiers.orValues(value, table, hint));
        }
        List<Column> columns = table.columns().stream()
                .filter(TableWords::isText)
                .filter(column -> {
                    List<String> own = g.lexicon.of(table).ownWords(column);
                    return own.stream().anyMatch(Words.LOCATION_COLUMNS::contains) && !own.contains("address");
                })
                .toList();
        if (!columns.isEmpty() && found.isEmpty()) {
            for (Parse<String> name : g.valuePhrases.unknown(i)) {
                if (Places.isRegion(name.value())) {
                    continue;
                }
                boolean proper = g.sentence.kind(i, Token.Kind.QUOTED)
                        || g.sentence.token(i).capitalised()
                        || !Demonyms.places(g.sentence.lower(i)).isEmpty();
                boolean known = !g.sentence.isClaim()
                        && !g.valuePhrases.matches(i, name.next()).isEmpty();
                boolean noun = !proper && !g.columns(i, table).isEmpty();
                if ((proper && !known) || (g.sentence.isClaim() && !noun)) {
                    Term.Constant constant = new Term.Constant(new Literal.Text(name.value()));
                    List<Condition> ways = Places.holding(name.value(), columns).stream()
                            .<Condition>map(
                                    column -> new Condition.Compare(Term.Field.of(column), Comparison.EQUAL, constant))
                            .toList();
                    found.add(name.plus(proper ? 3 : 6).map(any -> Condition.any(ways)));
                }
            }
        }
        return found;
    }
}
