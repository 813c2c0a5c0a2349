package io.dbintent.migration.request;

import io.dbintent.migration.request.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values: quoted text, numbers, and the words for true, false, NULL, now and today. */
final class ValueWords {

    private static final Map<String, Value> NAMED = Map.ofEntries(
            Map.entry("true", Value.of(Kind.TRUE)),
            Map.entry("yes", Value.of(Kind.TRUE)),
            Map.entry("on", Value.of(Kind.TRUE)),
            Map.entry("false", Value.of(Kind.FALSE)),
            Map.entry("no", Value.of(Kind.FALSE)),
            Map.entry("off", Value.of(Kind.FALSE)),
            Map.entry("null", Value.of(Kind.NULL)),
            Map.entry("now", Value.of(Kind.NOW)),
            Map.entry("current_timestamp", Value.of(Kind.NOW)),
            Map.entry("today", Value.of(Kind.TODAY)),
            Map.entry("current_date", Value.of(Kind.TODAY)),
            Map.entry("zero", Value.number("0")),
            Map.entry("one", Value.number("1")),
            Map.entry("two", Value.number("2")),
            Map.entry("three", Value.number("3")),
            Map.entry("five", Value.number("5")),
            Map.entry("ten", Value.number("10")),
            Map.entry("hundred", Value.number("100")));

    private ValueWords() {}

    /** The value that is next; null, with nothing taken, if none is. */
    static @Nullable Value read(Line line) {
        int mark = line.mark();
        line.acceptAny("the number", "the value", "the text", "the string", "value", "the word");
        if (line.acceptAny("an empty string", "the empty string", "empty string", "empty text", "blank")) {
            return Value.text("");
        }
        if (line.acceptAny(
                "the current timestamp",
                "current timestamp",
                "the current time",
                "current time",
                "the current date and time",
                "the current datetime",
                "the time of insertion",
                "the moment of insertion")) {
            return Value.of(Kind.NOW);
        }
        if (line.acceptAny("the current date", "current date", "the current day", "today 's date")) {
            return Value.of(Kind.TODAY);
        }
        Word word = line.peek();
        if (word.kind() == Word.Kind.QUOTED) {
            line.next();
            return Value.text(word.text());
        }
        if (word.kind() == Word.Kind.NUMBER) {
            line.next();
            boolean moment = word.text().contains(":") || word.text().indexOf('-') > 0;
            return moment ? Value.text(word.text()) : Value.number(word.text());
        }
        Value named = NAMED.get(word.lower());
        if (named != null) {
            line.next();
            if (line.accept("(")) {
                line.accept(")");
            }
            return named;
        }
        line.reset(mark);
        return null;
    }

    /** A list of values, in brackets or not, separated by commas, {@code and} or {@code or}; empty if none is next. */
    static List<Value> list(Line line) {
        int mark = line.mark();
        boolean brackets = line.accept("(");
        List<Value> values = new ArrayList<>();
        while (true) {
            Value value = read(line);
            if (value == null && bareWord(line)) {
                value = Value.text(line.next().text());
            }
            if (value == null) {
                break;
            }
            values.add(value);
            int before = line.mark();
            if (!separator(line)) {
                break;
            }
            if (!brackets
                    && line.peek().kind() != Word.Kind.QUOTED
                    && line.peek().kind() != Word.Kind.NUMBER
                    && !bareWord(line)) {
                line.reset(before);
                break;
            }
        }
        if (values.isEmpty() || (brackets && !line.accept(")"))) {
            line.reset(mark);
            return List.of();
        }
        return values;
    }

    /** An unquoted word counts as a value inside a list only: {@code open, paid or shipped}. */
    private static boolean bareWord(Line line) {
        Word word = line.peek();
        String follower = line.peek(1).lower();
        return word.kind() == Word.Kind.WORD
                && !word.lower().matches("unknown|nothing|never|default")
                && (!Grammar.WORDS.contains(word.lower()) || (word.lower().equals("new") && follower.equals(",")))
                && (follower.equals(",")
                        || follower.equals("or")
                        || follower.equals("and")
                        || follower.equals(")")
                        || line.peek(1).lower().isEmpty()
                        || line.peek(-1).lower().equals("or")
                        || line.peek(-1).lower().equals("and"));
    }

    private static boolean separator(Line line) {
        return line.acceptAny(", or", ", and", ",", "or", "and", "/", "|");
    }
}
