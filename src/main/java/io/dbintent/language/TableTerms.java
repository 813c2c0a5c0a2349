package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tables of a schema are called: by their names, parts of their names, synonyms and comments. */
final class TableTerms {

    private final Map<String, List<TableTerm>> byFirstWord = new HashMap<>();

    private record TableTerm(Table table, List<String> words, int cost) {}

    /** @param known all words of names, which tell where one ends that is written together with others */
    TableTerms(Collection<TableWords> tables, Set<String> known) {
        for (TableWords words : tables) {
            addTerm(words.table(), words.words(), 0);
            List<String> whole = Names.words(words.table().name(), known);
            if (!whole.equals(words.words())) {
                addTerm(words.table(), whole, 0);
            }
            words.withoutContainer().ifPresent(shorter -> addTerm(words.table(), shorter, 1));
        }
        Map<String, Integer> owners = new HashMap<>();
        for (TableWords words : tables) {
            Set.copyOf(words.words()).forEach(word -> owners.merge(word, 1, Integer::sum));
        }
        for (TableWords words : tables) {
            addParts(words, owners);
        }
        for (TableWords words : tables) {
            List<String> said = Documentation.name(words.table().comment());
            if (!said.equals(words.words())) {
                addTerm(words.table(), said, Documentation.COST);
            }
        }
    }

    private void addTerm(Table table, List<String> words, int cost) {
        if (!words.isEmpty()) {
            byFirstWord.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(new TableTerm(table, words, cost));
        }
    }

    /** A part of a longer name stands for the table if no other table's name has that word. */
    private void addParts(TableWords owner, Map<String, Integer> owners) {
        List<String> words = owner.words();
        for (String word : words) {
            boolean alone = words.size() > 1 && word.length() > 2 && owners.getOrDefault(word, 0) == 1;
            if (alone && (word.equals(words.get(words.size() - 1)) || word.equals(words.get(0)))) {
                addTerm(owner.table(), List.of(word), word.equals(words.get(0)) ? 3 : 2);
            }
        }
    }

    /** Tables that the words at {@code at} may mean, longest and cheapest first. */
    List<TableMention> at(List<Token> tokens, int at) {
        Set<String> starts = new LinkedHashSet<>();
        starts.add(tokens.get(at).lemma());
        starts.add(tokens.get(at).lower());
        starts.addAll(Thesaurus.synonyms(tokens.get(at).lemma()));
        List<TableMention> found = new ArrayList<>();
        for (String start : starts) {
            for (TableTerm term : byFirstWord.getOrDefault(start, List.of())) {
                int cost = matchTerm(tokens, at, term.words(), term.cost() < 2);
                if (cost >= 0) {
                    found.add(new TableMention(term.table(), term.words().size(), cost + term.cost()));
                }
            }
        }
        found.sort(Comparator.comparingInt(TableMention::length).reversed().thenComparingInt(TableMention::cost));
        return best(found);
    }

    /** Of mentions of equal length the cheapest only; a synonym never competes with the table's own name. */
    private static List<TableMention> best(List<TableMention> sorted) {
        List<TableMention> kept = new ArrayList<>();
        for (TableMention mention : sorted) {
            boolean beaten = kept.stream()
                    .anyMatch(other -> (other.length() == mention.length()
                                    && (other.cost() < mention.cost()
                                            || other.table().equals(mention.table())))
                            || (other.length() > mention.length()
                                    && other.table().equals(mention.table())));
            if (!beaten) {
                kept.add(mention);
            }
        }
        return kept;
    }

    private static int matchTerm(List<Token> tokens, int at, List<String> words, boolean synonyms) {
        int cost = 0;
        for (int k = 0; k < words.size(); k++) {
            if (at + k >= tokens.size() || !tokens.get(at + k).is(Token.Kind.WORD)) {
                return -1;
            }
            Token token = tokens.get(at + k);
            String word = words.get(k);
            if (token.lemma().equals(word) || token.lower().equals(word)) {
                continue;
            }
            if (!synonyms || !Thesaurus.same(token.lemma(), word)) {
                return -1;
            }
            cost++;
        }
        return cost;
    }
}
