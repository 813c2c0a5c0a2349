package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Tells words that nobody knows, the grammar, the schema and the database, from those that are only in a wrong place. */
final class UnknownWords {

    private static final Set<String> VERB_ROOTS = verbRoots();

    private final Lexicon lexicon;
    private final ValueLookup values;

    UnknownWords(Lexicon lexicon, ValueLookup values) {
        this.lexicon = lexicon;
        this.values = values;
    }

    private static Set<String> verbRoots() {
        List<String> roots = new ArrayList<>(Words.LINKS);
        roots.addAll(Words.EVENTS);
        roots.addAll(Words.LOCATION_VERBS);
        roots.addAll(Words.MEASURE_VERBS.keySet());
        return Set.copyOf(roots);
    }

    /** The unknown word that an abstention is about: the one where the reading ended, else the only one there is. */
    OptionalInt blamed(List<Token> tokens, int furthest) {
        if (furthest < tokens.size() && isUnknown(tokens, furthest)) {
            return OptionalInt.of(furthest);
        }
        int only = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (isUnknown(tokens, i)) {
                boolean same = only >= 0
                        && tokens.get(only).lower().equals(tokens.get(i).lower());
                if (only >= 0 && !same) {
                    return OptionalInt.empty();
                }
                only = only < 0 ? i : only;
            }
        }
        return only < 0 ? OptionalInt.empty() : OptionalInt.of(only);
    }

    private boolean isUnknown(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean name = token.capitalised() && at > 0;
        if (!token.is(Token.Kind.WORD) || name || token.lower().length() < 3 || !isPlain(token.lower())) {
            return false;
        }
        boolean grammar = Grammar.FUNCTION_WORDS.contains(token.lower())
                || Words.CONTAINERS.contains(token.lower())
                || Words.UNITS.contains(token.lower())
                || VERB_ROOTS.contains(Lemmas.root(token.lower()));
        return !grammar
                && !lexicon.knows(token)
                && values.find(token.text(), false).isEmpty();
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    /** The tokens with {@code words} in place of the unknown word, wherever it stands. */
    static List<Token> with(List<Token> tokens, int unknown, List<String> words) {
        Token replaced = tokens.get(unknown);
        List<Token> changed = new ArrayList<>();
        for (Token token : tokens) {
            if (!token.is(Token.Kind.WORD) || !token.lower().equals(replaced.lower())) {
                changed.add(token);
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                boolean last = i == words.size() - 1;
                String text = last ? inflected(words.get(i), replaced) : words.get(i);
                changed.add(new Token(Token.Kind.WORD, text, text, words.get(i), null, null, token.from(), token.to()));
            }
        }
        return changed;
    }

    /** The word in the plural if the one that it stands for ends like one. */
    static String inflected(String word, Token model) {
        boolean plural = model.lower().endsWith("s") && !word.endsWith("s");
        return plural ? PlainWords.plural(word) : word;
    }

    /** The only word of the intent that is unknown, if it has just one. */
    Optional<String> only(List<Token> tokens) {
        OptionalInt at = blamed(tokens, tokens.size());
        return at.isPresent() ? Optional.of(tokens.get(at.getAsInt()).lemma()) : Optional.empty();
    }
}
