package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads who is above whom among rows of one table: {@code reports to nobody}, {@code supervises Marco Bellini}. */
final class Reporting {

    private static final Set<String> REPORTING = Words.roots("report manage supervise");

    private final Grammar g;

    Reporting(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code reports to nobody}, {@code reports to Nancy Edwards}: the key to the row above. */
    List<Parse<Condition>> read(int at, Table table, String root) {
        int to = g.sentence.anyPhrase(at + 1, List.of("to", "by"));
        if (!REPORTING.contains(root)) {
            return List.of();
        }
        List<Way> chain =
                g.relations.ways(table, table, List.of("report", "manager", "supervisor", "parent", "boss"), true);
        if (to < 0) {
            return above(at + 1, table, root, chain);
        }
        List<Way> up = chain.stream().filter(Way::toOne).toList();
        if (up.size() != 1) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        int nobody = g.sentence.anyPhrase(to, List.of("nobody", "no one", "no-one", "noone", "anybody", "anyone"));
        if (nobody > 0) {
            Condition above = new Condition.Related(up.get(0), List.of());
            boolean any = g.sentence.lower(to).startsWith("any");
            found.add(new Parse<>(any ? above : new Condition.Not(above), nobody, 0));
        }
        int name = g.sentence.skip(to, Words.DETERMINERS);
        for (Parse<Condition> boss : g.valuePhrases.naming(name, table)) {
            found.add(boss.map(condition -> new Condition.Related(up.get(0), List.of(condition))));
        }
        return found;
    }

    /** {@code supervises Marco Bellini}: the row that reports to this one. */
    private List<Parse<Condition>> above(int at, Table table, String root, List<Way> chain) {
        List<Way> down = chain.stream().filter(way -> !way.toOne()).toList();
        if (down.size() != 1 || root.equals(Lemmas.root("report"))) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> name : g.valuePhrases.naming(at, table)) {
            found.add(name.map(condition -> new Condition.Related(down.get(0), List.of(condition))));
        }
        return found;
    }
}
