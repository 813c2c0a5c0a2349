package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the one way from one table to another that the words of an intent mean. */
final class Relations {

    /** What verbs and prepositions say about the two ends of a movement. */
    private static final Map<String, Set<String>> ENDS = Map.of(
            "source", Set.of("from", "depart", "leav", "start", "origin", "source", "out", "tak"),
            "destination", Set.of("to", "arriv", "land", "into", "destination", "reach", "end", "go"));

    private final JoinPaths paths;

    Relations(JoinPaths paths) {
        this.paths = paths;
    }

    /** The ways from {@code from} to {@code to} that fit {@code roles}: one if it is clear, several if it is not. */
    List<Way> ways(Table from, Table to, List<String> roles, boolean claim) {
        List<Way> all = paths.between(from, to);
        if (claim) {
            all = all.stream().filter(path -> !path.fansOut()).toList();
        }
        if (all.size() < 2) {
            return all;
        }
        List<Way> fitting = new ArrayList<>();
        for (Way path : all) {
            if (path.hops().stream().anyMatch(hop -> plays(hop.role(), roles, to))) {
                fitting.add(path);
            }
        }
        List<Way> candidates = fitting.isEmpty() ? all : fitting;
        if (candidates.size() == 1) {
            return candidates;
        }
        List<Way> plain = candidates.stream()
                .filter(path -> path.hops().stream().allMatch(Relations::namedAfterTable))
                .toList();
        return plain.size() == 1 ? plain : candidates;
    }

    /** Rows related along {@code way}; the key of the one row above is held by the row itself and compared there. */
    static Condition related(Way way, List<Condition> where) {
        boolean near = way.hops().size() == 1 && way.toOne() && where.size() == 1;
        if (near
                && where.get(0) instanceof Condition.Compare compare
                && compare.comparison() == Comparison.EQUAL
                && compare.right() instanceof Term.Constant
                && compare.left() instanceof Term.Field field
                && field.path().isHere()) {
            Hop hop = way.hops().get(0);
            if (hop.toColumns().equals(List.of(field.column().name()))) {
                return new Condition.Compare(
                        Term.Field.of(
                                hop.from().column(hop.fromColumns().get(0)).orElseThrow()),
                        Comparison.EQUAL,
                        compare.right());
            }
        }
        return new Condition.Related(way, where);
    }

    private static boolean namedAfterTable(Hop hop) {
        List<String> one =
                Names.words(hop.toOne() ? hop.to().name() : hop.from().name());
        return hop.role().stream().allMatch(word -> word.equals("id") || word.equals("code") || one.contains(word));
    }

    static boolean plays(List<String> role, List<String> hints, Table to) {
        List<String> own = Names.words(to.name());
        for (String hint : hints) {
            String root = Lemmas.root(hint);
            for (String word : role) {
                boolean telling = !word.equals("id") && !own.contains(word);
                boolean end = ENDS.getOrDefault(word, Set.of()).contains(root)
                        || ENDS.getOrDefault(word, Set.of()).contains(hint);
                if (telling && (end || Lemmas.sameRoot(word, hint) || Thesaurus.same(word, hint))) {
                    return true;
                }
            }
        }
        return false;
    }
}
