package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads requests for rows: {@code list the five longest tracks}, {@code how many songs are there in each genre}. */
final class RetrievalGrammar {

    static final List<String> LEADS = List.of(
            "can you please",
            "could you please",
            "can you",
            "could you",
            "please",
            "i want to see",
            "i would like to see",
            "tell me",
            "let me know");
    static final Set<String> VERBS = Set.of(
            "list",
            "show",
            "find",
            "get",
            "give",
            "display",
            "return",
            "retrieve",
            "fetch",
            "select",
            "print",
            "name",
            "report",
            "what",
            "which",
            "who",
            "count",
            "how",
            "sort",
            "whats",
            "whose",
            "in",
            "for");
    private static final List<String> COMMANDS = List.of(
            "list out",
            "list",
            "show me",
            "show",
            "find out",
            "find me",
            "find",
            "get me",
            "get",
            "give me",
            "give",
            "display",
            "return",
            "retrieve",
            "fetch",
            "select",
            "print",
            "report",
            "what is",
            "what are",
            "what were",
            "what was",
            "what's",
            "whats",
            "which are",
            "which is",
            "which",
            "what",
            "who are",
            "who is",
            "tell me",
            "name");
    private static final List<String> WHOLE = List.of(
            "list", "show", "show me", "get", "get me", "give me", "display", "retrieve", "fetch", "print", "return");
    /** Verbs of people who think in rows: what they get is the row, also when they say which. */
    private static final List<String> FETCH = List.of("get", "get me", "fetch", "retrieve");

    private static final List<String> FILLERS = List.of(
            "are there in total",
            "are there",
            "do we have",
            "do you have",
            "exist",
            "are listed",
            "are there in the database",
            "we have",
            "there are",
            "are registered",
            "is there",
            "in total are listed",
            "are recorded",
            "are on file",
            "are stored",
            "have we got",
            "are we storing",
            "are available");
    private static final Set<String> OF = Set.of(
            "of", "for", "from", "in", "by", "at", "about", "on", "among", "across", "with", "where", "having", "that",
            "which", "to");

    private final Grammar g;
    private final Outputs outputs;
    private final Groupings groupings;
    private final Orderings orderings;
    private final InvertedQuestions inverted;
    private final DomainQuestions domains;
    private boolean asked;

    RetrievalGrammar(Grammar grammar) {
        this.g = grammar;
        this.outputs = new Outputs(grammar);
        this.groupings = new Groupings(grammar);
        this.orderings = new Orderings(grammar);
        this.inverted = new InvertedQuestions(grammar, outputs);
        this.domains = new DomainQuestions(grammar);
    }

    /** Readings of the whole sentence as a request. */
    List<Parse<Select>> read(int at) {
        List<Parse<Select>> found = read(at, candidates());
        return found.isEmpty() ? read(at, unnamed()) : found;
    }

    private List<Parse<Select>> read(int at, Set<Table> candidates) {
        int lead = g.sentence.anyPhrase(at, LEADS);
        int start = lead > 0 ? lead : at;
        List<Parse<Select>> found = new ArrayList<>();
        int command = g.sentence.anyPhrase(start, COMMANDS);
        asked = start > at || command > 0 || VERBS.contains(g.sentence.lower(start));
        String verb = command > 0 ? g.sentence.text(start, command).toLowerCase(java.util.Locale.ROOT) : "";
        boolean whole = WHOLE.contains(verb);
        boolean fetch = FETCH.contains(verb);
        for (int i : command > 0 ? new int[] {command, start} : new int[] {start}) {
            found.addAll(counts(i));
            for (Table table : candidates) {
                found.addAll(shown(i, table));
                found.addAll(folded(i, table));
            }
            found.addAll(plain(i, whole, fetch));
            found.addAll(inverted.read(i));
            found.addAll(domains.read(i));
        }
        List<Parse<Select>> complete = new ArrayList<>();
        for (Parse<Select> parse : Parse.distinct(found)) {
            finish(parse, complete, 0);
        }
        return complete;
    }

    /** Tables that the sentence may be about: those it names, and those whose columns it names. */
    private Set<Table> candidates() {
        Set<Table> tables = new LinkedHashSet<>();
        for (int i = 0; i < g.sentence.size(); i++) {
            g.tables(i).forEach(mention -> tables.add(mention.table()));
        }
        return tables;
    }

