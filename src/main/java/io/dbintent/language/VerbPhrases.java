package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a verb with what follows it: {@code lives in Oslo}, {@code was hired in 2003}, {@code bought X}. */
final class VerbPhrases {

    private static final Set<String> LINKING_PREPOSITIONS = Set.of(
            "by", "to", "from", "in", "on", "for", "at", "with", "into", "of", "after", "up", "through", "under",
            "out");
    private static final Set<String> SOMETHING = Set.of("something", "anything", "things");
    private static final Set<String> NOBODY = Set.of("nobody", "nothing", "noone");
    private static final Set<String> TRADE =
            Set.of("order", "purchase", "invoice", "sale", "transaction", "rental", "loan", "booking");
    private static final Set<String> TRADE_VERBS = Words.roots("buy purchase order rent borrow book shop");

    private final Grammar g;
    private final Reporting reporting;
    private final Map<List<Object>, List<Parse<Condition>>> known = new HashMap<>();

    VerbPhrases(Grammar grammar) {
        this.g = grammar;
        this.reporting = new Reporting(grammar);
    }

    /** The phrase whose verb stands at {@code at}, said of a row of {@code table}. */
    List<Parse<Condition>> read(int at, Table table) {
        List<Object> key = List.of(at, table.name());
        List<Parse<Condition>> before = known.get(key);
        if (before == null) {
            known.put(key, List.of());
            before = phrases(at, table);
            known.put(key, before);
        }
        return before;
    }

    private List<Parse<Condition>> phrases(int at, Table table) {
        if (!g.sentence.mayGoOn() || !g.sentence.kind(at, Token.Kind.WORD)) {
            return List.of();
        }
        String verb = g.sentence.lower(at);
        boolean owning = Words.OWN.contains(verb) && !verb.equals("with");
        if (Grammar.FUNCTION_WORDS.contains(verb)
                && !owning
                && !verb.startsWith("live")
                && !verb.startsWith("liv")
                && !verb.equals("based")
                && !verb.equals("located")) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        String root = Lemmas.root(verb);
        found.addAll(dated(at, table, verb, root));
        found.addAll(ownColumn(at, table, verb));
        if (Words.LOCATION_VERBS.contains(root)) {
            found.addAll(located(at, table));
        }
        found.addAll(measured(at, table, root));
        if (root.equals("work")) {
            found.addAll(works(at, table));
        }
        found.addAll(reporting.read(at, table, root));
        found.addAll(linked(at, table, verb, root));
        return Parse.distinct(found);
    }

    /** An event or a verb of a date column, with a date; or the verb alone, which says that the date is given. */
    private List<Parse<Condition>> dated(int at, Table table, String verb, String root) {
        List<Parse<Condition>> found = new ArrayList<>();
        if (root.equals(Lemmas.root("became")) || root.equals(Lemmas.root("become"))) {
            return became(at + 1, table);
        }
        Optional<Column> own = g.dates.ofVerb(table, verb);
        Optional<Column> column = own.or(() -> Words.EVENTS.contains(root) ? g.dates.main(table) : Optional.empty());
        column.ifPresent(date -> {
            for (Parse<Condition> parse : g.modifiers.dates(at + 1, table, date)) {
                found.add(parse.plus(own.isPresent() ? 0 : 1));
            }
        });
        own.filter(Dates::isDate).ifPresent(date -> {
            g.sentence.reach(at + 1);
            found.add(new Parse<>(new Condition.Present(Term.Field.of(date)), at + 1, 1));
        });
        return found;
    }

    /** {@code became a member after 2010}: a change whose date a column holds. */
    private List<Parse<Condition>> became(int at, Table table) {
        int state = g.sentence.skip(at, Words.ARTICLES);
        List<Parse<Condition>> found = new ArrayList<>();
        g.dates
                .ofVerb(table, g.sentence.lower(state))
                .ifPresent(date -> found.addAll(g.modifiers.dates(state + 1, table, date)));
        return found;
    }

