package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a result is broken down by: {@code per country}, {@code for each year}, {@code in each genre}. */
final class Groupings {

    private static final List<String> EACH = List.of(
            "for each of the",
            "for each",
            "for every",
            "for all the different",
            "for different number of",
            "for different",
            "in each",
            "in every",
            "of each",
            "from each",
            "by each",
            "on each",
            "at each",
            "to each",
            "with each",
            "per",
            "by",
            "each",
            "across each",
            "grouped by",
            "broken down by",
            "within each");

    /** Words at the end that break rows down by the values that were named before. */
    static final List<String> OF_EACH =
            List.of("in each one", "in each of them", "in each", "for each one", "for each", "of each", "with each");

    private final Grammar g;

    Groupings(Grammar grammar) {
        this.g = grammar;
    }

    /** What is shown of each group, and what makes the groups; things that share rows among them make none. */
    record Key(List<Term> shown, List<Term> groups, Optional<Table> things) {}

    List<Parse<Key>> read(int at, Table table) {
        int next = g.sentence.anyPhrase(at, EACH);
        return next < 0 ? List.of() : key(next, table);
    }

    /** The key itself, without the words that introduce it. */
    List<Parse<Key>> key(int at, Table table) {
        List<Parse<Key>> found = new ArrayList<>();
        int next = g.sentence.skip(at, Words.DISTINCT);
        for (ColumnMention mention : g.columns(next, table)) {
            if (mention.single()) {
                List<Term> field = List.of(Term.Field.of(mention.column()));
                found.add(
                        new Parse<>(new Key(field, field, Optional.empty()), next + mention.length(), mention.cost()));
            }
        }
        boolean year = g.sentence.wordIn(next, Set.of("year", "years"));
        if (year || g.sentence.wordIn(next, Set.of("month", "months"))) {
            g.dates.main(table).filter(Dates::isDate).ifPresent(date -> {
                List<Term> part = List.of(new Term.DatePart(year, Term.Field.of(date)));
                found.add(new Parse<>(new Key(part, part, Optional.empty()), next + 1, 0));
            });
        }
        for (TableMention mention : g.tables(next)) {
            found.addAll(entity(table, mention, next));
        }
        return Parse.distinct(found);
    }

    private List<Parse<Key>> entity(Table table, TableMention mention, int at) {
        Table other = mention.table();
        List<Way> ways = g.relations.ways(table, other, List.of(), g.sentence.isClaim());
        if (ways.size() != 1 || other.equals(table)) {
            return List.of();
        }
        if (!ways.get(0).toOne()) {
            return List.of(new Parse<>(
                    new Key(List.of(), List.of(), Optional.of(other)),
                    at + mention.length(),
                    mention.cost() + ways.get(0).hops().size()));
        }
        Way way = ways.get(0);
        List<Column> naming = g.lexicon.of(other).naming();
        List<Term> shown = new ArrayList<>();
        Set<Term> groups = new LinkedHashSet<>();
        for (String name : other.primaryKey()) {
            other.column(name).ifPresent(column -> groups.add(new Term.Field(way, column)));
        }
        for (Column column : naming) {
            shown.add(new Term.Field(way, column));
            groups.add(new Term.Field(way, column));
        }
        if (shown.isEmpty()) {
            shown.addAll(groups);
        }
        List<Parse<Key>> found = new ArrayList<>();
        if (!shown.isEmpty()) {
            found.add(new Parse<>(
                    new Key(shown, List.copyOf(groups), Optional.of(other)),
                    at + mention.length(),
                    mention.cost() + way.hops().size()));
        }
        found.addAll(part(other, way, mention, at));
        return found;
    }

    /** A column of the row above: {@code for each club name}, {@code per club city}. */
    private List<Parse<Key>> part(Table other, Way way, TableMention mention, int at) {
        List<Parse<Key>> found = new ArrayList<>();
        int next = at + mention.length();
        for (int start : new int[] {at, next}) {
            for (ColumnMention column : g.columns(start, other)) {
                if (!column.single() || column.cost() > 0 || start + column.length() <= next) {
                    continue;
                }
                Term shown = new Term.Field(way, column.column());
                Set<Term> groups = new LinkedHashSet<>(Set.of(shown));
                if (g.lexicon.of(other).naming().equals(List.of(column.column()))) {
                    other.primaryKey().stream()
                            .flatMap(name -> other.column(name).stream())
                            .forEach(key -> groups.add(new Term.Field(way, key)));
                }
                found.add(new Parse<>(
                        new Key(List.of(shown), List.copyOf(groups), Optional.empty()),
                        start + column.length(),
                        mention.cost() + way.hops().size()));
            }
        }
        return found;
    }

    /** Whether several rows of {@code table} may share a value of {@code term}, neither a name nor a key of theirs. */
    boolean values(Table table, Term term) {
        return term instanceof Term.Field field
                && field.path().isHere()
                && !g.lexicon.of(table).naming().contains(field.column())
                && !table.primaryKey().equals(List.of(field.column().name()));
    }

    /** {@code select} once for each group, with what is shown of the group in front. */
    static Select grouped(Select select, Groupings.Key key) {
        List<Term> shown = new ArrayList<>(key.shown());
        select.outputs().stream().filter(term -> !key.shown().contains(term)).forEach(shown::add);
        return select.showing(shown).grouped(key.groups(), List.of());
    }
}
