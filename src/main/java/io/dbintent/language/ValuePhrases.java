package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads texts that the database holds, and finds the column that each belongs to from a table's point of view. */
final class ValuePhrases {

    private static final int LONGEST = 12;
    private static final Set<String> VERBS = verbs();

    private static final Set<String> NAME_GLUE =
            Set.of("of", "the", "and", "de", "la", "le", "du", "da", "do", "van", "von", "der", "den", "y", "&");

    private static Set<String> verbs() {
        Set<String> verbs = new HashSet<>(Words.BE);
        verbs.addAll(Words.HAVE);
        verbs.addAll(Words.DO);
        verbs.addAll(Words.MODALS);
        verbs.addAll(Words.NOT);
        verbs.addAll(Words.RELATIVES);
        return Set.copyOf(verbs);
    }

    private final Sentence sentence;
    private final Schema schema;
    private final Lexicon lexicon;
    private final ValueLookup values;
    private final Relations relations;
    private final Map<Integer, List<ValueMatch>> known = new HashMap<>();
    private final Map<List<Object>, List<Parse<Condition>>> tied = new HashMap<>();

    ValuePhrases(Sentence sentence, Schema schema, Lexicon lexicon, ValueLookup values, Relations relations) {
        this.sentence = sentence;
        this.schema = schema;
        this.lexicon = lexicon;
        this.values = values;
        this.relations = relations;
    }

    /** Where the database holds the text of some tokens; also as a singular and as an adjective of a place. */
    List<ValueMatch> matches(int at, int end) {
        return known.computeIfAbsent(at * 1_000 + end, key -> lookUp(at, end));
    }

    private List<ValueMatch> lookUp(int at, int end) {
        Token first = sentence.token(at);
        Token last = sentence.token(end - 1);
        boolean quoted = end - at == 1 && first.is(Token.Kind.QUOTED);
        if (!quoted && (unfit(first) || unfit(last) || splitsQuote(at, end))) {
            return List.of();
        }
        String text = sentence.text(at, end);
        List<ValueMatch> found = values.find(text, quoted || first.capitalised());
        boolean dotted = found.isEmpty()
                && !quoted
                && sentence.kind(end, Token.Kind.STOP)
                && sentence.token(end).text().equals(".")
                && sentence.token(end).from() == last.to();
        if (dotted) {
            // "Google Inc." may end a sentence too
            found = values.find(text + ".", first.capitalised());
        }
        if (!found.isEmpty() || quoted) {
            return found;
        }
        if (end - at == 1 && first.is(Token.Kind.WORD)) {
            for (String place : Demonyms.places(first.lower())) {
                List<ValueMatch> there = values.find(place, false);
                if (!there.isEmpty()) {
                    return there;
                }
            }
        }
        if (last.is(Token.Kind.WORD)
                && !last.lemma().equals(last.lower())
                && (!sentence.isClaim() || !last.capitalised())) {
            String head = end - at == 1 ? "" : sentence.text(at, end - 1) + " ";
            return values.find(head + last.lemma(), false);
        }
        return List.of();
    }

    private static boolean unfit(Token token) {
        return switch (token.kind()) {
            case COMMA, STOP, POSSESSIVE, QUOTED -> true;
            case WORD -> Grammar.FUNCTION_WORDS.contains(token.lower()) && !token.capitalised();
            case NUMBER, DATE, MARK -> false;
        };
    }

    private boolean splitsQuote(int at, int end) {
        for (int i = at; i < end; i++) {
            if (sentence.token(i).is(Token.Kind.QUOTED)) {
                return true;
            }
        }
        return false;
    }

    /** A value that a preposition or a verb ties to rows of {@code table}: {@code in Paris}, {@code by Queen}. */
    List<Parse<Condition>> attached(int at, Table table, Hint hint) {
        return tied.computeIfAbsent(List.of(at, table.name(), hint), key -> tie(at, table, hint));
    }

