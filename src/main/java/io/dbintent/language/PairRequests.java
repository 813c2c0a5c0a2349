package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads requests for pairs of related rows: {@code the names of the teachers and the courses they teach}. */
final class PairRequests {

    private static final List<String> BESIDES = List.of(
            "along with their",
            "along with its",
            "along with the",
            "along with",
            "together with their",
            "together with its",
            "together with the",
            "together with",
            "and all their",
            "and their",
            "and its",
            "with all their",
            "with their",
            "with its");

    private final Grammar g;
    private final Outputs outputs;

    PairRequests(Grammar grammar, Outputs outputs) {
        this.g = grammar;
        this.outputs = outputs;
    }

    List<Parse<Select>> read(int at, Set<Table> candidates) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Table owner : candidates) {
            found.addAll(besides(at, owner, candidates));
            for (Parse<Outputs.Shown> shown : outputs.read(at, owner)) {
                int of = g.sentence.skip(shown.next(), Set.of("of", "for"));
                boolean plain = !shown.value().everything()
                        && shown.value().terms().stream().allMatch(PairRequests::own);
                if (of == shown.next() || !plain) {
                    continue;
                }
                for (Parse<Things> things : g.things.read(of)) {
                    boolean open = things.value().table().equals(owner)
                            && things.value().top().isEmpty()
                            && !(things.value().quantity() instanceof Quantity.None);
                    int and = g.sentence.anyPhrase(things.next(), Outputs.AND);
                    if (open && and > 0) {
                        for (Table other : candidates) {
                            found.addAll(second(and, other, shown, things));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** {@code all authors along with their books}: both by the names they go by. */
    private List<Parse<Select>> besides(int at, Table owner, Set<Table> candidates) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at)) {
            int next = g.sentence.anyPhrase(things.next(), BESIDES);
            boolean open = things.value().table().equals(owner)
                    && things.value().top().isEmpty()
                    && !(things.value().quantity() instanceof Quantity.None);
            if (open && next > 0) {
                Parse<Outputs.Shown> shown =
                        new Parse<>(new Outputs.Shown(outputs.identity(owner), false, false), at, 0);
                for (Table other : candidates) {
                    found.addAll(second(next, other, shown, things));
                }
            }
        }
        return found;
    }

    private static boolean own(Term term) {
        return term instanceof Term.FullName
                || (term instanceof Term.Field field && field.path().isHere());
    }

    private List<Parse<Select>> second(int at, Table other, Parse<Outputs.Shown> first, Parse<Things> things) {
        List<Parse<Select>> found = new ArrayList<>();
        Table owner = things.value().table();
        List<Way> ways = other.equals(owner) ? List.of() : g.relations.ways(other, owner, List.of(), false);
        List<Way> up = other.equals(owner) ? List.of() : g.relations.ways(owner, other, List.of(), false);
        if (up.size() == 1 && up.get(0).toOne()) {
            return above(at, up.get(0), other, first, things);
        }
        if (ways.size() != 1 || !ways.get(0).toOne()) {
            return found;
        }
        Way way = ways.get(0);
        for (Parse<List<Term>> shown : names(at, other)) {
            int end = verb(shown.next());
            boolean whole = g.sentence.done(end) || !g.sentence.kind(end, Token.Kind.WORD) || end > shown.next();
            if (!whole) {
                continue;
            }
            List<Term> terms = new ArrayList<>();
            first.value().terms().forEach(term -> terms.addAll(from(way, term)));
            terms.addAll(shown.value());
            Condition linked = new Condition.Related(way, things.value().allConditions());
            Select select = Select.of(other, terms, List.of(linked));
            found.add(new Parse<>(
                    first.value().distinct() ? select.asDistinct() : select,
                    end,
                    first.cost() + things.cost() + shown.cost() + way.hops().size() + 1));
        }
        return found;
    }

    /** The row above beside each row: {@code the names of the nurses and the wards they work in}. */
    private List<Parse<Select>> above(int at, Way way, Table other, Parse<Outputs.Shown> first, Parse<Things> things) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<List<Term>> shown : names(at, other)) {
            int end = verb(shown.next());
            if (end == shown.next() && g.sentence.kind(end, Token.Kind.WORD)) {
                continue;
            }
            List<Term> terms = new ArrayList<>(first.value().terms());
            shown.value().forEach(term -> terms.addAll(from(way, term)));
            List<Condition> where = new ArrayList<>(things.value().allConditions());
            where.add(new Condition.Related(way, List.of()));
            Select select = Select.of(things.value().table(), terms, where);
            found.add(new Parse<>(
                    first.value().distinct() ? select.asDistinct() : select,
                    end,
                    first.cost() + things.cost() + shown.cost() + way.hops().size() + 1));
        }
        return found;
    }

    /** What is shown of the other row: its name where only its noun was said. */
    private List<Parse<List<Term>>> names(int at, Table other) {
        List<Parse<List<Term>>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Set.of("the", "all", "their", "corresponding", "respective", "its"));
        for (TableMention mention : g.tables(i)) {
            if (mention.table().equals(other)) {
                found.add(new Parse<>(outputs.identity(other), i + mention.length(), mention.cost()));
            }
        }
        for (Parse<Outputs.Shown> shown : outputs.read(at, other)) {
            int of = g.sentence.skip(shown.next(), Set.of("of", "for", "the", "all", "their"));
            for (TableMention mention : g.tables(of)) {
                boolean own = shown.value().terms().stream().allMatch(PairRequests::own);
                if (of > shown.next() && mention.table().equals(other) && own) {
                    found.add(new Parse<>(shown.value().terms(), of + mention.length(), shown.cost() + mention.cost()));
                }
            }
        }
        return found;
    }

    /** The token after {@code they have written}, {@code that belong to them}. */
    private int verb(int at) {
        int i = g.sentence.skip(at, Set.of("that", "which"));
        int they = g.sentence.skip(i, Set.of("they", "he", "she", "it"));
        int auxiliary = g.sentence.skip(g.sentence.skip(they, Words.HAVE), Words.BE);
        String word = g.sentence.lower(auxiliary);
        boolean link = they > i
                && !word.isEmpty()
                && !Grammar.FUNCTION_WORDS.contains(word)
                && Words.LINKS.contains(Lemmas.root(word));
        if (link) {
            return g.sentence.skip(auxiliary + 1, Set.of("in", "to", "for", "on", "at", "from"));
        }
        return they > i && auxiliary > they ? auxiliary : at;
    }

    private static List<Term> from(Way way, Term term) {
        if (term instanceof Term.FullName name) {
            return name.parts().stream()
                    .flatMap(part -> from(way, part).stream())
                    .toList();
        }
        return List.of(new Term.Field(way, ((Term.Field) term).column()));
    }
}
