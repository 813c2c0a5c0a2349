package io.dbintent.migration.request;

import org.jspecify.annotations.Nullable;

/** Reads what rows without a value get: {@code use 0 where it is missing}, {@code the missing ones get 'x'}. */
final class FillWords {

    private static final String[] OPENING = {
        ",", "and", ", and", ";", "-", "with", ", with", "(", "but", ", but", ", then"
    };
    private static final String[] BECOME = {
        "get",
        "gets",
        "should get",
        "must get",
        "receive",
        "become",
        "becomes",
        "should become",
        "should be set to",
        "are set to",
        "will be",
        "should be",
        "are",
        "have",
        "should have",
        "shall get",
        "should be filled with",
        "are filled with",
        "must become",
        "count as",
        "are treated as",
        ":",
        "to",
        "with",
        "is",
        "will get",
        "use",
        "default to",
        "start with",
        "will have",
        "must have",
        "shall be",
        "be set to"
    };

    private FillWords() {}

    /** Takes the whole phrase; null, with nothing taken, if none is next. */
    static @Nullable Value read(Line line) {
        int mark = line.mark();
        line.acceptAny(OPENING);
        int start = line.mark();
        for (int form = 0; form < 5; form++) {
            line.reset(start);
            Value value =
                    switch (form) {
                        case 0 -> written(line);
                        case 1 -> filled(line);
                        case 2 -> become(line);
                        case 3 -> where(line);
                        default -> bare(line);
                    };
            if (value != null) {
                line.acceptAny("too", "as well", "instead", "first");
                line.accept(")");
                return value;
            }
        }
        line.reset(mark);
        return null;
    }

    /** {@code put 'x' into the empty ones}, {@code set it to 0 where it is missing}. */
    private static @Nullable Value written(Line line) {
        if (!line.acceptAny(
                "use",
                "put",
                "write",
                "set it to",
                "set them to",
                "set the column to",
                "set",
                "fill in",
                "take",
                "insert",
                "enter",
                "give",
                "store",
                "fill it with",
                "fill",
                "assume",
                "default to",
                "fill them with",
                "backfill with",
                "backfill it with",
                "backfill",
                "using",
                "putting",
                "writing",
                "filling in",
                "setting it to")) {
            return null;
        }
        Value value = value(line);
        line.acceptAny("for", "in", "into", "to");
        return value != null && missing(line) ? value : null;
    }

    /** {@code treat unknown as false}, {@code fill the gaps with 0}, {@code set nulls to 0}. */
    private static @Nullable Value filled(Line line) {
        if (!line.acceptAny(
                "fill",
                "set",
                "treat",
                "replace",
                "backfill",
                "populate",
                "turn",
                "count",
                "regard",
                "update",
                "fill up",
                "make",
                "filling",
                "setting",
                "treating",
                "replacing",
                "for",
                "give",
                "default",
                "change",
                "convert",
                "interpret",
                "consider",
                "backfilling")) {
            return null;
        }
        boolean rows = missing(line);
        if (!rows
                || !line.acceptAny(
                        "with", "to", "as", "by", "into", "use", ":", "=", "be", "a", "the value", ", use")) {
            return rows && line.word(line.mark() - 1).lower().matches("rows|ones|records|entries") ? value(line) : null;
        }
        return value(line);
    }

    private static @Nullable Value become(Line line) {
        return missing(line) && line.acceptAny(BECOME) ? value(line) : null;
    }

    /** {@code where there is none, write 'x'}. */
    private static @Nullable Value where(Line line) {
        if (!line.acceptAny("where", "if", "when", "wherever", "whenever") || !absent(line)) {
            return null;
        }
        line.acceptAny(",", ", then");
        line.acceptAny(
                "write",
                "use",
                "put",
                "set it to",
                "it becomes",
                "it is",
                "take",
                "set",
                "fill in",
                "enter",
                "it should be",
                "insert",
                "assume");
        Value value = value(line);
        if (value != null) {
            line.acceptAny("in there", "there", "in", "into it");
        }
        return value;
    }

    /** {@code 'x' for the existing ones}, {@code 0 where missing}. */
    private static @Nullable Value bare(Line line) {
        Value value = ValueWords.read(line);
        boolean linked = line.acceptAny("for", "in", "into") || line.at("where") || line.at("if") || line.at("when");
        return value != null && linked && missing(line) ? value : null;
    }

