package io.dbintent.planbook;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expectation back, strictly: nothing may stand before, between or after what belongs to it. */
final class ExpectationReader {

    static final String ALLOWED = "at least one row, no rows, rows returned, rows >= 3, value = 12.50,"
            + " \"left\" <= \"right\", every row \"column\" > 0, unique \"column\", top 'name', same rows ('a', 1),"
            + " or several of them as (...) and (...)";

    private static final int DEEPEST = 8;
    private static final Pattern SYMBOL = Pattern.compile("<>|<=|>=|=|<|>");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*+)'");
    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")++)\"");
    private static final Pattern PLACE = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,1000}(?:\\.\\d{1,1000})?");
    private static final Pattern WORD = Pattern.compile("true|false|NULL");

    private final String text;
    private final Map<String, Literal> values;
    private final Set<String> names = new TreeSet<>();
    private final boolean anyName;
    private int at;

    private ExpectationReader(String text, Map<String, Literal> values, boolean anyName) {
        this.text = text;
        this.values = values;
        this.anyName = anyName;
    }

    /**
     * The expectation with the values in their places.
     *
     * @throws IllegalArgumentException that says what was expected where
     */
    static Expectation read(String text, Map<String, Literal> values) {
        return new ExpectationReader(text, values, false).whole();
    }

    /** The names of the parameters in an expectation. */
    static Set<String> names(String text) {
        ExpectationReader reader = new ExpectationReader(text, Map.of(), true);
        reader.whole();
        return reader.names;
    }

    private Expectation whole() {
        Expectation expectation = expectation(0);
        if (at < text.length()) {
            throw wrong("nothing more");
        }
        return expectation;
    }

    private Expectation expectation(int depth) {
        if (depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " brackets inside one another");
        }
        if (peek("(")) {
            return allOf(depth);
        } else if (word("at least one row")) {
            return new Expectation.AtLeastOneRow();
        } else if (word("no rows")) {
            return new Expectation.NoRows();
        } else if (word("rows returned")) {
            return new Expectation.RowsReturned();
        } else if (word("rows ")) {
            Comparison comparison = comparison();
            return new Expectation.RowCount(comparison, count());
        } else if (word("value ")) {
            Comparison comparison = comparison();
            return new Expectation.ScalarValue(comparison, literal());
        } else if (word("every row ")) {
            String column = name();
            expect(" ");
            Comparison comparison = comparison();
            return new Expectation.EveryRow(column, comparison, literal());
        } else if (word("unique ")) {
            List<String> columns = new ArrayList<>(List.of(name()));
            while (word(", ")) {
                columns.add(name());
            }
            return new Expectation.Unique(columns);
        } else if (word("top ")) {
            return new Expectation.Top(literal());
        } else if (word("same rows")) {
            boolean ordered = word(" in order");
            return new Expectation.SameRows(rows(), ordered);
        } else if (peek("\"")) {
            String left = name();
            expect(" ");
            Comparison comparison = comparison();
            return new Expectation.Compare(left, comparison, name());
        }
        throw wrong("an expectation: " + ALLOWED);
    }

    private Expectation allOf(int depth) {
        List<Expectation> parts = new ArrayList<>();
        do {
            expect("(");
            parts.add(expectation(depth + 1));
            expect(")");
        } while (word(" and "));
        return new Expectation.AllOf(parts);
    }

    private long count() {
        int start = at;
        if (literal() instanceof Literal.Numeric number) {
            try {
                return number.value().longValueExact();
            } catch (ArithmeticException notWhole) {
                at = start;
                throw wrong("a whole number of rows");
            }
        }
        at = start;
        throw wrong("a number of rows");
    }

    private List<List<Literal>> rows() {
        List<List<Literal>> rows = new ArrayList<>();
        while (word(rows.isEmpty() ? " (" : ", (")) {
            List<Literal> row = new ArrayList<>();
            while (!word(")")) {
                if (!row.isEmpty()) {
                    expect(", ");
                }
                row.add(literal());
            }
            rows.add(row);
        }
        return rows;
    }

    private Comparison comparison() {
        String symbol = match(SYMBOL, "one of = <> < <= > >=").group();
        expect(" ");
        for (Comparison comparison : Comparison.values()) {
            if (comparison.symbol().equals(symbol)) {
                return comparison;
            }
        }
        throw new IllegalStateException("The pattern knows a comparison that the language does not: " + symbol);
    }

    private String name() {
        return match(NAME, "a column in double quotes").group(1).replace("\"\"", "\"");
    }

    private Literal literal() {
        for (Pattern form : List.of(TEXT, PLACE, MOMENT, DAY, NUMBER, WORD)) {
            Matcher found = form.matcher(text).region(at, text.length());
            if (found.lookingAt()) {
                int start = at;
                at = found.end();
                try {
                    return literal(form, found);
                } catch (DateTimeException noSuchDay) {
                    at = start;
                    throw wrong("a day of the calendar");
                }
            }
        }
        throw wrong("a value: 'text', a number, true, false, a day, NULL or :name");
    }

    private Literal literal(Pattern form, Matcher found) {
        String word = found.group();
        if (form.equals(TEXT)) {
            return new Literal.Text(found.group(1).replace("''", "'"));
        } else if (form.equals(PLACE)) {
            return value(found.group(1));
        } else if (form.equals(MOMENT)) {
            return new Literal.DateTime(LocalDateTime.parse(word));
        } else if (form.equals(DAY)) {
            return new Literal.Date(LocalDate.parse(word));
        } else if (form.equals(NUMBER)) {
            return new Literal.Numeric(new BigDecimal(word));
        }
        return word.equals("NULL") ? new Literal.Null() : new Literal.Bool(word.equals("true"));
    }

    private Literal value(String name) {
        names.add(name);
        Literal value = anyName ? Literal.Numeric.of(0) : values.get(name);
        if (value == null) {
            throw wrong("one of the parameters " + new TreeSet<>(values.keySet()) + " instead of :" + name);
        }
        return value;
    }

    private Matcher match(Pattern pattern, String expected) {
        Matcher found = pattern.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            throw wrong(expected);
        }
        at = found.end();
        return found;
    }

    private boolean peek(String word) {
        return text.startsWith(word, at);
    }

    private boolean word(String word) {
        boolean there = peek(word);
        at += there ? word.length() : 0;
        return there;
    }

    private void expect(String word) {
        if (!word(word)) {
            throw wrong("\"" + word + "\"");
        }
    }

    private IllegalArgumentException wrong(String expected) {
        String got = at >= text.length() ? "the end" : "\"" + text.substring(at) + "\"";
        return new IllegalArgumentException("expectation \"" + text + "\": expected " + expected + ", got " + got);
    }
}
