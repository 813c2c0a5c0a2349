package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the one thing that a claim speaks of: {@code B/W Traders}, {@code the dealer B/W Traders}, {@code the member with email x@y.org}. */
final class ClaimSubjects {

    private static final int LONGEST = 12;

    private final Grammar g;

    ClaimSubjects(Grammar grammar) {
        this.g = grammar;
    }

    /** Things that the text at {@code at} names, wholly or in part, each kind apart. */
    List<Parse<Things>> entities(int at) {
        List<Parse<Things>> found = new ArrayList<>(entities(at, 1));
        if (found.isEmpty() && (g.sentence.word(at, "the") || g.sentence.word(at, "our"))) {
            found.addAll(entities(at + 1, 1));
        }
        return found;
    }

    /** As {@link #entities(int)}, but only by a whole name. */
    List<Parse<Things>> whole(int at) {
        List<Parse<Things>> found = new ArrayList<>(entities(at, 0));
        if (found.isEmpty() && (g.sentence.word(at, "the") || g.sentence.word(at, "our"))) {
            found.addAll(entities(at + 1, 0));
        }
        return found;
    }

    private List<Parse<Things>> entities(int at, int worstRank) {
        List<Parse<Things>> found = new ArrayList<>();
        for (int end = Math.min(g.sentence.size(), at + LONGEST); end > at; end--) {
            found.addAll(entities(at, end, worstRank));
        }
        return found;
    }

    /** Things that the text from {@code at} to {@code end} names; rank 0 is a whole name. */
    List<Parse<Things>> entities(int at, int end, int worstRank) {
        List<Parse<Things>> found = new ArrayList<>();
        Set<String> tables = new LinkedHashSet<>();
        for (ValueMatch match : g.valuePhrases.matches(at, end)) {
            int rank = g.valuePhrases.namingRank(match);
            if (rank >= 0 && rank <= worstRank) {
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

    /** Named things, with or without the kind of thing in front of the name. */
    List<Parse<Things>> named(int at) {
        List<Parse<Things>> found = new ArrayList<>(entities(at));
        for (Parse<Things> things : g.things.bare(at)) {
            if (things.value().named() && things.value().quantity() instanceof Quantity.Plain) {
                found.add(things);
            }
        }
        return found;
    }

    /** {@code the customer with email x@y.org}: one thing, told by what is so of it alone. */
    List<Parse<Things>> described(int at) {
        if (!g.sentence.word(at, "the") && !g.sentence.word(at, "our")) {
            return List.of();
        }
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at)) {
            Things value = things.value();
            boolean definite = value.quantity() instanceof Quantity.Plain && !value.named();
            if (definite
                    && value.top().isEmpty()
                    && !value.where().isEmpty()
                    && isSingular(at, things.next(), value.table())) {
                found.add(things);
            }
        }
        return found;
    }

    /** {@code the tallest tree}: the rows that come first by a measure. */
    List<Parse<Things>> best(int at) {
        return g.things.read(at).stream()
                .filter(things -> things.value().top().isPresent()
                        && things.value().top().get().count() <= 1
                        && things.value().quantity() instanceof Quantity.Plain)
                .toList();
    }

    /** Whether the noun for rows of {@code table} between {@code at} and {@code end} stands in the singular. */
    boolean isSingular(int at, int end, Table table) {
        for (int i = at; i < end; i++) {
            Token token = g.sentence.token(i);
            boolean noun =
                    g.tables(i).stream().anyMatch(mention -> mention.table().equals(table));
            if (noun) {
                int last = i
                        + g.tables(i).stream()
                                .filter(mention -> mention.table().equals(table))
                                .mapToInt(TableMention::length)
                                .max()
                                .orElse(1)
                        - 1;
                Token head = g.sentence.token(Math.min(last, end - 1));
                return head.is(Token.Kind.WORD) && head.lemma().equals(head.lower()) && !token.isWord("staff");
            }
        }
        return false;
    }
}