    /** Tables that only the columns that the sentence names can mean. */
    private Set<Table> unnamed() {
        Set<Table> tables = new LinkedHashSet<>();
        for (Table table : g.schema.tables()) {
            boolean known = false;
            for (int i = 0; i < g.sentence.size() && !known; i++) {
                known = !g.columns(i, table).isEmpty() || g.measures.isFigure(i, table);
            }
            if (known) {
                tables.add(table);
            }
        }
        return tables;
    }

    private void finish(Parse<Select> parse, List<Parse<Select>> complete, int depth) {
        int end = tail(parse.next());
        if (g.sentence.done(end)) {
            complete.add(parse.at(end));
            return;
        }
        if (depth < 2) {
            for (Parse<Select> ordered : orderings.read(parse)) {
                finish(ordered, complete, depth + 1);
            }
            reshown(parse).forEach(again -> finish(again, complete, depth + 1));
        }
    }

    /** Words at the end that say nothing more, and the final mark. */
    private int tail(int at) {
        int i = at;
        int before;
        do {
            before = i;
            int filler = g.sentence.anyPhrase(i, FILLERS);
            int place = g.sentence.anyPhrase(i, Words.EXISTS_WORDS);
            i = filler > 0 ? filler : place > 0 ? place : i;
            if (g.sentence.kind(i, Token.Kind.STOP)) {
                i++;
            }
        } while (i > before);
        return i;
    }

