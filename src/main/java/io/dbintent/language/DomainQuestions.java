package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads questions about the values of a column as if they were things: {@code which year has the most harvests},
 * {@code towns that have more than one rower under 30}.
 */
final class DomainQuestions {

    private static final Set<String> HIGH = Set.of("most", "highest", "largest", "greatest", "biggest", "maximum");
    private static final Set<String> LOW = Set.of("fewest", "least", "lowest", "smallest", "minimum");
    private static final Set<String> LINKS = Set.of(
            "that", "which", "has", "have", "had", "is", "are", "was", "were", "with", "by", "in", "do", "does", "did",
            "having", "ever");

    private final Grammar g;
    private final GroupConditions conditions;

    DomainQuestions(Grammar grammar) {
        this.g = grammar;
        this.conditions = new GroupConditions(grammar);
    }

    /** A column seen from the table whose rows are counted. */
    private record Domain(Table counted, List<Term> key) {}

    List<Parse<Select>> read(int at) {
        List<Parse<Select>> found = new ArrayList<>();
        Set<Table> named = new LinkedHashSet<>();
        for (int i = at; i < g.sentence.size(); i++) {
            g.tables(i).forEach(mention -> named.add(mention.table()));
        }
        found.addAll(common(at, named));
        int i = g.sentence.skip(at, Words.DETERMINERS);
        i = g.sentence.skip(i, Set.of("all", "distinct", "different", "of"));
        i = g.sentence.skip(i, Words.DETERMINERS);
        Set<Table> bases = new LinkedHashSet<>(named);
        if (named.isEmpty()) {
            bases.addAll(g.schema.tables());
        }
        for (Table table : named) {
            g.schema.neighbours(table.name()).stream()
                    .filter(other -> g.relations.ways(other, table, List.of(), false).stream()
                            .allMatch(Way::toOne))
                    .forEach(bases::add);
        }
        int thing = g.tables(i).stream().anyMatch(mention -> mention.cost() < 2) ? 4 : 0;
        for (Table counted : bases) {
            for (Parse<Domain> exact : domains(i, counted)) {
                Parse<Domain> domain = exact.plus(thing);
                ranked(domain).forEach(found::add);
                bounded(domain).forEach(found::add);
                for (Parse<Condition> having : conditions.read(domain.next(), counted)) {
                    found.add(new Parse<>(
                            Select.of(counted, domain.value().key(), List.of())
                                    .grouped(domain.value().key(), List.of(having.value())),
                            having.next(),
                            domain.cost() + having.cost() + 1));
                }
            }
        }
        return Parse.distinct(found);
    }

