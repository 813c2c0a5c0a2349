package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Claims of known truth about a small database of ours, each with the right query and expectation. */
record Corpus(String name, List<Entry> entries) {

    static final List<String> NAMES = List.of("webshop", "school", "library");

    /** One line: is the claim true, its words, and the plan that decides it. */
    record Entry(boolean truth, String claim, String expectation, String sql) {
        Expectation expects() {
            return Corpus.expectation(expectation);
        }
    }

    static Corpus read(String name) {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = Corpus.class.getResourceAsStream(name + ".claims")) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" \\| ", 4);
                    entries.add(new Entry(parts[0].equals("T"), parts[1], parts[2], parts[3]));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
        return new Corpus(name, entries);
    }

    static Expectation expectation(String words) {
        String[] parts = words.split(" ", 2);
        return switch (parts[0]) {
            case "some" -> new Expectation.AtLeastOneRow();
            case "none" -> new Expectation.NoRows();
            case "rows" -> new Expectation.RowsReturned();
            case "unique" -> new Expectation.Unique(List.of(parts[1].split(",", -1)));
            case "top" -> new Expectation.Top(literal(parts[1]));
            case "count" -> {
                String[] count = parts[1].split(" ", 2);
                yield new Expectation.RowCount(comparison(count[0]), Long.parseLong(count[1]));
            }
            case "compare" -> {
                String[] compared = parts[1].split(" ", 3);
                yield new Expectation.Compare(compared[0], comparison(compared[1]), compared[2]);
            }
            case "=", "<>", "<", "<=", ">", ">=" ->
                new Expectation.ScalarValue(comparison(parts[0]), literal(parts[1]));
            default -> new Expectation.ScalarValue(Comparison.EQUAL, literal(words));
        };
    }

    static Literal literal(String text) {
        return text.startsWith("'")
                ? new Literal.Text(text.substring(1, text.length() - 1))
                : new Literal.Numeric(new BigDecimal(text));
    }

    static Comparison comparison(String symbol) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.symbol().equals(symbol)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException(symbol);
    }
}
