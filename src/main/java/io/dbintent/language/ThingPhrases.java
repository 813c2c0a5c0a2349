package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads noun phrases: {@code every customer from Iceland}, {@code the three most expensive products}. */
final class ThingPhrases {

    private static final int MODIFIERS_BEFORE = 6;
    private static final int MODIFIERS_AFTER = 4;
    private static final Set<String> EXISTING =
            Set.of("existing", "valid", "real", "known", "registered", "individual", "single", "actual");

    private final Grammar g;
    private final Map<Integer, List<Parse<Things>>> whole = new HashMap<>();
    private final Map<Integer, List<Parse<Things>>> simple = new HashMap<>();

    ThingPhrases(Grammar grammar) {
        this.g = grammar;
    }

    /** A noun phrase with its quantity and everything that belongs to it. */
    List<Parse<Things>> read(int at) {
        List<Parse<Things>> known = whole.get(at);
        if (known != null) {
            return known;
        }
        // A phrase never contains itself: while it is read, another one at the same place would be endless.
        whole.put(at, List.of());
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Quantity> quantity : quantities(at)) {
            for (Parse<Things> head : heads(quantity.next(), quantity.value())) {
                found.addAll(modified(head.plus(quantity.cost()), 0));
            }
        }
        List<Parse<Things>> read = Parse.distinct(found);
        whole.put(at, read);
        return read;
    }

    /** A noun phrase without what follows the noun, apart from a name. */
    List<Parse<Things>> bare(int at) {
        List<Parse<Things>> known = simple.get(at);
        if (known != null) {
            return known;
        }
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Quantity> quantity : quantities(at)) {
            found.addAll(heads(quantity.next(), quantity.value()));
        }
        List<Parse<Things>> read = Parse.distinct(found);
        simple.put(at, read);
        return read;
    }

    List<Parse<Quantity>> quantities(int at) {
        List<Parse<Quantity>> found = new ArrayList<>();
        Optional<Parse<Quantity.Count>> bound = g.comparisons
                .quantity(at)
                .filter(count -> g.sentence.word(at, "no")
                        || g.sentence.word(at, "not")
                        || g.sentence.phrase(at, "a single") > 0);
        if (bound.isPresent()) {
            return List.of(new Parse<>(bound.get().value(), bound.get().next(), 0));
        }
        int none = g.sentence.anyPhrase(
                at,
                List.of(
                        "none of the",
                        "none of our",
                        "none of",
                        "not a single",
                        "not any",
                        "not one",
                        "no single",
                        "no"));
        if (none > 0) {
            return List.of(new Parse<>(new Quantity.None(), none, 0));
        }
        int all = g.sentence.anyPhrase(
                at,
                List.of(
                        "all of the",
                        "all of our",
                        "all the",
                        "all our",
                        "all",
                        "every single",
                        "every",
                        "each and every",
                        "each of the",
                        "each of our",
                        "each one of the",
                        "each"));
        if (all > 0) {
            found.add(new Parse<>(new Quantity.All(), all, 0));
            return found;
        }
        int some = g.sentence.anyPhrase(
                at,
                List.of(
                        "some of the",
                        "some of our",
                        "some of",
                        "at least some",
                        "any of the",
                        "some",
                        "any",
                        g.sentence.isClaim() ? "some" : "several",
                        "another",
                        "an",
                        "a"));
        g.comparisons.quantity(at).filter(number -> isCount(number.value())).ifPresent(number -> {
            int of = g.sentence.anyPhrase(number.next(), List.of("of the", "of our", "of all", "of"));
            found.add(new Parse<>(number.value(), of > 0 ? of : number.next(), 0));
        });
        if (some > 0) {
            found.add(new Parse<>(new Quantity.Some(), some, 0));
            return found;
        }
        int i = g.sentence.skip(at, Words.DETERMINERS);
        found.add(new Parse<>(new Quantity.Plain(i > at), i, 0));
        if (i > at) {
            g.comparisons
                    .number(i, false)
                    .ifPresent(number -> found.add(new Parse<>(
                            new Quantity.Count(Comparison.EQUAL, number.value(), false), number.next(), 0)));
        }
        return found;
    }

    /** A number of things is whole, and "zero or more" says nothing. */
    private static boolean isCount(Quantity.Count count) {
        boolean trivial = count.comparison() == Comparison.GREATER_OR_EQUAL
                && count.value().signum() == 0;
        return !trivial
                && count.value().signum() >= 0
                && count.value().stripTrailingZeros().scale() <= 0;
    }

    private List<Parse<Things>> heads(int at, Quantity quantity) {
        List<Parse<Things>> found = new ArrayList<>();
        for (int head = at; head <= Math.min(at + MODIFIERS_BEFORE, g.sentence.size() - 1); head++) {
            for (TableMention mention : g.tables(head)) {
                for (Parse<Things> before :
                        before(at, head, Things.all(mention.table()).as(quantity), 0)) {
                    int next = head + mention.length();
                    g.sentence.reach(next);
                    int container = containers(next);
                    Parse<Things> plain = before.at(container).plus(mention.cost());
                    found.add(plain);
                    named(plain.at(next)).forEach(found::add);
                }
            }
        }
        return found;
    }

    private int containers(int at) {
        int i = at;
        while (g.sentence.wordIn(i, Words.CONTAINERS)
                && !g.sentence.wordIn(i, Set.of("records", "record", "list", "lists"))) {
            i++;
        }
        return g.sentence.wordIn(i, Set.of("records", "list")) ? i + 1 : i;
    }

    /** Adjectives, values and numbers in front of a noun at {@code head}. */
    private List<Parse<Things>> before(int at, int head, Things things, int cost) {
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
        if (g.sentence.wordIn(at, EXISTING) || g.sentence.wordIn(at, Words.DETERMINERS)) {
            found.addAll(before(at + 1, head, things, cost));
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

    private static Things counted(Things things, Things.Top top) {
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

    /** A name or number right after the noun: {@code book Emma}, {@code order number 30}. */
    private List<Parse<Things>> named(Parse<Things> head) {
        Table table = head.value().table();
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Condition> name : g.valuePhrases.naming(head.next(), table)) {
            found.add(new Parse<>(head.value().called(name.value()), name.next(), head.cost() + name.cost()));
        }
        if (found.isEmpty() && proper(head.next())) {
            for (Parse<String> name : g.valuePhrases.unknown(head.next())) {
                g.valuePhrases
                        .called(name.value(), table)
                        .ifPresent(condition -> found.add(new Parse<>(
                                head.value().called(condition), name.next(), head.cost() + name.cost() + 3)));
            }
        }
        int number = g.sentence.anyPhrase(
                head.next(),
                List.of("with id", "with the id", "with number", "with the number", "number", "no", "nr", "id", "#"));
        key(table).ifPresent(key -> g.comparisons
                .number(number > 0 ? number : head.next(), false)
                .ifPresent(value -> {
                    Condition equal = new Condition.Compare(
                            Term.Field.of(key),
                            Comparison.EQUAL,
                            new Term.Constant(new Literal.Numeric(value.value())));
                    found.add(new Parse<>(head.value().called(equal), value.next(), head.cost()));
                }));
        return found;
    }

    private boolean proper(int at) {
        return g.sentence.kind(at, Token.Kind.QUOTED)
                || (g.sentence.kind(at, Token.Kind.WORD) && g.sentence.token(at).capitalised());
    }

    static Optional<Column> key(Table table) {
        if (table.primaryKey().size() != 1) {
            return Optional.empty();
        }
        return table.column(table.primaryKey().get(0))
                .filter(column -> column.type().family().isNumeric());
    }

    /** The noun phrase with none, one or more of the modifiers that follow it. */
    List<Parse<Things>> modified(Parse<Things> head, int depth) {
        List<Parse<Things>> found = new ArrayList<>(List.of(head));
        if (depth >= MODIFIERS_AFTER || !g.sentence.mayGoOn()) {
            return found;
        }
        Table table = head.value().table();
        int at = head.next();
        int joined = depth > 0 ? g.sentence.skip(at, Set.of("and", "but")) : at;
        if (g.sentence.kind(at, Token.Kind.COMMA)) {
            joined = at + 1;
        }
        boolean closed = depth > 0 && joined == at && closed(head.value());
        for (Parse<Condition> modifier : closed ? Parse.<Condition>none() : g.modifiers.read(joined, table)) {
            int cost = head.cost() + modifier.cost() + (depth > 0 ? 1 : 0);
            found.addAll(modified(new Parse<>(head.value().and(modifier.value()), modifier.next(), cost), depth + 1));
        }
        if (head.value().top().isEmpty()) {
            for (Parse<Things.Top> top : g.measures.extreme(at, table)) {
                found.addAll(modified(
                        new Parse<>(counted(head.value(), top.value()), top.next(), head.cost() + top.cost()),
                        depth + 1));
            }
        }
        if (!g.sentence.isClaim() && linkAtEnd(at)) {
            found.add(head.at(g.sentence.word(at + 1, "in") ? at + 2 : at + 1).plus(1));
        }
        int place = g.sentence.anyPhrase(at, Words.EXISTS_WORDS);
        int own = ownList(at, table);
        if (place > 0 || own > 0) {
            found.addAll(modified(head.at(Math.max(place, own)), depth + 1));
        }
        for (Parse<Condition> except : except(at, table)) {
            found.add(new Parse<>(head.value().and(except.value()), except.next(), head.cost() + except.cost()));
        }
        return found;
    }

    /** {@code with the most students enrolled}: the verb of a relation that is understood already. */
    private boolean linkAtEnd(int at) {
        String word = g.sentence.lower(at);
        int next = g.sentence.word(at + 1, "in") ? at + 2 : at + 1;
        return word.endsWith("ed")
                && Words.LINKS.contains(Lemmas.root(word))
                && (g.sentence.done(next) || g.sentence.kind(next, Token.Kind.STOP));
    }

    /** Whether the last condition is a negated or counted relation, to whose end what follows would belong. */
    private static boolean closed(Things things) {
        if (things.where().isEmpty()) {
            return false;
        }
        Condition last = things.where().get(things.where().size() - 1);
        boolean counted = last instanceof Condition.Compare compare && compare.left() instanceof Term.CountOf;
        return counted || (last instanceof Condition.Not not && not.condition() instanceof Condition.Related);
    }

    /** {@code in the product list}, said of products. */
    private int ownList(int at, Table table) {
        int in = g.sentence.anyPhrase(at, List.of("in the", "in our", "on the", "on our", "of the"));
        if (in > 0) {
            for (TableMention mention : g.tables(in)) {
                int next = in + mention.length();
                boolean container = g.sentence.wordIn(next, Words.CONTAINERS);
                if (container && mention.table().equals(table)) {
                    return next + 1;
                }
            }
        }
        return -1;
    }

    private List<Parse<Condition>> except(int at, Table table) {
        int next = g.sentence.anyPhrase(
                at,
                List.of(
                        "except for those",
                        "except those",
                        "except for",
                        "except",
                        "other than",
                        "apart from",
                        "excluding"));
        if (next < 0) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Things> things : read(next)) {
            if (things.value().table().equals(table) && !things.value().where().isEmpty()) {
                found.add(things.map(value -> new Condition.Not(Condition.all(value.where()))));
            }
        }
        g.modifiers.read(next, table).forEach(parse -> found.add(parse.map(Condition.Not::new)));
        return found;
    }
}
