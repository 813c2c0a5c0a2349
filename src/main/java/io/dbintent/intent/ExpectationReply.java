package io.dbintent.intent;

import com.fasterxml.jackson.databind.JsonNode;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code expectation} object of a model's reply; empty if it names no kind that exists. */
final class ExpectationReply {

    private ExpectationReply() {}

    static Optional<Expectation> read(JsonNode node) {
        if (node.isTextual()) {
            return kind(node.asText(), node);
        }
        return node.isObject() ? kind(node.path("kind").asText(node.path("type").asText("")), node) : Optional.empty();
    }

    private static Optional<Expectation> kind(String kind, JsonNode node) {
        return switch (kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "atleastonerow", "exists", "somerows" -> Optional.of(new Expectation.AtLeastOneRow());
            case "norows", "none", "empty" -> Optional.of(new Expectation.NoRows());
            case "rowsreturned", "rows", "retrieval" -> Optional.of(new Expectation.RowsReturned());
            case "rowcount", "count" -> rowCount(node);
            case "scalarvalue", "scalar", "value" ->
                literal(node.path("value")).flatMap(value -> comparison(node)
                        .map(comparison -> new Expectation.ScalarValue(comparison, value)));
            case "compare", "comparecolumns" -> compare(node);
            case "everyrow", "every", "all" -> everyRow(node);
            case "unique" -> {
                List<String> columns = texts(node.path("columns"));
                yield columns.isEmpty() ? Optional.empty() : Optional.of(new Expectation.Unique(columns));
            }
            case "top", "first" -> literal(node.path("value")).map(Expectation.Top::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Expectation> rowCount(JsonNode node) {
        JsonNode count = node.has("count") ? node.get("count") : node.path("value");
        if (!count.canConvertToLong() && !count.asText("").matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return comparison(node).map(comparison -> new Expectation.RowCount(comparison, count.asLong()));
    }

    private static Optional<Expectation> compare(JsonNode node) {
        String left = node.path("left").asText("");
        String right = node.path("right").asText("");
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : comparison(node).map(comparison -> new Expectation.Compare(left, comparison, right));
    }

    private static Optional<Expectation> everyRow(JsonNode node) {
        String column = node.path("column").asText("");
        if (column.isEmpty()) {
            return Optional.empty();
        }
        return literal(node.path("value")).flatMap(value -> comparison(node)
                .map(comparison -> new Expectation.EveryRow(column, comparison, value)));
    }

    private static Optional<Comparison> comparison(JsonNode node) {
        String symbol = node.path("op").asText(node.path("comparison").asText("="));
        return switch (symbol.trim()) {
            case "=", "==", "EQUAL", "eq" -> Optional.of(Comparison.EQUAL);
            case "<>", "!=", "NOT_EQUAL", "ne" -> Optional.of(Comparison.NOT_EQUAL);
            case "<", "LESS", "lt" -> Optional.of(Comparison.LESS);
            case "<=", "LESS_OR_EQUAL", "le" -> Optional.of(Comparison.LESS_OR_EQUAL);
            case ">", "GREATER", "gt" -> Optional.of(Comparison.GREATER);
            case ">=", "GREATER_OR_EQUAL", "ge" -> Optional.of(Comparison.GREATER_OR_EQUAL);
            default -> Optional.empty();
        };
    }

    private static Optional<Literal> literal(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(new Literal.Numeric(node.decimalValue()));
        }
        if (node.isBoolean()) {
            return Optional.of(new Literal.Bool(node.booleanValue()));
        }
        if (node.isNull()) {
            return Optional.of(new Literal.Null());
        }
        if (!node.isTextual()) {
            return Optional.empty();
        }
        String text = node.asText();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return Optional.of(new Literal.Date(LocalDate.parse(text)));
            } catch (DateTimeException notADay) {
                return Optional.of(new Literal.Text(text));
            }
        }
        return Optional.of(new Literal.Text(text));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
