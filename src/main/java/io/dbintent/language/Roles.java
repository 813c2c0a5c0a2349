package io.dbintent.language;

import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads nouns for what a foreign key leads to: {@code manager} and ReportsTo, {@code support rep} and SupportRepId. */
final class Roles {

    private static final Set<String> ABOVE = Set.of("manager", "boss", "supervisor", "superior");
    private static final Set<String> BARE = Set.of("id", "key", "code", "number", "no", "by", "fk");

    private final Grammar g;

    Roles(Grammar grammar) {
        this.g = grammar;
    }

    /** The ways from rows of {@code table} to the one row that the noun at {@code at} stands for. */
    List<Parse<Way>> at(int at, Table table) {
        List<Parse<Way>> found = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            List<String> words = words(key);
            boolean reports = words.size() == 1
                    && Lemmas.sameRoot(words.get(0), "report")
                    && key.referencedTable().equalsIgnoreCase(table.name());
            int next = reports && ABOVE.contains(lemma(at)) ? at + 1 : matched(at, words);
            if (next > at && !isTable(words)) {
                g.schema
                        .table(key.referencedTable())
                        .ifPresent(target -> g.relations.ways(table, target, words, true).stream()
                                .filter(way -> way.hops().size() == 1
                                        && way.toOne()
                                        && way.hops().get(0).fromColumns().equals(key.columns()))
                                .forEach(way -> found.add(new Parse<>(way, next, 0))));
            }
        }
        found.forEach(parse -> g.sentence.reach(parse.next()));
        return found.size() == 1 ? found : List.of();
    }

    private static List<String> words(ForeignKey key) {
        return key.columns().size() != 1
                ? List.of()
                : Names.words(key.columns().get(0)).stream()
                        .filter(word -> !BARE.contains(word))
                        .toList();
    }

    /** A key that is called as a table is: that table's own noun speaks of its rows already. */
    private boolean isTable(List<String> words) {
        return g.schema.tables().stream()
                .anyMatch(table -> g.lexicon.of(table).words().equals(words));
    }

    private int matched(int at, List<String> words) {
        int i = at;
        for (String word : words) {
            boolean same = g.sentence.kind(i, Token.Kind.WORD)
                    && (lemma(i).equals(word)
                            || Thesaurus.writtenOut(lemma(i)).equals(word)
                            || Thesaurus.same(lemma(i), word));
            if (!same) {
                return -1;
            }
            i++;
        }
        return words.isEmpty() ? -1 : i;
    }

    private String lemma(int at) {
        return g.sentence.kind(at, Token.Kind.WORD) ? g.sentence.token(at).lemma() : "";
    }

    /** {@code has no manager}, {@code has a support rep}. */
    List<Parse<Condition>> owned(int at, Table table) {
        int no = g.sentence.anyPhrase(at, List.of("no", "not any"));
        int noun = no > 0 ? no : g.sentence.skip(at, Set.of("a", "an", "any", "some", "its", "their", "his", "her"));
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Way> way : noun > at ? at(noun, table) : List.<Parse<Way>>of()) {
            Condition linked = new Condition.Related(way.value(), List.of());
            found.add(way.map(any -> no > 0 ? new Condition.Not(linked) : linked));
        }
        return found;
    }

    /** {@code the manager of X is Y}, {@code X's manager is Y}: what follows the noun and its owner. */
    List<Parse<Condition>> is(Way way, int at) {
        int is = g.sentence.anyPhrase(at, List.of("is", "was", "should be", "must be"));
        List<Parse<Condition>> found = new ArrayList<>();
        Table target = way.last().map(Hop::to).orElseThrow();
        for (Parse<Condition> name : is > 0 ? g.valuePhrases.naming(is, target) : List.<Parse<Condition>>of()) {
            found.add(name.map(condition -> new Condition.Related(way, List.of(condition))));
        }
        return found;
    }
}
