package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads requests for rows: {@code list the five tallest trees}, {@code the name and price of each product}. */
final class ListRequests {

    private static final Set<String> PEOPLE = Set.of(
            "person",
            "people",
            "employee",
            "staff",
            "worker",
            "customer",
            "client",
            "student",
            "pupil",
            "teacher",
            "instructor",
            "professor",
            "member",
            "user",
            "author",
            "player",
            "singer",
            "artist",
            "actor",
            "director",
            "driver",
            "patient",
            "doctor",
            "physician",
            "nurse",
            "visitor",
            "guest",
            "conductor",
            "manager",
            "agent",
            "candidate",
            "participant",
            "coach",
            "musician",
            "writer",
            "owner",
            "contact",
            "passenger",
            "pilot");

    private final Grammar g;
    private final Outputs outputs;
    private final Subjects subjects;
    private final boolean asked;

    ListRequests(Grammar grammar, Outputs outputs, Subjects subjects, boolean asked) {
        this.g = grammar;
        this.outputs = outputs;
        this.subjects = subjects;
        this.asked = asked;
    }

    /** Outputs of {@code table}, and which of its rows. */
    List<Parse<Select>> shown(int at, Table table) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Outputs.Shown> shown : outputs.read(at, table)) {
            List<Term> terms = shown.value().terms();
            boolean tallies = !terms.isEmpty() && terms.stream().allMatch(Term.CountOf.class::isInstance);
            boolean clause = g.sentence.wordIn(shown.next(), Words.RELATIVES)
                    && !terms.isEmpty()
                    && terms.get(terms.size() - 1) instanceof Term.Field last
                    && !last.path().isHere();
            if (tallies || clause || terms.stream().anyMatch(Term.Aggregate.class::isInstance)) {
                continue;
            }
            boolean values = asked && g.sentence.wordIn(shown.next(), Words.RELATIVES) && values(shown.value(), table);
            for (Parse<Things> things : subjects.rows(shown.next(), table)) {
                Select select = select(shown.value(), things.value());
                found.add(new Parse<>(
                        values ? select.asDistinct() : select, things.next(), shown.cost() + things.cost()));
            }
        }
        List<Parse<Things>> holders = new ArrayList<>(g.things.bare(at));
        for (int end = at + 1; end < Math.min(at + 8, g.sentence.size()); end++) {
            if (g.sentence.kind(end, Token.Kind.POSSESSIVE)) {
                holders.addAll(g.subjects.entities(at, end, 0));
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

    /** People of whom something is said without a noun for them: {@code who works in sales}. */
    List<Parse<Select>> who(int at) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Table table : g.schema.tables()) {
            List<String> words = g.lexicon.of(table).words();
            boolean person = !words.isEmpty() && PEOPLE.contains(words.get(words.size() - 1));
            for (Parse<Condition> said : person ? g.predicates.read(at, table) : Parse.<Condition>none()) {
                boolean empty =
                        said.value() instanceof Condition.All all && all.parts().isEmpty();
                if (!empty) {
                    found.add(
                            said.<Select>map(condition -> Select.of(table, outputs.identity(table), List.of(condition)))
                                    .plus(2));
                }
            }
        }
        int furthest = found.stream().mapToInt(Parse::next).max().orElse(at);
        List<Table> meant = found.stream()
                .filter(parse -> parse.next() == furthest)
                .map(parse -> parse.value().table())
                .distinct()
                .toList();
        if (meant.size() > 1) {
            g.sentence.ambiguous("\"who\" may be any of "
                    + String.join(", ", meant.stream().map(PlainWords::plural).toList()));
            return List.of();
        }
        return found;
    }

    private Select select(Outputs.Shown shown, Things things) {
        Select select = Select.of(
                things.table(), shown.terms(), things.and(shown.where()).where());
        if (shown.distinct() || things.distinct()) {
            select = select.asDistinct();
        }
        return topped(select, things);
    }

    /** Whether the noun is a value that several rows may hold: {@code the regions that ...} are regions, once each. */
    private boolean values(Outputs.Shown shown, Table table) {
        List<Column> naming = g.lexicon.of(table).naming();
        return !shown.everything()
                && shown.terms().size() == 1
                && shown.terms().get(0) instanceof Term.Field field
                && field.path().isHere()
                && !naming.contains(field.column())
                && !g.lexicon.of(table).isKeyLike(field.column());
    }

    static Select topped(Select select, Things things) {
        if (things.top().isEmpty()) {
            return select;
        }
        Things.Top top = things.top().get();
        int limit = top.count() > 0 ? top.count() : 1;
        return select.ordered(List.of(new Select.Order(top.measure(), top.descending())), limit);
    }

    /** Things alone: shown by name, or whole where a plain list was asked for. */
    List<Parse<Select>> plain(int at, boolean whole, boolean fetch) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at)) {
            boolean stated = !asked && g.sentence.wordIn(at, Set.of("every", "each", "some", "a", "an"));
            if (things.value().quantity() instanceof Quantity.None || stated) {
                continue;
            }
            Parse<Things> several = several(things);
            for (Parse<Things> described : subjects.described(several)) {
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
}
