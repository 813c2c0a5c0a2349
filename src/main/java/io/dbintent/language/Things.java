package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one table that a noun phrase speaks of.
 *
 * @param where what the phrase says of them
 * @param top set where it is about the first by some measure: {@code the three tallest trees}
 * @param named whether one of the conditions is the thing's own name or number
 */
record Things(
        Table table, List<Condition> where, Quantity quantity, Optional<Top> top, boolean distinct, boolean named) {

    /** The first {@code count} by {@code measure}; 0 where no number was said. */
    record Top(Term measure, boolean descending, int count) {}

    Things {
        where = List.copyOf(where);
    }

    static Things all(Table table) {
        return new Things(table, List.of(), new Quantity.Plain(false), Optional.empty(), false, false);
    }

    Things and(Condition condition) {
        if (condition instanceof Condition.All all && all.parts().isEmpty()) {
            return this;
        }
        List<Condition> longer = new ArrayList<>(where);
        longer.add(condition);
        return new Things(table, longer, quantity, top, distinct, named);
    }

    Things and(List<Condition> conditions) {
        List<Condition> longer = new ArrayList<>(where);
        longer.addAll(conditions);
        return new Things(table, longer, quantity, top, distinct, named);
    }

    Things called(Condition condition) {
        Things longer = and(condition);
        return new Things(table, longer.where, quantity, top, distinct, true);
    }

    Things as(Quantity newQuantity) {
        return new Things(table, where, newQuantity, top, distinct, named);
    }

    Things first(Top newTop) {
        return new Things(table, where, quantity, Optional.of(newTop), distinct, named);
    }

    Things withoutRepeats() {
        return new Things(table, where, quantity, top, true, named);
    }

    /** The conditions, with {@link #top} as the condition of being among the best. */
    List<Condition> allConditions() {
        if (top.isEmpty()) {
            return where;
        }
        Term measure = top.get().measure();
        List<Condition> longer = new ArrayList<>(where);
        Term.Fold fold = top.get().descending() ? Term.Fold.MAX : Term.Fold.MIN;
        Select best = Select.of(table, List.of(new Term.Aggregate(fold, Optional.of(measure), false)), where);
        longer.add(new Condition.Compare(measure, io.dbintent.plan.Comparison.EQUAL, new Term.Single(best)));
        return longer;
    }
}
