package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads requests for numbers of things: {@code how many trees are there in each park}, {@code the number of orders}. */
final class CountRequests {

    private final Grammar g;
    private final Outputs outputs;
    private final Groupings groupings;
    private final Subjects subjects;

    CountRequests(Grammar grammar, Outputs outputs, Groupings groupings, Subjects subjects) {
        this.g = grammar;
        this.outputs = outputs;
        this.groupings = groupings;
        this.subjects = subjects;
    }

    /** {@code how many X}, {@code the number of X}, also broken down. */
    List<Parse<Select>> read(int at, Set<Table> candidates) {
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
        found.addAll(new People(g).read(i));
        for (Parse<Things> things : g.things.read(i)) {
            found.addAll(counted(things));
        }
        boolean distinct = g.sentence.wordIn(i, Words.DISTINCT);
        int plain = g.sentence.skip(i, Words.DISTINCT);
        int kinds = g.sentence.anyPhrase(
                plain, List.of("types of", "type of", "kinds of", "kind of", "forms of", "sorts of"));
        for (int name : distinct || kinds > 0 ? kinds > 0 ? new int[] {plain, kinds} : new int[] {plain} : new int[0]) {
            for (Table table : candidates) {
                for (Parse<Outputs.Shown> flagged : outputs.flagged(name, table)) {
                    Term count = new Term.Aggregate(
                            Term.Fold.COUNT, flagged.value().terms().stream().findFirst(), true);
                    subjects.rest(flagged.next(), table)
                            .forEach(things -> found.add(things.plus(flagged.cost())
                                    .map(value -> Select.of(
                                            table,
                                            List.of(count),
                                            value.and(flagged.value().where()).allConditions()))));
                }
                for (ColumnMention mention : g.columns(name, table)) {
                    if (mention.single() && !outputs.isFlag(mention, name)) {
                        Term count =
                                new Term.Aggregate(Term.Fold.COUNT, Optional.of(Term.Field.of(mention.column())), true);
                        int end = name + mention.length();
                        subjects.rest(end, table)
                                .forEach(things -> found.add(things.plus(mention.cost())
                                        .map(value -> Select.of(table, List.of(count), value.allConditions()))));
                    }
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
        for (Parse<Things> described : subjects.described(things)) {
            Term count = described.value().distinct() ? distinctRows(table) : Term.Aggregate.countRows();
            Select select = Select.of(table, List.of(count), described.value().allConditions());
            found.add(described.map(any -> select));
            eachOwner(described).forEach(found::add);
            for (int start : starts(described.next())) {
                for (Parse<Groupings.Key> key : groupings.read(start, table)) {
                    found.addAll(brokenDown(described, key, count));
                }
            }
        }
        return found;
    }

    /** One number for each group; what follows the group is said of the group's thing, or of what is counted. */
    private List<Parse<Select>> brokenDown(Parse<Things> counted, Parse<Groupings.Key> key, Term count) {
        List<Parse<Select>> found = new ArrayList<>();
        int cost = counted.cost() + key.cost();
        if (key.value().things().isPresent()) {
            Things all = Things.all(key.value().things().get());
            for (Parse<Things> each : g.things.modified(new Parse<>(all, key.next(), cost), 0)) {
                eachThing(counted.value(), key.value(), each.value().allConditions())
                        .ifPresent(select -> found.add(each.map(any -> select)));
            }
        }
        if (found.isEmpty() && !key.value().groups().isEmpty()) {
            for (Parse<Things> more : subjects.described(counted.at(key.next()).plus(key.cost()))) {
                Select select = Select.of(
                        counted.value().table(), List.of(count), more.value().allConditions());
                found.add(more.map(any -> Groupings.grouped(select, key.value())));
            }
            Parse<Things> at = counted.at(key.next()).plus(key.cost());
            for (Parse<Things> more : g.things.modified(at, 0)) {
                if (more.next() > key.next()) {
                    Select select = Select.of(
                            counted.value().table(),
                            List.of(count),
                            more.value().allConditions());
                    found.add(more.map(any -> Groupings.grouped(select, key.value())));
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
                Optional<Select> select = eachThing(counted.value(), key.value(), List.of());
                if (select.isEmpty() && !key.value().groups().isEmpty()) {
                    select = Optional.of(Groupings.grouped(plain, key.value()));
                }
                select.ifPresent(one -> found.add(new Parse<>(one, key.next() + 1, counted.cost() + key.cost())));
            }
        }
        return found;
    }

    /** Every thing with its number. */
    private Optional<Select> eachThing(Things counted, Groupings.Key key, List<Condition> where) {
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
        return Optional.of(Select.of(each, shown, where));
    }

    private static Term distinctRows(Table table) {
        return table.primaryKey().size() == 1
                ? table.column(table.primaryKey().get(0))
                        .<Term>map(key -> new Term.Aggregate(Term.Fold.COUNT, Optional.of(Term.Field.of(key)), true))
                        .orElse(Term.Aggregate.countRows())
                : Term.Aggregate.countRows();
    }

    private List<Integer> starts(int at) {
        int filler = g.sentence.anyPhrase(at, List.of("are there", "are", "do we have", "is there", "that are"));
        int after = filler > 0 ? filler : at;
        int there = g.sentence.phrase(after + 1, "there");
        int verb = there > 0 && Words.LINKS.contains(Lemmas.root(g.sentence.lower(after)))
                ? there
                : subjects.participle(after);
        String word = g.sentence.lower(after);
        boolean link = !word.isEmpty()
                && (g.sentence.wordIn(after, Words.HAVE)
                        || Words.LOCATION_VERBS.contains(Lemmas.root(word))
                        || (!Grammar.FUNCTION_WORDS.contains(word) && Words.LINKS.contains(Lemmas.root(word))));
        List<Integer> starts = new ArrayList<>(List.of(at));
        if (link && verb < 0) {
            starts.add(after + 1);
        }
        if (filler > 0) {
            starts.add(filler);
        }
        if (verb > 0) {
            starts.add(verb);
        }
        return starts;
    }
}
