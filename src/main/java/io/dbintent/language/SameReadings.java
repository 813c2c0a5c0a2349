package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets aside readings of a request that only say in another way what a better one says, so that they make no ambiguity. */
final class SameReadings {

    private SameReadings() {}

    static List<Parse<Select>> apart(List<Parse<Select>> parses) {
        List<Parse<Select>> plain = parses.stream()
                .filter(parse -> !byOwnKey(parse.value()))
                .map(parse -> parse.map(SameReadings::withoutDangling))
                .toList();
        return plain.stream()
                .filter(parse -> plain.stream().noneMatch(other -> better(other, parse)))
                .toList();
    }

    /** Rows in groups of one each, which nobody asks for. */
    private static boolean byOwnKey(Select select) {
        List<String> key = select.table().primaryKey();
        List<String> groups = select.groups().stream()
                .map(SameReadings::ownColumn)
                .flatMap(Optional::stream)
                .toList();
        return !key.isEmpty() && groups.size() == select.groups().size() && groups.equals(key);
    }

    private static Optional<String> ownColumn(Term term) {
        return term instanceof Term.Field field && field.path().isHere()
                ? Optional.of(field.column().name())
                : Optional.empty();
    }

    private static boolean better(Parse<Select> other, Parse<Select> parse) {
        if (other.cost() > parse.cost() || other.value().equals(parse.value())) {
            return false;
        }
        return known(other.value(), parse.value()) || above(other.value(), parse.value());
    }

    /** The same, but for rows that have no value to be ordered by. */
    private static boolean known(Select one, Select other) {
        if (one.orders().isEmpty()
                || !one.orders().equals(other.orders())
                || !one.outputs().equals(other.outputs())) {
            return false;
        }
        List<Condition> where = new ArrayList<>(one.where());
        where.remove(new Condition.Present(one.orders().get(0).term()));
        return one.where().size() > where.size() && one.filtered(where).equals(other);
    }

    /** Rows above with a condition on how many there are below, and rows below in groups by the key to them. */
    private static boolean above(Select one, Select other) {
        if (!one.groups().isEmpty()
                || other.groups().size() != 1
                || other.having().isEmpty()) {
            return false;
        }
        Table table = one.table();
        return ownColumn(other.groups().get(0))
                .filter(name -> other.table().foreignKeys().stream()
                        .anyMatch(key -> key.columns().equals(List.of(name))
                                && key.referencedTable().equalsIgnoreCase(table.name())))
                .isPresent();
    }

    /** A row without the one row above it, and one whose key to it is missing, are the same. */
    private static Select withoutDangling(Select select) {
        return select.filtered(select.where().stream()
                .map(condition -> withoutDangling(select.table(), condition))
                .toList());
    }

    private static Condition withoutDangling(Table table, Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(all.parts().stream()
                    .map(part -> withoutDangling(table, part))
                    .toList());
        }
        boolean none = condition instanceof Condition.Not not
                && not.condition() instanceof Condition.Related related
                && related.where().isEmpty()
                && related.path().hops().size() == 1
                && related.path().toOne();
        if (!none) {
            return condition;
        }
        Hop hop = ((Condition.Related) ((Condition.Not) condition).condition())
                .path()
                .hops()
                .get(0);
        return hop.fromColumns().size() == 1
                ? table.column(hop.fromColumns().get(0))
                        .<Condition>map(key -> new Condition.Not(new Condition.Present(Term.Field.of(key))))
                        .orElse(condition)
                : condition;
    }
}
