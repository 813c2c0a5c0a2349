package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads numbers of people that no table lists but a column adds up: {@code how many people live in the Alps}. */
final class People {

    private static final Set<String> PEOPLE = Set.of("people", "inhabitants", "residents", "persons");

    private final Grammar g;

    People(Grammar grammar) {
        this.g = grammar;
    }

    /** Sums over places, from the word for people on. */
    List<Parse<Select>> read(int at) {
        List<Parse<Select>> found = new ArrayList<>();
        boolean listed = g.tables(at).stream().anyMatch(mention -> mention.cost() == 0);
        if (!g.sentence.wordIn(at, PEOPLE) || listed) {
            return found;
        }
        int verb =
                g.sentence.skip(at + 1, Set.of("who", "that", "are", "live", "lives", "living", "reside", "residing"));
        for (Table table : g.schema.tables()) {
            Optional<Column> population = population(table);
            if (population.isEmpty() || !g.sentence.wordIn(verb, Set.of("in", "of", "across"))) {
                continue;
            }
            Term sum = new Term.Aggregate(Term.Fold.SUM, Optional.of(Term.Field.of(population.get())), false);
            for (Parse<Things> things : g.things.read(verb + 1)) {
                if (things.value().table().equals(table)) {
                    found.add(things.map(value -> Select.of(table, List.of(sum), value.allConditions())));
                }
            }
            Hint place = Hint.columns(Words.LOCATION_COLUMNS);
            for (Parse<Condition> where : g.modifiers.labelled(verb + 1, table, place)) {
                found.add(where.<Select>map(condition -> Select.of(table, List.of(sum), List.of(condition)))
                        .plus(1));
            }
        }
        return found;
    }

    private Optional<Column> population(Table table) {
        List<Column> columns = g.verbs.numericColumns(table, "population");
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }
}
