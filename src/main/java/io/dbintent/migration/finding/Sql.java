package io.dbintent.migration.finding;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.ViewChange;
import java.util.List;
import java.util.Optional;

/** A statement about rows, cut into words. */
final class Sql {

    private final List<Lexeme> words;

    private Sql(List<Lexeme> words) {
        this.words = words;
    }

    static Sql of(DataChange data, Step step) {
        return of(data.text(), step);
    }

    static Sql of(String text, Step step) {
        return new Sql(Lexeme.of(text, step.mysql()));
    }

    /** The query or statement about rows that a step has in it, a view's and a new table's included. */
    static Optional<Sql> in(Step step) {
        if (step.change() instanceof DataChange data) {
            return Optional.of(of(data, step));
        }
        if (step.change() instanceof ViewChange.Create create) {
            return Optional.of(of(create.definition().query(), step));
        }
        return step.change() instanceof TableChange.CreateAs create
                ? Optional.of(of(create.query(), step))
                : Optional.empty();
    }

    /** The words from there on. */
    List<Lexeme> from(int index) {
        return words.subList(Math.min(index, words.size()), words.size());
    }

    int size() {
        return words.size();
    }

    Lexeme at(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : new Lexeme(Lexeme.Kind.SYMBOL, "", -1);
    }

    boolean is(int index, String word) {
        return at(index).is(word);
    }

    boolean is(int index, String first, String second) {
        return is(index, first) && is(index + 1, second);
    }

    boolean has(String word) {
        return words.stream().anyMatch(w -> w.is(word));
    }

    /** Where a word stands outside of all brackets, last; -1 if nowhere. */
    int outer(String word) {
        int depth = 0;
        int found = -1;
        for (int i = 0; i < words.size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0 && is(i, word)) {
                found = i;
            }
        }
        return found;
    }

    /** The index after the bracket that closes the one at {@code open}. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < words.size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return words.size();
    }
}
