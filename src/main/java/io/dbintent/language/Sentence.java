package io.dbintent.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tokens of one intent, and how far any reading of them has come. */
final class Sentence {

    private static final int STEPS = 20_000;

    private final String text;
    private final List<Token> tokens;
    private final boolean claim;
    private final Set<String> ambiguities = new LinkedHashSet<>();
    private int furthest;
    private int steps;

    Sentence(String text, List<Token> tokens, boolean claim) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.claim = claim;
    }

    /** True where something is asserted, so that a doubtful reading must be left out. */
    boolean isClaim() {
        return claim;
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    boolean has(int at) {
        return at >= 0 && at < tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    boolean done(int at) {
        return at >= tokens.size();
    }

    /** The text of the tokens from {@code at} to {@code end}, exclusive, as written. */
    String text(int at, int end) {
        int from = tokens.get(at).from();
        int to = tokens.get(end - 1).to();
        // Tokens may have been put in another order, and then no text of the intent spans them.
        return end - at == 1 || to < from ? tokens.get(at).text() : text.substring(from, to);
    }

    boolean word(int at, String word) {
        return has(at) && tokens.get(at).isWord(word);
    }

    boolean wordIn(int at, Set<String> words) {
        return has(at) && tokens.get(at).isWordIn(words);
    }

    boolean kind(int at, Token.Kind kind) {
        return has(at) && tokens.get(at).is(kind);
    }

    String lower(int at) {
        return has(at) && tokens.get(at).is(Token.Kind.WORD) ? tokens.get(at).lower() : "";
    }

    /** The first token after {@code at} that is not one of {@code words}. */
    int skip(int at, Set<String> words) {
        int i = at;
        while (wordIn(i, words)) {
            i++;
        }
        reach(i);
        return i;
    }

    /** The token after {@code phrase} if it stands at {@code at}, else -1. */
    int phrase(int at, String phrase) {
        int i = at;
        for (String word : phrase.split(" ", -1)) {
            boolean same = has(i)
                    && (tokens.get(i).isWord(word)
                            || (tokens.get(i).is(Token.Kind.MARK)
                                    && tokens.get(i).text().equals(word)));
            if (!same) {
                return -1;
            }
            i++;
        }
        reach(i);
        return i;
    }

    /** The token after the first of {@code phrases} that stands at {@code at}, else -1. */
    int anyPhrase(int at, List<String> phrases) {
        for (String phrase : phrases) {
            int next = phrase(at, phrase);
            if (next >= 0) {
                return next;
            }
        }
        return -1;
    }

    void reach(int at) {
        furthest = Math.max(furthest, Math.min(at, tokens.size()));
    }

    /** Makes the word at {@code at} the one that was not understood. */
    void stop(int at) {
        furthest = at;
    }

    int furthest() {
        return furthest;
    }

    /** False once too much has been tried; what is not understood by then will not be. */
    boolean mayGoOn() {
        return ++steps < STEPS;
    }

    void ambiguous(String what) {
        ambiguities.add(what);
    }

    Set<String> ambiguities() {
        return ambiguities;
    }
}
