package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands in front of a noun: adjectives, values and numbers, as in {@code the three most expensive red cars}. */
final class Premodifiers {

    private static final Set<String> EXISTING =
            Set.of("existing", "valid", "real", "known", "registered", "individual", "single", "actual");

    private final Grammar g;

    Premodifiers(Grammar grammar) {
        this.g = grammar;
    }

    /** Adjectives, values and numbers in front of a noun at {@code head}. */
    List<Parse<Things>> before(int at, int head, Things things, int cost) {
        if (at == head) {
            return List.of(new Parse<>(things, at, cost));
        }
        if (!g.sentence.mayGoOn()) {
            return List.of();
        }
        Table table = things.table();
        List<Parse<Things>> found = new ArrayList<>();
        if (g.sentence.wordIn(at, Words.DISTINCT)) {
            found.addAll(before(at + 1, head, things.withoutRepeats(), cost));
        }
        if (g.sentence.word(at, "top") && g.comparisons.number(at + 1, false).isPresent()) {
            found.addAll(before(at + 1, head, things, cost));
        }
        if (g.sentence.wordIn(at, EXISTING) || g.sentence.wordIn(at, Words.DETERMINERS)) {
            found.addAll(before(at + 1, head, things, cost));
        }
        for (int end : qualifiers(at, head, table)) {
            found.addAll(before(end, head, things, cost + 3));
        }
        g.gradables
                .superlative(at, table)
                .filter(top -> top.next() <= head)
                .ifPresent(
                        top -> found.addAll(before(top.next(), head, counted(things, top.value()), cost + top.cost())));
        for (Parse<Condition> flag : g.predicates.flag(at, table)) {
            if (flag.next() <= head) {
                found.addAll(before(flag.next(), head, things.and(flag.value()), cost + flag.cost()));
            }
        }
        g.gradables
                .gender(at, table)
                .ifPresent(gender -> found.addAll(before(gender.next(), head, things.and(gender.value()), cost)));
        for (Parse<Condition> value : values(at, head, table)) {
            found.addAll(before(value.next(), head, things.and(value.value()), cost + value.cost() + 1));
        }
        g.comparisons.number(at, false).ifPresent(number -> numbered(number, head, things, cost, found));
        return found;
    }

    /** The end of a noun in front of the noun that only says what its rows belong to: {@code customer orders}. */
    private List<Integer> qualifiers(int at, int head, Table table) {
        List<Integer> ends = new ArrayList<>();
        for (TableMention mention : g.sentence.isClaim() ? List.<TableMention>of() : g.tables(at)) {
            boolean close = !mention.table().equals(table)
                    && g.relations.ways(table, mention.table(), List.of(), false).stream()
                            .anyMatch(way -> way.hops().size() <= 2);
            if (close && at + mention.length() <= head) {
                ends.add(at + mention.length());
            }
        }
        return ends;
    }

    static Things counted(Things things, Things.Top top) {
        if (things.quantity() instanceof Quantity.Count number && !number.explicit()) {
            return things.first(new Things.Top(
                            top.measure(), top.descending(), number.value().intValue()))
                    .as(new Quantity.Plain(true));
        }
        return things.first(top);
    }

    private void numbered(Parse<BigDecimal> number, int head, Things things, int cost, List<Parse<Things>> found) {
        for (ColumnMention mention : g.columns(number.next(), things.table())) {
            int next = number.next() + mention.length();
            if (mention.single()
                    && next <= head
                    && mention.column().type().family().isNumeric()) {
                Condition equal = new Condition.Compare(
                        Term.Field.of(mention.column()),
                        Comparison.EQUAL,
                        new Term.Constant(new Literal.Numeric(number.value())));
                found.addAll(before(next, head, things.and(equal), cost + mention.cost()));
            }
        }
        g.gradables
                .superlative(number.next(), things.table())
                .filter(top -> top.next() <= head)
                .ifPresent(top -> {
                    Things.Top some = new Things.Top(
                            top.value().measure(),
                            top.value().descending(),
                            number.value().intValue());
                    found.addAll(before(top.next(), head, things.first(some), cost));
                });
    }

    private List<Parse<Condition>> values(int at, int head, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> value : g.valuePhrases.attached(at, table, Hint.NONE)) {
            if (value.next() <= head) {
                found.add(value);
            }
        }
        for (Parse<Condition> value : g.valuePhrases.naming(at, table)) {
            if (value.next() == head) {
                found.add(value);
            }
        }
        return found;
    }
}