    private List<Parse<Condition>> tie(int at, Table table, Hint hint) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (int length = Math.min(LONGEST, sentence.size() - at); length >= 1; length--) {
            List<ValueMatch> matches = matches(at, at + length);
            if (!matches.isEmpty()) {
                found.addAll(choose(matches, table, hint, at, at + length, false));
            }
        }
        return found;
    }

    /** What a row of {@code table} is called: {@code book Emma}, {@code member Alma}. */
    List<Parse<Condition>> naming(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (int length = Math.min(LONGEST, sentence.size() - at); length >= 1; length--) {
            List<ValueMatch> matches = matches(at, at + length).stream()
                    .filter(match -> match.table().equals(table.name()) && namingRank(match) >= 0)
                    .toList();
            if (!matches.isEmpty()) {
                found.addAll(choose(matches, table, Hint.NONE, at, at + length, true));
            }
        }
        return found;
    }

    /** 0 for the whole name of a row, 1 for a part of a person's name or a code, -1 for another column. */
    int namingRank(ValueMatch match) {
        Table table = schema.table(match.table()).orElseThrow();
        TableWords words = lexicon.of(table);
        for (List<Column> naming : words.namings()) {
            List<String> names = naming.stream().map(Column::name).toList();
            if (names.equals(match.columns())) {
                return 0;
            }
            if (names.containsAll(match.columns())) {
                return 1;
            }
        }
        boolean key = table.primaryKey().equals(match.columns());
        boolean code = match.columns().size() == 1
                && List.of("code", "abbreviation", "symbol", "username", "login", "isbn", "sku")
                        .contains(last(Names.words(match.columns().get(0))));
        return key || code ? 1 : -1;
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    private List<Parse<Condition>> choose(
            List<ValueMatch> matches, Table table, Hint hint, int at, int end, boolean naming) {
        Map<Condition, Integer> costs = new LinkedHashMap<>();
        for (ValueMatch match : matches) {
            Optional<Table> holder = schema.table(match.table());
            boolean composed = matches.stream()
                    .anyMatch(other -> !other.equals(match)
                            && other.table().equals(match.table())
                            && other.columns().size() > match.columns().size());
            if (holder.isEmpty() || composed) {
                continue;
            }
            weigh(match, holder.get(), table, hint, at, end, naming, costs);
        }
        int cheapest = costs.values().stream().mapToInt(Integer::intValue).min().orElse(-1);
        List<Condition> best = costs.entrySet().stream()
                .filter(entry -> entry.getValue() == cheapest)
                .map(Map.Entry::getKey)
                .toList();
        if (best.size() > 1 && !hint.roles().isEmpty()) {
            List<Condition> playing = best.stream()
                    .filter(condition -> plays(condition, hint, table))
                    .toList();
            best = playing.size() == 1 ? playing : best;
        }
        List<ValueMatch> origins = matches.stream()
                .filter(match -> matches.stream().noneMatch(other -> refers(match, other)))
                .toList();
        if (best.size() > 1 && origins.size() < matches.size()) {
            return choose(origins, table, hint, at, end, naming);
        }
        if (best.size() > 1) {
            sentence.ambiguous("\"" + sentence.text(at, end) + "\" is found in several columns: "
                    + String.join(", ", best.stream().map(PlainWords::of).toList()));
            return List.of();
        }
        sentence.reach(best.isEmpty() ? at : end);
        return best.stream()
                .map(condition -> new Parse<>(condition, end, cheapest))
                .toList();
    }

    /** Whether the column of {@code match} is a key to that of {@code other}, and so says the same there. */
    private boolean refers(ValueMatch match, ValueMatch other) {
        return schema.table(match.table()).orElseThrow().foreignKeys().stream()
                .anyMatch(key -> key.columns().equals(match.columns())
                        && key.referencedTable().equalsIgnoreCase(other.table())
                        && key.referencedColumns().equals(other.columns()));
    }

    private static boolean plays(Condition condition, Hint hint, Table table) {
        if (condition instanceof Condition.Related related) {
            return related.path().hops().stream().anyMatch(hop -> Relations.plays(hop.role(), hint.roles(), table))
                    || (related.where().size() == 1 && plays(related.where().get(0), hint, table));
        }
        return condition instanceof Condition.Compare compare
                && compare.left() instanceof Term.Field field
                && Relations.plays(Names.words(field.column().name()), hint.roles(), table);
    }

    private void weigh(
            ValueMatch match,
            Table holder,
            Table table,
            Hint hint,
            int at,
            int end,
            boolean naming,
            Map<Condition, Integer> costs) {
        List<String> columnWords = Names.words(match.columns().get(0));
        int rank = namingRank(match);
        boolean own = holder.equals(table);
        boolean fits = hint.fits(columnWords) || (!own && hint.fits(Names.words(holder.name())));
        if ((!fits && hint.strict())
                || (own && rank == 0 && !naming && hint.columns().isEmpty())) {
            return;
        }
        int cost = fits ? 0 : 3;
        cost += naming ? rank : own ? (rank == 1 ? 3 : 1) : rank == 0 ? 0 : rank == 1 ? 2 : 3;
        List<Condition> equal = equal(match, holder, at, end);
        if (own) {
            costs.merge(Condition.all(equal), cost, Math::min);
            return;
        }
        List<Way> ways = relations.ways(table, holder, hint.roles(), sentence.isClaim());
        for (Way way : ways) {
            int detour = way.hops().size() + (way.toOne() ? 0 : 1) + (way.fansOut() ? 4 : 0);
            costs.merge(Relations.related(way, equal), cost + detour, Math::min);
        }
    }

    private List<Condition> equal(ValueMatch match, Table holder, int at, int end) {
        List<Condition> equal = new ArrayList<>();
        boolean asWritten = end - at == 1 && sentence.token(at).is(Token.Kind.QUOTED) && sentence.isClaim();
        for (int i = 0; i < match.columns().size(); i++) {
            Column column = holder.column(match.columns().get(i)).orElseThrow();
            String text = asWritten && match.columns().size() == 1
                    ? sentence.text(at, end)
                    : match.stored().get(i);
            equal.add(new Condition.Compare(
                    Term.Field.of(column), Comparison.EQUAL, new Term.Constant(new Literal.Text(text))));
        }
        return equal;
    }

    /** A name that the database need not hold: equal to any of the columns that name a row of {@code table}. */
    Optional<Condition> called(String name, Table table) {
        boolean part = !name.contains(" ")
                && values.find(name, true).stream()
                        .anyMatch(match -> match.table().equals(table.name()) && namingRank(match) == 1);
        if (part && sentence.isClaim()) {
            sentence.ambiguous("\"" + name + "\" is only a part of a name in " + table.name());
            return Optional.empty();
        }
        List<Condition> ways = new ArrayList<>();
        Term.Constant constant = new Term.Constant(new Literal.Text(name));
        for (List<Column> naming : lexicon.of(table).namings()) {
            if (naming.size() == 1) {
                if (TableWords.isText(naming.get(0))) {
                    ways.add(new Condition.Compare(Term.Field.of(naming.get(0)), Comparison.EQUAL, constant));
                }
            } else {
                ways.addAll(splits(name, naming));
            }
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(Condition.any(ways));
    }

    private static List<Condition> splits(String name, List<Column> naming) {
        String[] words = name.strip().split("\\s+", -1);
        List<Condition> ways = new ArrayList<>();
        if (words.length == 1) {
            Term.Constant whole = new Term.Constant(new Literal.Text(name));
            naming.forEach(column -> ways.add(new Condition.Compare(Term.Field.of(column), Comparison.EQUAL, whole)));
        }
        for (int cut = 1; cut < words.length && words.length < 6; cut++) {
            String first = String.join(" ", List.of(words).subList(0, cut));
            String last = String.join(" ", List.of(words).subList(cut, words.length));
            ways.add(new Condition.All(List.of(
                    new Condition.Compare(
                            Term.Field.of(naming.get(0)), Comparison.EQUAL, new Term.Constant(new Literal.Text(first))),
                    new Condition.Compare(
                            Term.Field.of(naming.get(1)),
                            Comparison.EQUAL,
                            new Term.Constant(new Literal.Text(last))))));
        }
        return ways;
    }

    /** In a claim, a word without a capital after a name that has one says something else: {@code Berlin someday}. */
    private boolean trails(int at, int i) {
        Token token = sentence.token(i);
        boolean small = token.is(Token.Kind.WORD) && !token.capitalised() && !NAME_GLUE.contains(token.lower());
        return sentence.isClaim() && small && i > at && (sentence.token(at).capitalised() || i > at + 1);
    }

    /** Texts that may be a name although the database does not hold them, from the token at {@code at}. */
    List<Parse<String>> unknown(int at) {
        if (sentence.kind(at, Token.Kind.QUOTED)) {
            sentence.reach(at + 1);
            return List.of(new Parse<>(sentence.token(at).text(), at + 1, 0));
        }
        List<Parse<String>> found = new ArrayList<>();
        int cost = 2;
        for (int end = at + 1; end <= Math.min(sentence.size(), at + LONGEST); end++) {
            Token token = sentence.token(end - 1);
            boolean verb = !token.capitalised() && (sentence.isClaim() ? Words.UNNAMED : VERBS).contains(token.lower());
            if (token.is(Token.Kind.QUOTED) || token.is(Token.Kind.STOP) || verb || trails(at, end - 1)) {
                break;
            }
            if (!sentence.isClaim()
                    && end > at + 1
                    && !token.capitalised()
                    && token.is(Token.Kind.WORD)
                    && !Set.of("of", "the", "and", "de", "la").contains(token.lower())) {
                break;
            }
            boolean plain = token.capitalised() || token.is(Token.Kind.NUMBER);
            cost += Grammar.FUNCTION_WORDS.contains(token.lower()) || token.is(Token.Kind.COMMA) ? 3 : plain ? 0 : 2;
            boolean whole = !Grammar.FUNCTION_WORDS.contains(token.lower()) && !token.is(Token.Kind.COMMA);
            if (whole && !(end == at + 1 && token.is(Token.Kind.MARK))) {
                found.add(new Parse<>(sentence.text(at, end), end, cost));
            }
        }
        java.util.Collections.reverse(found);
        return found;
    }
}