    /** {@code the most common surname}: the value that most rows hold. */
    private List<Parse<Select>> common(int at, Set<Table> named) {
        List<Parse<Select>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        int most = g.sentence.anyPhrase(i, List.of("most common", "most frequent", "most frequently used"));
        int least = g.sentence.anyPhrase(i, List.of("least common", "least frequent", "rarest"));
        if (most < 0 && least < 0) {
            return found;
        }
        Set<Table> tables = new LinkedHashSet<>(named.isEmpty() ? g.schema.tables() : named);
        for (Table table : tables) {
            for (Parse<Domain> domain : domains(Math.max(most, least), table)) {
                Select select = Select.of(table, domain.value().key(), List.of())
                        .grouped(domain.value().key(), List.of())
                        .ordered(List.of(new Select.Order(Term.Aggregate.countRows(), most > 0)), 1);
                found.add(domain.map(any -> select));
                int of = g.sentence.anyPhrase(domain.next(), List.of("of", "among", "for", "across", "in"));
                for (Parse<Things> things : of > 0 ? g.things.read(of) : Parse.<Things>none()) {
                    if (things.value().table().equals(table)) {
                        found.add(things.plus(domain.cost()).map(value -> select.filtered(value.allConditions())));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Domain>> domains(int at, Table counted) {
        List<Parse<Domain>> found = new ArrayList<>();
        for (ColumnMention mention : g.columns(at, counted)) {
            boolean key = g.lexicon.of(counted).isForeignKey(mention.column())
                    && !g.tables(at).isEmpty();
            if (mention.single() && mention.cost() < 2 && !key) {
                found.add(new Parse<>(
                        new Domain(counted, List.of(Term.Field.of(mention.column()))),
                        at + mention.length(),
                        mention.cost()));
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        for (Table other : g.schema.tables()) {
            boolean table =
                    g.tables(at).stream().anyMatch(mention -> mention.table().equals(other));
            List<Way> ways =
                    other.equals(counted) || table ? List.of() : g.relations.ways(counted, other, List.of(), false);
            if (ways.size() == 1 && ways.get(0).toOne()) {
                for (ColumnMention mention : g.columns(at, other)) {
                    if (mention.single() && mention.cost() == 0) {
                        Term key = new Term.Field(ways.get(0), mention.column());
                        found.add(new Parse<>(
                                new Domain(counted, List.of(key)),
                                at + mention.length(),
                                ways.get(0).hops().size()));
                    }
                }
            }
        }
        return found;
    }

    /** The counted rows for these things: themselves, or those that each belong to one of them. */
    private Optional<List<Condition>> where(Domain domain, Things things) {
        if (things.table().equals(domain.counted())) {
            return Optional.of(things.where());
        }
        List<Way> ways = g.relations.ways(domain.counted(), things.table(), List.of(), false);
        boolean own = domain.key().stream()
                .allMatch(key -> key instanceof Term.Field field && field.path().isHere());
        boolean one = own
                && ways.size() == 1
                && ways.get(0).toOne()
                && ways.get(0).hops().size() == 1;
        if (!one) {
            return Optional.empty();
        }
        return Optional.of(
                things.where().isEmpty() ? List.of() : List.of(new Condition.Related(ways.get(0), things.where())));
    }

    private List<Parse<Select>> ranked(Parse<Domain> domain) {
        List<Parse<Select>> found = new ArrayList<>();
        int linked = LinkWords.after(g, domain.next(), LINKS);
        int i = g.sentence.skip(linked, Words.DETERMINERS);
        boolean high = HIGH.contains(g.sentence.lower(i));
        if (linked == domain.next() || (!high && !LOW.contains(g.sentence.lower(i)))) {
            return found;
        }
        int of = g.sentence.anyPhrase(i + 1, List.of("number of", "amount of", "count of", "frequent", "different"));
        for (Parse<Things> things : g.things.read(of > 0 ? of : i + 1)) {
            boolean plain = things.value().quantity() instanceof Quantity.Plain
                    && things.value().top().isEmpty();
            Optional<List<Condition>> where = where(domain.value(), things.value());
            if (plain && where.isPresent()) {
                Select select = Select.of(
                                domain.value().counted(), domain.value().key(), where.get())
                        .grouped(domain.value().key(), List.of())
                        .ordered(List.of(new Select.Order(Term.Aggregate.countRows(), high)), 1);
                found.add(new Parse<>(select, things.next(), domain.cost() + things.cost() + 1));
            }
        }
        return found;
    }

    private List<Parse<Select>> bounded(Parse<Domain> domain) {
        List<Parse<Select>> found = new ArrayList<>();
        int linked = LinkWords.after(g, domain.next(), LINKS);
        if (linked == domain.next()) {
            return found;
        }
        for (Parse<Things> things : g.things.read(linked)) {
            Optional<List<Condition>> where = where(domain.value(), things.value());
            if (where.isPresent()
                    && things.value().quantity() instanceof Quantity.Count count
                    && things.value().top().isEmpty()) {
                Comparison comparison = count.comparison();
                Condition bound = new Condition.Compare(
                        Term.Aggregate.countRows(), comparison, new Term.Constant(new Literal.Numeric(count.value())));
                Select select = Select.of(
                                domain.value().counted(), domain.value().key(), where.get())
                        .grouped(domain.value().key(), List.of(bound));
                int end = g.sentence.anyPhrase(things.next(), List.of("come from", "are from", "live in"));
                found.add(new Parse<>(select, end > 0 ? end : things.next(), domain.cost() + things.cost() + 1));
            }
        }
        return found;
    }
}
