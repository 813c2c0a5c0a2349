package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Reads when what a verb says happened, where the table that the verb names holds the date: {@code harvested in 2018}. */
final class Happenings {

    private final Grammar g;

    Happenings(Grammar grammar) {
        this.g = grammar;
    }

    /** A period at {@code at}, said of the rows that {@code way} leads to. */
    List<Parse<Condition>> when(int at, Way way) {
        List<Parse<Condition>> found = new ArrayList<>();
        Table event = way.last().orElseThrow().to();
        g.dates.main(event).ifPresent(date -> {
            for (Parse<Condition> period : g.modifiers.dates(at, event, date)) {
                found.add(period.map(condition -> new Condition.Related(way, List.of(condition))));
            }
        });
        return found;
    }

    /** {@code harvested barley in 2020}: the period belongs to the row between, which the verb names. */
    List<Parse<Condition>> then(Parse<Condition> said, Table table, String verb) {
        List<Parse<Condition>> found = new ArrayList<>();
        if (!(said.value() instanceof Condition.Related related)
                || related.path().hops().size() != 2
                || related.path().hops().get(0).toOne()) {
            return found;
        }
        List<Hop> hops = related.path().hops();
        Table event = hops.get(0).to();
        boolean named = Names.words(event.name()).stream().anyMatch(word -> Lemmas.sameRoot(word, verb))
                || g.dates.main(table).isEmpty();
        g.dates.main(event).filter(date -> named).ifPresent(date -> {
            for (Parse<Condition> period : g.modifiers.dates(said.next(), event, date)) {
                Condition other = new Condition.Related(new Way(List.of(hops.get(1))), related.where());
                found.add(new Parse<>(
                        new Condition.Related(new Way(List.of(hops.get(0))), List.of(other, period.value())),
                        period.next(),
                        Math.max(0, said.cost() + period.cost() - 1)));
            }
        });
        return found;
    }
}