    /** A second sentence that says what to show of what the first one found: {@code List name and id.} */
    private List<Parse<Select>> reshown(Parse<Select> parse) {
        if (!g.sentence.kind(parse.next(), Token.Kind.STOP)
                || !parse.value().groups().isEmpty()) {
            return List.of();
        }
        int command = g.sentence.anyPhrase(parse.next() + 1, COMMANDS);
        if (command < 0) {
            return List.of();
        }
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Outputs.Shown> shown : outputs.read(command, parse.value().table())) {
            Select select = parse.value().showing(shown.value().terms());
            found.add(new Parse<>(select, shown.next(), parse.cost() + shown.cost()));
        }
        return found;
    }

    /** {@code how many X}, {@code the number of X}, also broken down. */
    private List<Parse<Select>> counts(int at) {
        int next = g.sentence.anyPhrase(
                g.sentence.skip(at, Set.of("the")),
                List.of(
                        "how many",
                        "total number of",
                        "number of",
                        "count of the",
                        "count of",
                        "count the number of",
                        "count the total number of",
                        "count the",
                        "count",
                        "total count of"));
        if (next < 0) {
            return List.of();
        }
        List<Parse<Select>> found = new ArrayList<>();
        int i = g.sentence.skip(next, Set.of("the", "all", "of"));
        for (Parse<Things> things : g.things.read(i)) {
            found.addAll(counted(things));
        }
        boolean distinct = g.sentence.wordIn(i, Words.DISTINCT);
        int name = g.sentence.skip(i, Words.DISTINCT);
        if (distinct) {
            for (Table table : candidates()) {
                for (ColumnMention mention : g.columns(name, table)) {
                    if (mention.single()) {
                        Term count =
                                new Term.Aggregate(Term.Fold.COUNT, Optional.of(Term.Field.of(mention.column())), true);
                        int end = name + mention.length();
                        rest(end, table)
                                .forEach(things -> found.add(things.plus(mention.cost())
                                        .map(value -> Select.of(table, List.of(count), value.allConditions()))));
                    }
                }
            }
        }
        return found;
    }

    /** Things of {@code table} that a connecting word leads to, or all of them. */
    private List<Parse<Things>> rest(int at, Table table) {
        List<Parse<Things>> found = new ArrayList<>(List.of(new Parse<>(Things.all(table), at, 0)));
        int i = g.sentence.skip(at, OF);
        int filler = g.sentence.anyPhrase(
                at, List.of("are there for the", "are there for", "are there in", "are there of", "do the", "do"));
        for (int start : filler > 0 ? new int[] {i, filler} : new int[] {i}) {
            for (Parse<Things> things : g.things.read(start)) {
                if (things.value().table().equals(table)) {
                    int have = g.sentence.anyPhrase(things.next(), List.of("have"));
                    found.add(have > 0 ? things.at(have) : things);
                }
            }
        }
        return found;
    }

    private List<Parse<Select>> counted(Parse<Things> things) {
        List<Parse<Select>> found = new ArrayList<>();
        Table table = things.value().table();
        if (things.value().quantity() instanceof Quantity.Count
                || things.value().quantity() instanceof Quantity.None) {
            return found;
        }
        for (Parse<Things> described : described(things)) {
            Term count = described.value().distinct() ? distinctRows(table) : Term.Aggregate.countRows();
            Select select = Select.of(table, List.of(count), described.value().allConditions());
            found.add(described.map(any -> select));
            eachOwner(described).forEach(found::add);
            for (int start : starts(described.next())) {
                for (Parse<Groupings.Key> key : groupings.read(start, table)) {
                    Optional<Select> each = eachThing(described.value(), key.value());
                    if (each.isPresent()) {
                        found.add(new Parse<>(each.get(), key.next(), described.cost() + key.cost()));
                        continue;
                    }
                    found.add(new Parse<>(grouped(select, key.value()), key.next(), described.cost() + key.cost()));
                }
            }
        }
        return found;
    }

    /** {@code how many appointments does each doctor have}. */
    private List<Parse<Select>> eachOwner(Parse<Things> counted) {
        int each = g.sentence.wordIn(counted.next(), Words.DO)
                ? g.sentence.anyPhrase(counted.next() + 1, List.of("each", "every"))
                : -1;
        List<Parse<Select>> found = new ArrayList<>();
        if (each < 0) {
            return found;
        }
        for (Parse<Groupings.Key> key : groupings.key(each, counted.value().table())) {
            String verb = g.sentence.lower(key.next());
            boolean link = g.sentence.wordIn(key.next(), Words.HAVE) || Words.LINKS.contains(Lemmas.root(verb));
            if (link && !verb.isEmpty()) {
                Select plain = Select.of(
                        counted.value().table(),
                        List.of(Term.Aggregate.countRows()),
                        counted.value().allConditions());
                Select select = eachThing(counted.value(), key.value()).orElse(grouped(plain, key.value()));
                found.add(new Parse<>(select, key.next() + 1, counted.cost() + key.cost()));
            }
        }
        return found;
    }

    /** Every thing with its number, those without any included. */
    private Optional<Select> eachThing(Things counted, Groupings.Key key) {
        if (key.things().isEmpty()) {
            return Optional.empty();
        }
        Table each = key.things().get();
        List<Way> ways = g.relations.ways(each, counted.table(), List.of(), false);
        if (ways.size() != 1) {
            return Optional.empty();
        }
        List<Term> shown = new ArrayList<>(outputs.identity(each));
        shown.add(new Term.CountOf(ways.get(0), counted.allConditions()));
        return Optional.of(Select.of(each, shown, List.of()));
    }

    private static Term distinctRows(Table table) {
        return table.primaryKey().size() == 1
                ? table.column(table.primaryKey().get(0))
                        .<Term>map(key -> new Term.Aggregate(Term.Fold.COUNT, Optional.of(Term.Field.of(key)), true))
                        .orElse(Term.Aggregate.countRows())
                : Term.Aggregate.countRows();
    }

    private List<Integer> starts(int at) {
        int filler = g.sentence.anyPhrase(at, List.of("are there", "are", "do we have", "is there"));
        return filler > 0 ? List.of(at, filler) : List.of(at);
    }

    private static Select grouped(Select select, Groupings.Key key) {
        List<Term> shown = new ArrayList<>(key.shown());
        select.outputs().stream().filter(term -> !key.shown().contains(term)).forEach(shown::add);
        return select.showing(shown).grouped(key.groups(), List.of());
    }

    /** Things with the predicate of a question: {@code which customers live in Paris}. */
    private List<Parse<Things>> described(Parse<Things> things) {
        List<Parse<Things>> found = new ArrayList<>(List.of(things));
        if (!asked) {
            return found;
        }
        Table table = things.value().table();
        int filler = g.sentence.anyPhrase(things.next(), FILLERS);
        if (filler > 0) {
            g.things.modified(things.at(filler), 0).stream()
                    .filter(more -> more.next() > filler)
                    .forEach(found::add);
        }
        for (Parse<Condition> predicate : g.predicates.read(things.next(), table)) {
            boolean empty = predicate.value() instanceof Condition.All all
                    && all.parts().isEmpty();
            if (empty) {
                found.add(things.at(predicate.next()));
                continue;
            }
            found.add(new Parse<>(
                    things.value().and(predicate.value()), predicate.next(), things.cost() + predicate.cost()));
        }
        for (Parse<Things> owner : owners(things.next())) {
            for (Parse<Condition> link : g.possessions.relate(table, owner, List.of())) {
                found.add(new Parse<>(things.value().and(link.value()), link.next(), things.cost() + link.cost()));
            }
        }
        return found;
    }

    /** {@code does the engineering department have}: the owner stands between the auxiliary and the verb. */
    private List<Parse<Things>> owners(int at) {
        if (!g.sentence.wordIn(at, Words.DO)) {
            return List.of();
        }
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Things> owner : g.things.bare(at + 1)) {
            boolean link = Words.LINKS.contains(Lemmas.root(g.sentence.lower(owner.next())))
                    || g.sentence.wordIn(owner.next(), Words.HAVE);
            boolean whole = owner.value().quantity() instanceof Quantity.Plain
                    && !owner.value().where().isEmpty();
            if (link && whole) {
                found.add(owner.at(owner.next() + 1));
            }
        }
        for (int length = Math.min(6, g.sentence.size() - at - 1); length >= 1; length--) {
            int end = at + 1 + length;
            for (Parse<Things> owner : entities(at + 1, end)) {
                if (Words.LINKS.contains(Lemmas.root(g.sentence.lower(end))) || g.sentence.wordIn(end, Words.HAVE)) {
                    found.add(owner.at(end + 1));
                }
            }
        }
        return found;
    }

    /** A bare name as the thing that it names. */
    List<Parse<Things>> entities(int at, int end) {
        List<Parse<Things>> found = new ArrayList<>();
        Set<String> tables = new LinkedHashSet<>();
        for (ValueMatch match : g.valuePhrases.matches(at, end)) {
            if (g.valuePhrases.namingRank(match) == 0) {
                tables.add(match.table());
            }
        }
        for (String name : tables) {
            Table table = g.schema.table(name).orElseThrow();
            for (Parse<Condition> naming : g.valuePhrases.naming(at, table)) {
                if (naming.next() == end) {
                    found.add(naming.map(condition -> Things.all(table).called(condition)));
                }
            }
        }
        return found;
    }

    /** Outputs of {@code table}, and which of its rows. */
    private List<Parse<Select>> shown(int at, Table table) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Outputs.Shown> shown : outputs.read(at, table)) {
            if (shown.value().terms().stream().anyMatch(Term.Aggregate.class::isInstance)) {
                continue;
            }
            for (Parse<Things> things : rows(shown.next(), table)) {
                found.add(new Parse<>(
                        select(shown.value(), things.value()), things.next(), shown.cost() + things.cost()));
            }
        }
        List<Parse<Things>> holders = new ArrayList<>(g.things.bare(at));
        for (int end = at + 1; end < Math.min(at + 8, g.sentence.size()); end++) {
            if (g.sentence.kind(end, Token.Kind.POSSESSIVE)) {
                holders.addAll(entities(at, end));
            }
        }
        for (Parse<Things> owner : holders) {
            boolean possessive =
                    owner.value().table().equals(table) && g.sentence.kind(owner.next(), Token.Kind.POSSESSIVE);
            if (possessive) {
                for (Parse<Outputs.Shown> shown : outputs.read(owner.next() + 1, table)) {
                    for (Parse<Things> more : g.things.modified(owner.at(shown.next()), 0)) {
                        found.add(new Parse<>(
                                select(shown.value(), more.value()), more.next(), shown.cost() + more.cost()));
                    }
                }
            }
        }
        return found;
    }

    /** Rows of {@code table} after outputs: linked by a small word, described, named, or all of them. */
    private List<Parse<Things>> rows(int at, Table table) {
        List<Parse<Things>> found = new ArrayList<>();
        int i = g.sentence.skip(at, OF);
        boolean verb = g.sentence.wordIn(i, Set.of("some", "there"));
        if (i > at || verb) {
            for (Parse<Things> things : g.things.read(i)) {
                Quantity quantity = things.value().quantity();
                boolean open = !(quantity instanceof Quantity.None)
                        && !(quantity instanceof Quantity.Count count && count.explicit());
                if (things.value().table().equals(table) && open) {
                    for (Parse<Things> described : described(things)) {
                        found.add(described);
                        trailing(described).forEach(found::add);
                    }
                }
            }
            if (asked) {
                for (Parse<Condition> name : g.valuePhrases.naming(i, table)) {
                    found.add(name.<Things>map(Things.all(table)::called).plus(1));
                }
            }
        }
        for (Parse<Things> described : g.things.modified(new Parse<>(Things.all(table), at, 2), 0)) {
            if (described.next() > at && asked) {
                found.add(described);
            }
        }
        if (asked && i == at) {
            for (Parse<Condition> predicate : g.predicates.read(at, table)) {
                boolean empty = predicate.value() instanceof Condition.All all
                        && all.parts().isEmpty();
                if (!empty) {
                    found.add(predicate
                            .<Things>map(condition ->
                                    Things.all(table).and(condition).withoutRepeats())
                            .plus(2));
                }
            }
        }
        if (g.sentence.done(tail(at))) {
            found.add(new Parse<>(Things.all(table), at, 3));
        }
        if (g.sentence.kind(at, Token.Kind.COMMA) || g.sentence.anyPhrase(at, List.of("in", "sorted", "ordered")) > 0) {
            found.add(new Parse<>(Things.all(table), at, 4));
        }
        return found;
    }

    private List<Parse<Things>> trailing(Parse<Things> things) {
        int end = g.sentence.anyPhrase(
                things.next(),
                List.of(
                        "are from",
                        "come from",
                        "is from",
                        "are in",
                        "are",
                        "is in",
                        "live in",
                        "are located",
                        "have",
                        "belong to"));
        return end > 0 ? List.of(things.at(end).plus(1)) : List.of();
    }

    private Select select(Outputs.Shown shown, Things things) {
        Select select = Select.of(things.table(), shown.terms(), things.where());
        if (shown.distinct() || things.distinct()) {
            select = select.asDistinct();
        }
        return topped(select, things);
    }

    private static Select topped(Select select, Things things) {
        if (things.top().isEmpty()) {
            return select;
        }
        Things.Top top = things.top().get();
        int limit = top.count() > 0 ? top.count() : 1;
        return select.ordered(List.of(new Select.Order(top.measure(), top.descending())), limit);
    }

    /** Things alone: shown by name, or whole where a plain list was asked for. */
    private List<Parse<Select>> plain(int at, boolean whole, boolean fetch) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at)) {
            boolean stated = !asked && g.sentence.wordIn(at, Set.of("every", "each", "some", "a", "an"));
            if (things.value().quantity() instanceof Quantity.None || stated) {
                continue;
            }
            Parse<Things> several = several(things);
            for (Parse<Things> described : described(several)) {
                Things value = described.value();
                boolean bare = value.where().isEmpty() && value.top().isEmpty();
                List<Term> terms = fetch || (whole && bare) ? List.of() : outputs.identity(value.table());
                Select select = select(new Outputs.Shown(terms, false, terms.isEmpty()), value);
                found.add(described.map(any -> select));
            }
            for (Parse<Things.Top> top :
                    g.measures.extreme(several.next(), several.value().table())) {
                Things best = several.value().first(top.value());
                Select select = select(new Outputs.Shown(outputs.identity(best.table()), false, false), best);
                found.add(new Parse<>(select, top.next(), several.cost() + top.cost()));
            }
        }
        return found;
    }

    /** A bare number in front of a plain noun is a limit only with an order; without one it means nothing here. */
    private static Parse<Things> several(Parse<Things> things) {
        return things.value().quantity() instanceof Quantity.Count ? things.plus(50) : things;
    }

    /** Values over all rows, also broken down: {@code average list price per category}. */
    private List<Parse<Select>> folded(int at, Table table) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Outputs.Shown> shown : outputs.read(at, table)) {
            boolean folds = shown.value().terms().stream().anyMatch(Term.Aggregate.class::isInstance);
            boolean all = shown.value().terms().stream().allMatch(Term.Aggregate.class::isInstance);
            if (!folds) {
                continue;
            }
            for (Parse<Things> things : rows(shown.next(), table)) {
                Select select =
                        Select.of(table, shown.value().terms(), things.value().allConditions());
                int cost = shown.cost() + things.cost();
                if (all) {
                    found.add(new Parse<>(select, things.next(), cost));
                }
                found.addAll(brokenDown(select, things.next(), cost));
            }
            Select select = Select.of(table, shown.value().terms(), List.of());
            found.addAll(brokenDown(select, shown.next(), shown.cost()));
        }
        return found;
    }

    private List<Parse<Select>> brokenDown(Select select, int at, int cost) {
        List<Parse<Select>> found = new ArrayList<>();
        List<Term> plain = select.outputs().stream()
                .filter(term -> !(term instanceof Term.Aggregate))
                .toList();
        for (Parse<Groupings.Key> key : groupings.read(at, select.table())) {
            boolean shown = plain.stream().allMatch(term -> key.value().groups().contains(term));
            if (shown) {
                found.add(new Parse<>(grouped(select, key.value()), key.next(), cost + key.cost()));
            }
        }
        return found;
    }
}
