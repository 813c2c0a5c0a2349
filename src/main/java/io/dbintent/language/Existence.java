package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads that there are things, or none, or so many: {@code there are 3 depots}, {@code we have no customer from Oslo}. */
final class Existence {

    private static final List<String> THERE = List.of(
            "there are",
            "there is",
            "there should be",
            "there must be",
            "there exists",
            "there exist",
            "there were",
            "there was",
            "there has to be",
            "there can be",
            "there will be",
            "there shall be");
    private static final List<String> ARE_THERE = List.of("are there", "is there");
    private static final Set<String> WE = Set.of("we", "i", "you", "they", "it");

    /** What the whole database stands for, unless the schema has a table of that name. */
    private static final Set<String> ORGANISATION = Set.of(
            "company",
            "business",
            "firm",
            "shop",
            "store",
            "hospital",
            "clinic",
            "school",
            "library",
            "warehouse",
            "organisation",
            "organization",
            "database",
            "system",
            "catalogue",
            "catalog",
            "app",
            "application",
            "site",
            "enterprise",
            "agency",
            "office",
            "factory",
            "institute",
            "university",
            "hotel",
            "airline",
            "museum");

    private static final Set<String> KEEP = Set.of(
            "have",
            "has",
            "carry",
            "sell",
            "offer",
            "stock",
            "employ",
            "keep",
            "store",
            "hold",
            "list",
            "see",
            "find",
            "use",
            "own",
            "get",
            "got",
            "had",
            "serve",
            "run",
            "record",
            "recorded",
            "employs",
            "sells",
            "stocks",
            "offers",
            "owns",
            "holds",
            "keeps",
            "stores",
            "lists",
            "runs",
            "contains",
            "know",
            "knows",
            "manage",
            "manages");

    private final Grammar g;

    Existence(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>(there(at));
        found.addAll(kept(at));
        found.addAll(held(at));
        return found;
    }

    private List<Parse<Assertion>> there(int at) {
        int next = g.sentence.anyPhrase(at, THERE);
        next = next < 0 ? g.sentence.anyPhrase(at, ARE_THERE) : next;
        if (next < 0) {
            return List.of();
        }
        int i = g.sentence.skip(next, Set.of("currently", "always", "also"));
        List<Parse<Assertion>> found = new ArrayList<>();
        boolean not = g.sentence.wordIn(i, Words.NOT) && !g.sentence.word(i + 1, "any");
        if (not) {
            int quantity = g.sentence.skip(i + 1, Set.of("a", "an"));
            boolean single = quantity > i + 1;
            if (single) {
                for (Parse<Things> things : g.things.read(quantity)) {
                    found.add(things.map(value -> ClaimGrammar.count(value.as(new Quantity.None()), g)));
                }
            }
            for (Parse<Things> things : g.things.read(i)) {
                if (things.value().quantity() instanceof Quantity.Count) {
                    found.add(things.map(value -> ClaimGrammar.count(value, g)));
                }
            }
            return found;
        }
        for (Parse<Things> things : g.things.read(i)) {
            Quantity quantity = things.value().quantity();
            if (!(quantity instanceof Quantity.All)
                    && !(quantity instanceof Quantity.Plain plain && plain.definite())) {
                found.add(things.map(value -> ClaimGrammar.count(value, g)));
            }
        }
        return found;
    }

    private List<Parse<Assertion>> kept(int at) {
        int verb = g.sentence.wordIn(at, WE) ? at + 1 : organisation(at);
        if (verb < 0) {
            return List.of();
        }
        int i = g.sentence.skip(verb, Words.MODALS);
        i = g.sentence.skip(i, Set.of("currently", "also"));
        boolean not = false;
        if (g.sentence.wordIn(i, Words.DO)) {
            not = g.sentence.wordIn(i + 1, Words.NOT);
            i = not ? i + 2 : i + 1;
        } else if (g.sentence.wordIn(i, Words.NOT)) {
            not = true;
            i++;
        }
        if (!g.sentence.wordIn(i, KEEP)) {
            return List.of();
        }
        i = g.sentence.skip(i, KEEP);
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(i)) {
            Quantity quantity = things.value().quantity();
            boolean open = quantity instanceof Quantity.Some
                    || (quantity instanceof Quantity.Plain plain
                            && (!plain.definite() || things.value().named()));
            if (not && open) {
                found.add(things.map(value -> ClaimGrammar.count(value.as(new Quantity.None()), g)));
            } else if (!not && !(quantity instanceof Quantity.All) && (open || !(quantity instanceof Quantity.Plain))) {
                found.add(things.map(value -> ClaimGrammar.count(value, g)));
            }
        }
        return found;
    }

    /** {@code the hospital}, where that is no table: the database speaks for it. */
    private int organisation(int at) {
        boolean said = (g.sentence.word(at, "the") || g.sentence.word(at, "our"))
                && g.sentence.wordIn(at + 1, ORGANISATION)
                && g.tables(at + 1).isEmpty();
        return said ? at + 2 : -1;
    }

    /** {@code the boat table holds 12 boats}. */
    private List<Parse<Assertion>> held(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        int name = g.sentence.phrase(i, "table") > 0 ? i + 1 : i;
        for (TableMention mention : g.tables(name)) {
            int next = name + mention.length();
            boolean container = name > i || g.sentence.wordIn(next, Words.CONTAINERS);
            next = g.sentence.wordIn(next, Words.CONTAINERS) ? next + 1 : next;
            next = g.sentence.skip(next, Words.MODALS);
            boolean holds = g.sentence.wordIn(next, Words.OWN) || g.sentence.wordIn(next, Words.HAVE);
            if (container && holds) {
                for (Parse<Things> things : g.things.read(next + 1)) {
                    boolean counted = things.value().quantity() instanceof Quantity.Count
                            || things.value().quantity() instanceof Quantity.None;
                    if (things.value().table().equals(mention.table()) && counted) {
                        found.add(things.map(value -> ClaimGrammar.count(value, g)));
                    }
                }
                g.comparisons.quantity(next + 1).ifPresent(count -> {
                    int rows = g.sentence.anyPhrase(
                            count.next(), List.of("rows", "row", "records", "record", "entries", "entry"));
                    if (rows > 0) {
                        found.add(new Parse<>(
                                ClaimGrammar.count(Things.all(mention.table()).as(count.value()), g), rows, 0));
                    }
                });
            }
        }
        return found;
    }
}
