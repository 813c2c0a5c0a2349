package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads noun phrases: {@code every member from Turin}, {@code the three tallest trees}. */
final class ThingPhrases {

    private static final int MODIFIERS_BEFORE = 6;
    private static final int MODIFIERS_AFTER = 4;

    private static final Set<String> KINDS =
            Set.of("type", "kind", "category", "species", "breed", "class", "genre", "sort");

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
        for (Parse<Quantity> quantity : g.quantities.read(at)) {
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
        for (Parse<Quantity> quantity : g.quantities.read(at)) {
            found.addAll(heads(quantity.next(), quantity.value()));
        }
        List<Parse<Things>> read = Parse.distinct(found);
        simple.put(at, read);
        return read;
    }

    private List<Parse<Things>> heads(int at, Quantity quantity) {
        List<Parse<Things>> found = new ArrayList<>();
        for (int head = at; head <= Math.min(at + MODIFIERS_BEFORE, g.sentence.size() - 1); head++) {
            found.addAll(kinds(head, at, quantity));
            for (TableMention mention : g.tables(head)) {
                for (Parse<Things> before : g.premodifiers.before(
                        at, head, Things.all(mention.table()).as(quantity), 0)) {
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

    /** A value that says what kind of thing a row is, used as its noun: {@code the oldest oak}. */
    private List<Parse<Things>> kinds(int head, int from, Quantity quantity) {
        List<Parse<Things>> found = new ArrayList<>();
        boolean noun = !g.sentence.isClaim()
                && g.sentence.kind(head, Token.Kind.WORD)
                && !g.sentence.token(head).capitalised()
                && g.tables(head).isEmpty();
        if (!noun) {
            return found;
        }
        for (ValueMatch match : g.valuePhrases.matches(head, head + 1)) {
            Table table = g.schema.table(match.table()).orElseThrow();
            boolean kind = match.columns().size() == 1
                    && Names.words(match.columns().get(0)).stream().anyMatch(KINDS::contains);
            if (kind) {
                Condition is = new Condition.Compare(
                        Term.Field.of(table.column(match.columns().get(0)).orElseThrow()),
                        Comparison.EQUAL,
                        new Term.Constant(new Literal.Text(match.stored().get(0))));
                for (Parse<Things> before :
                        g.premodifiers.before(from, head, Things.all(table).as(quantity), 0)) {
                    found.add(before.at(head + 1).plus(4).map(things -> things.and(is)));
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
        return modified(head, depth, false);
    }

    /** @param clause whether a relative clause ended here, whose last noun a second one would belong to */
    private List<Parse<Things>> modified(Parse<Things> head, int depth, boolean clause) {
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
        boolean relative = g.sentence.wordIn(joined, Words.RELATIVES);
        boolean closed = depth > 0 && joined == at && closed(head.value());
        boolean inner = depth > 0 && joined == at && clause && relative;
        for (Parse<Condition> modifier : closed ? Parse.<Condition>none() : g.modifiers.read(joined, table)) {
            if (inner && !VerbPhrases.linksOut(modifier.value())) {
                continue;
            }
            int cost = head.cost() + modifier.cost() + (depth > 0 ? 1 : 0);
            found.addAll(modified(
                    new Parse<>(head.value().and(modifier.value()), modifier.next(), cost), depth + 1, relative));
        }
        if (head.value().top().isEmpty()) {
            for (Parse<Things.Top> top : g.measures.extreme(at, table)) {
                found.addAll(modified(
                        new Parse<>(
                                Premodifiers.counted(head.value(), top.value()), top.next(), head.cost() + top.cost()),
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

    /** {@code with the most rowers enrolled}: the verb of a relation that is understood already. */
    private boolean linkAtEnd(int at) {
        String word = g.sentence.lower(at);
        int next = g.sentence.word(at + 1, "in") ? at + 2 : at + 1;
        return word.endsWith("ed")
                && Words.LINKS.contains(Lemmas.root(word))
                && (g.sentence.done(next) || g.sentence.kind(next, Token.Kind.STOP));
    }

    /** Whether the last condition is a negated or counted relation, to whose end what follows would belong. */
    static boolean closed(Things things) {
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
        if (!g.sentence.isClaim()) {
            g.valuePhrases.naming(next, table).forEach(parse -> found.add(parse.map(Condition.Not::new)));
        }
        return found;
    }
}