    private static @Nullable Value value(Line line) {
        line.acceptAny("a", "an");
        Value value = ValueWords.read(line);
        Word word = line.peek();
        if (value == null
                && word.kind() == Word.Kind.WORD
                && word.text().length() > 1
                && word.text().equals(word.text().toUpperCase(java.util.Locale.ROOT))) {
            line.next();
            return Value.text(word.text());
        }
        return value != null && value.kind() != Value.Kind.NULL ? value : null;
    }

    /** The rows without a value, or those that are there already. */
    static boolean missing(Line line) {
        int mark = line.mark();
        if (line.acceptAny("where", "if", "when", "wherever", "whenever")) {
            if (absent(line)) {
                return true;
            }
            line.reset(mark);
            return false;
        }
        line.acceptAny("all of the", "all the", "all", "the", "every", "any", "each", "its", "both");
        boolean old = line.acceptAny(
                "existing",
                "old",
                "current",
                "present",
                "previous",
                "missing",
                "empty",
                "null",
                "unknown",
                "unset",
                "blank",
                "remaining",
                "already existing",
                "absent",
                "undefined");
        boolean nouns = line.acceptAny(
                "rows", "row", "ones", "one", "values", "value", "entries", "records", "those", "data", "gaps", "nulls",
                "cells", "holes");
        if (!nouns && old && line.peek().kind() == Word.Kind.WORD && plainNoun(line.peek())) {
            line.next();
            nouns = true;
        }
        if (without(line)) {
            return true;
        }
        line.acceptAny("already there", "there are", "that exist", "that are there", "we have");
        boolean gap = nouns && line.word(line.mark() - 1).lower().matches("gaps|nulls|holes|exist|there|have");
        boolean alone = old && line.word(line.mark() - 1).lower().matches("unknown|missing|null|empty");
        if ((old && nouns) || gap || alone) {
            return true;
        }
        line.reset(mark);
        return false;
    }

    private static boolean plainNoun(Word word) {
        return !Grammar.WORDS.contains(word.lower())
                && !Grammar.VERBS.contains(word.lower())
                && !word.lower().matches("gets?|become|becomes|receive|with|as|have|should|must");
    }

    /** {@code without a value}, {@code that have none}. */
    private static boolean without(Line line) {
        int mark = line.mark();
        if (line.acceptAny(
                "without",
                "with no",
                "that have no",
                "which have no",
                "lacking",
                "that lack",
                "that has no",
                "which lack",
                "having no")) {
            if (line.acceptAny("one", "any", "it", "value")) {
                return true;
            }
            line.acceptAny("a", "an", "any");
            if (line.peek().isName() && line.peek().kind() == Word.Kind.WORD) {
                line.next();
                return true;
            }
        }
        if (line.acceptAny(
                "that have none",
                "which have none",
                "with none",
                "where it is missing",
                "that are null",
                "that are empty",
                "that are missing",
                "where it is null",
                "that is null")) {
            return true;
        }
        line.reset(mark);
        return false;
    }

    private static boolean absent(Line line) {
        int mark = line.mark();
        if (line.acceptAny(
                "missing",
                "null",
                "empty",
                "unknown",
                "unset",
                "we do not know it",
                "we don't know it",
                "we do not know",
                "we don't know",
                "there is none",
                "there are none",
                "none is given",
                "none is set",
                "it does not exist",
                "there is nothing",
                "not set",
                "not known",
                "nothing is known",
                "nothing is there")) {
            return true;
        }
        if (line.acceptAny("there is no", "there are no")) {
            if (line.peek().kind() == Word.Kind.WORD) {
                line.next();
                return true;
            }
        }
        if (line.acceptAny("it is", "they are", "it 's", "the value is", "the column is", "there 's", "it was")
                && line.acceptAny(
                        "missing",
                        "null",
                        "empty",
                        "unknown",
                        "unset",
                        "not set",
                        "not known",
                        "blank",
                        "none",
                        "not there",
                        "currently null",
                        "now null")) {
            return true;
        }
        line.reset(mark);
        return false;
    }
}
