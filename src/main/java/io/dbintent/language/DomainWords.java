package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The vocabulary over one schema: which domain word stands at a place of an intent, and what it points to. */
final class DomainWords {

    private final Map<String, List<Term>> termsByFirstWord = new HashMap<>();
    private final Set<String> words = new TreeSet<>();

    private record Term(List<String> lemmas, List<String> lower, Vocabulary.Entry entry, Target target) {
        boolean standsAt(List<Token> tokens, int at) {
            for (int k = 0; k < lemmas.size(); k++) {
                boolean same = at + k < tokens.size()
                        && tokens.get(at + k).is(Token.Kind.WORD)
                        && (tokens.get(at + k).lemma().equals(lemmas.get(k))
                                || tokens.get(at + k).lower().equals(lower.get(k)));
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws VocabularyException if the vocabulary names what the schema does not have */
    DomainWords(Vocabulary vocabulary, Schema schema) {
        List<String> problems = vocabulary.problems(schema);
        if (!problems.isEmpty()) {
            throw new VocabularyException(problems);
        }
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            List<Token> tokens = Tokenizer.read(entry.words());
            Term term = new Term(
                    tokens.stream().map(Token::lemma).toList(),
                    tokens.stream().map(Token::lower).toList(),
                    entry,
                    new Target(entry, schema));
            for (String first :
                    Set.copyOf(List.of(term.lemmas().get(0), term.lower().get(0)))) {
                termsByFirstWord
                        .computeIfAbsent(first, key -> new ArrayList<>())
                        .add(term);
            }
            words.addAll(term.lemmas());
        }
    }

    /** The words that have a meaning here, one by one. */
    Set<String> words() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The longest domain word that begins at {@code at}. */
    Optional<Found> at(List<Token> tokens, int at) {
        if (isEmpty() || at < 0 || at >= tokens.size() || !tokens.get(at).is(Token.Kind.WORD)) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        List<Term> candidates = new ArrayList<>(termsByFirstWord.getOrDefault(token.lemma(), List.of()));
        candidates.addAll(termsByFirstWord.getOrDefault(token.lower(), List.of()));
        return candidates.stream()
                .filter(term -> term.standsAt(tokens, at))
                .max((one, other) ->
                        Integer.compare(one.lemmas().size(), other.lemmas().size()))
                .map(term -> new Found(term.lemmas().size(), term.entry(), term.target()));
    }

    /** The text with the schema's own words for what domain words mean; quoted text and names stay as they are. */
    String inSchemaWords(String text, Lexicon lexicon) {
        List<Token> tokens = Tokenizer.read(text);
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Found> found = i > 0 && tokens.get(i).capitalised() ? Optional.empty() : at(tokens, i);
            Optional<List<String>> name =
                    found.flatMap(own -> own.nameFor(own.target().table(), lexicon));
            if (name.isPresent()) {
                changed.append(text, copied, tokens.get(i).from()).append(String.join(" ", name.get()));
                i += found.orElseThrow().length() - 1;
                copied = tokens.get(i).to();
            }
        }
        return changed.append(text, copied, text.length()).toString();
    }

    /**
     * A domain word in an intent.
     *
     * @param length how many tokens
     */
    record Found(int length, Vocabulary.Entry entry, Target target) {

        boolean isTable() {
            return entry.measure().isEmpty() && target.column().isEmpty();
        }

        Optional<TableMention> asTable() {
            return isTable() ? Optional.of(new TableMention(target.table(), length, 0)) : Optional.empty();
        }

        /** The column, if the word means one of {@code table}. */
        Optional<ColumnMention> asColumn(Table table) {
            return entry.measure().isEmpty() && target.table().equals(table)
                    ? target.column().map(column -> new ColumnMention(table, List.of(column), length, 0))
                    : Optional.empty();
        }

        /** The words of the name that is meant, inside a longer phrase about {@code table}; empty for a measure. */
        Optional<List<String>> nameFor(Table table, Lexicon lexicon) {
            if (isTable()) {
                return Optional.of(lexicon.of(target.table()).words());
            }
            return asColumn(table).map(mention -> lexicon.of(table).words(mention.column()));
        }

        /** The measure, if the word means one. */
        Optional<Measured> asMeasure() {
            return entry.measure().map(fold -> new Measured(fold, target.table(), target.column(), length));
        }
    }

    /** A measure that a domain word means. */
    record Measured(Vocabulary.Measure fold, Table table, Optional<Column> column, int length) {}
}
