package io.dbintent.migration.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a request and how far they have been read. */
final class Line {

    private static final Word END = new Word("", "", Word.Kind.SIGN, false);

    private final List<Word> all;
    private List<Word> words;
    private int at;

    Line(List<Word> words) {
        this.all = List.copyOf(words);
        this.words = all;
    }

    boolean atEnd() {
        return at >= words.size();
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    Word peek() {
        return peek(0);
    }

    Word peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : END;
    }

    Word next() {
        Word word = peek();
        at++;
        return word;
    }

    /** Takes the words, one after the other, separated by blanks in {@code phrase}; nothing if they are not next. */
    boolean accept(String phrase) {
        String[] parts = phrase.split(" ", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!peek(i).lower().equals(parts[i])) {
                return false;
            }
        }
        at += parts.length;
        return true;
    }

    /** Takes the longest of the phrases that is next. */
    boolean acceptAny(String... phrases) {
        int start = at;
        int farthest = -1;
        for (String phrase : phrases) {
            if (accept(phrase)) {
                farthest = Math.max(farthest, at);
                at = start;
            }
        }
        if (farthest >= 0) {
            at = farthest;
        }
        return farthest >= 0;
    }

    boolean at(String phrase) {
        int mark = at;
        boolean is = accept(phrase);
        at = mark;
        return is;
    }

    boolean atAny(Set<String> single) {
        return single.contains(peek().lower());
    }

    /** What has not been read, as written. */
    String rest() {
        return words.subList(Math.min(at, words.size()), words.size()).stream()
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    /** Leaves out the words from one position up to another, until {@link #show}. */
    void hide(int from, int to) {
        List<Word> rest = new java.util.ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(to, words.size()));
        words = rest;
    }

    void show() {
        words = all;
    }

    /** How many words there are from the beginning. */
    int size() {
        return words.size();
    }

    /** The word at a position from the beginning. */
    Word word(int position) {
        return position >= 0 && position < words.size() ? words.get(position) : END;
    }

    /** The position of the first of the words from here on; -1 if none comes. */
    int find(Set<String> lower) {
        for (int i = at; i < words.size(); i++) {
            if (lower.contains(words.get(i).lower())) {
                return i;
            }
        }
        return -1;
    }
}