    /** A verb that a column's name holds too: {@code sent by rail} and {@code sending_type}. */
    private List<Parse<Condition>> ownColumn(int at, Table table, String verb) {
        List<Parse<Condition>> found = new ArrayList<>();
        int next = g.sentence.skip(
                at + 1, Set.of("by", "in", "with", "via", "using", "as", "through", "to", "a", "an", "the"));
        for (Column column : table.columns()) {
            boolean same = TableWords.isText(column)
                    && g.lexicon.of(table).words(column).stream().anyMatch(word -> Lemmas.sameRoot(word, verb));
            if (same && next > at + 1) {
                for (Parse<Condition> test : g.attributes.test(next, table, Term.Field.of(column), true)) {
                    boolean same2 = test.value() instanceof Condition.Compare;
                    if (same2) {
                        found.add(test.plus(1));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Condition>> located(int at, Table table) {
        int prep = g.sentence.anyPhrase(
                at + 1, List.of("out of", "in the", "in", "at", "from", "near", "on", "within", "inside"));
        if (prep < 0) {
            return List.of();
        }
        return g.places.read(prep, table);
    }

    private List<Parse<Condition>> measured(int at, Table table, String root) {
        List<String> names = Words.MEASURE_VERBS.get(root);
        if (names == null) {
            return List.of();
        }
        int next = g.comparisons.quantity(at + 1).isPresent()
                ? at + 1
                : g.sentence.skip(at + 1, Set.of("for", "at", "to", "up", "a", "an"));
        return measure(names, table)
                .map(column -> g.attributes.test(next, table, column))
                .orElse(List.of());
    }

    /** The numeric column that one of {@code names} speaks of, the first that fits. */
    Optional<Column> measure(List<String> names, Table table) {
        for (String name : names) {
            List<Column> columns = numericColumns(table, name);
            if (columns.size() > 1) {
                columns = selling(columns);
            }
            if (columns.size() == 1) {
                return Optional.of(columns.get(0));
            }
        }
        return Optional.empty();
    }

    List<Column> numericColumns(Table table, String word) {
        return table.columns().stream()
                .filter(column -> column.type().family().isNumeric())
                .filter(column -> g.lexicon.of(table).words(column).contains(word))
                .filter(column -> !g.lexicon.of(table).isKeyLike(column))
                .toList();
    }

    /** Of several prices the one that customers pay. */
    private static List<Column> selling(List<Column> columns) {
        for (String word : List.of("list", "sale", "selling", "retail", "unit")) {
            List<Column> found = columns.stream()
                    .filter(column -> Names.words(column.name()).contains(word))
                    .toList();
            if (found.size() == 1) {
                return found;
            }
        }
        return columns;
    }

    private List<Parse<Condition>> works(int at, Table table) {
        int employer = g.sentence.anyPhrase(at + 1, List.of("for a", "for the", "for", "at"));
        int role = g.sentence.anyPhrase(at + 1, List.of("as a", "as an", "as the", "as our", "as"));
        List<Parse<Condition>> found = new ArrayList<>();
        if (employer > 0) {
            for (Column column : table.columns()) {
                if (TableWords.isText(column)
                        && g.lexicon.of(table).words(column).stream()
                                .anyMatch(word -> Thesaurus.same(word, "company"))) {
                    found.addAll(g.attributes.test(employer, table, column));
                    int any = g.sentence.anyPhrase(
                            g.sentence.phrase(at + 1, "for"), List.of("a company", "some company", "any company"));
                    if (any > 0) {
                        found.add(new Parse<>(new Condition.Present(Term.Field.of(column)), any, 0));
                    }
                }
            }
        }
        if (role > 0) {
            for (Column column : table.columns()) {
                boolean title = g.lexicon.of(table).words(column).stream()
                        .anyMatch(word -> Set.of("title", "job", "position", "role", "occupation", "function")
                                .contains(word));
                if (TableWords.isText(column) && title) {
                    found.addAll(g.attributes.test(role, table, column));
                }
            }
        }
        return found;
    }

    /** A verb that links the row to others: {@code recorded the album X}, {@code supported by Y}, {@code ordered}. */
    private List<Parse<Condition>> linked(int at, Table table, String verb, String root) {
        boolean link = Words.LINKS.contains(root);
        List<Parse<Condition>> found = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(List.of(at + 1));
        List<String> roles = new ArrayList<>(List.of(verb));
        int next = at + 1;
        if (!g.sentence.isClaim() && root.equals("tak") && g.sentence.phrase(next, "part in") > 0) {
            next += 2;
            starts.add(next);
        }
        while (next < at + 3 && g.sentence.wordIn(next, LINKING_PREPOSITIONS)) {
            roles.add(g.sentence.lower(next));
            next++;
            starts.add(next);
        }
        for (int start : starts) {
            for (Parse<Condition> parse : g.possessions.object(start, table, roles)) {
                if ((link || names(parse.value(), verb)) && linksOut(parse.value())) {
                    found.add(parse);
                }
            }
            if (link && start > at + 1) {
                int name = g.sentence.skip(start, Words.ARTICLES);
                for (Parse<Condition> parse : g.modifiers.labelled(name, table, Hint.roles(roles))) {
                    boolean own = parse.value() instanceof Condition.Compare;
                    if (own) {
                        found.add(parse.plus(1));
                    }
                }
            }
            List<Parse<Condition>> values = new ArrayList<>(g.modifiers.labelled(start, table, Hint.roles(roles)));
            int bare = g.sentence.skip(start, Words.ARTICLES);
            if (bare > start) {
                values.addAll(g.modifiers.labelled(bare, table, Hint.roles(roles)));
            }
            for (Parse<Condition> parse : values) {
                boolean fits = parse.value() instanceof Condition.Related && (link || names(parse.value(), verb));
                if (fits) {
                    found.add(parse.plus(start > at + 1 ? 0 : 1));
                    found.addAll(g.happenings.then(parse, table, verb));
                    g.modifiers.orValues(parse, table, Hint.roles(roles)).forEach(found::add);
                }
            }
        }
        found.addAll(traded(at, table, verb, root));
        return found;
    }

    static boolean linksOut(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return linksOut(not.condition());
        } else if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(VerbPhrases::linksOut);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(VerbPhrases::linksOut);
        } else if (condition instanceof Condition.Compare compare) {
            return compare.left() instanceof Term.CountOf;
        }
        return condition instanceof Condition.Related;
    }

    /** Whether a table on the way is called after the verb: {@code performed} and {@code performance}. */
    private static boolean names(Condition condition, String verb) {
        if (condition instanceof Condition.Related related) {
            return related.path().hops().stream().anyMatch(hop -> named(hop, verb));
        } else if (condition instanceof Condition.Not not) {
            return names(not.condition(), verb);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(part -> names(part, verb));
        } else if (condition instanceof Condition.Compare compare && compare.left() instanceof Term.CountOf count) {
            return count.path().hops().stream().anyMatch(hop -> named(hop, verb));
        }
        return false;
    }

    private static boolean named(Hop hop, String verb) {
        List<String> words = new ArrayList<>(Names.words(hop.to().name()));
        words.addAll(Names.words(hop.from().name()));
        words.addAll(hop.role());
        return words.stream().anyMatch(word -> word.length() > 3 && Lemmas.sameRoot(word, verb));
    }

    /** {@code bought something}, {@code never ordered}: any row of the table that the verb is about. */
    private List<Parse<Condition>> traded(int at, Table table, String verb, String root) {
        int end = g.sentence.skip(at + 1, SOMETHING);
        boolean nothing = g.sentence.wordIn(at + 1, NOBODY);
        List<Way> ways = new ArrayList<>();
        for (Table other : g.schema.tables()) {
            List<String> words = g.lexicon.of(other).words();
            boolean fits = (words.size() == 1 && Lemmas.sameRoot(words.get(0), verb))
                    || (TRADE_VERBS.contains(root) && words.size() == 1 && TRADE.contains(words.get(0)));
            if (fits && !other.equals(table)) {
                g.relations.ways(table, other, List.of(verb), g.sentence.isClaim()).stream()
                        .filter(way -> way.hops().size() == 1 && !way.toOne())
                        .forEach(ways::add);
            }
        }
        boolean stated = Words.LINKS.contains(root) || TRADE_VERBS.contains(root) || !g.sentence.isClaim();
        if (ways.size() != 1 || !stated) {
            return List.of();
        }
        Condition any = new Condition.Related(ways.get(0), List.of());
        List<Parse<Condition>> found = new ArrayList<>();
        found.add(nothing ? new Parse<>(new Condition.Not(any), at + 2, 1) : new Parse<>(any, end, 1));
        g.sentence.reach(found.get(0).next());
        found.addAll(g.happenings.when(end, ways.get(0)));
        return found;
    }
}
