package io.dbintent.evidence;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryLiteral;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Typed values that make a comparison true of no row, or of every row that has a value at all. */
final class ControlValues {

    private static final BigDecimal BEYOND = new BigDecimal("987654321987");

    private ControlValues() {}

    /** Replacements that make the comparison of each literal false; empty where one has none. */
    static Optional<Map<Integer, Literal>> denying(List<QueryLiteral> literals, Schema schema) {
        return each(literals, schema, false);
    }

    /** Replacements that make the comparison of each literal true; empty where one needs a value that occurs. */
    static Optional<Map<Integer, Literal>> admitting(List<QueryLiteral> literals, Schema schema) {
        return each(literals, schema, true);
    }

    private static Optional<Map<Integer, Literal>> each(List<QueryLiteral> literals, Schema schema, boolean truth) {
        Map<Integer, Literal> replacements = new HashMap<>();
        for (int i = 0; i < literals.size(); i++) {
            QueryLiteral literal = literals.get(i);
            boolean flipped = literal.nots() % 2 == 1;
            boolean upper = literal.operator().endsWith("BETWEEN") && isSecondBound(literals, i);
            Optional<Literal> value = value(literal, truth != flipped, upper, schema);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            replacements.put(literal.index(), value.get());
        }
        return Optional.of(replacements);
    }

    private static boolean isSecondBound(List<QueryLiteral> literals, int at) {
        return at > 0 && literals.get(at - 1).predicate() == literals.get(at).predicate();
    }

    private static Optional<Literal> value(QueryLiteral literal, boolean truth, boolean upper, Schema schema) {
        return switch (literal.operator()) {
            case "=", "IN" -> truth ? Optional.empty() : Optional.of(strange(literal, schema));
            case "<>", "NOT IN" -> truth ? Optional.of(strange(literal, schema)) : Optional.empty();
            case "LIKE" -> Optional.of(truth ? new Literal.Text("%") : strangeText(literal));
            case "NOT LIKE" -> Optional.of(truth ? strangeText(literal) : new Literal.Text("%"));
            case "REGEXP" -> Optional.of(truth ? new Literal.Text(".") : new Literal.Text("zq7~zq7"));
            case "<", "<=" -> Optional.of(extreme(literal, truth, schema));
            case ">", ">=" -> Optional.of(extreme(literal, !truth, schema));
            case "BETWEEN" -> Optional.of(truth ? extreme(literal, upper, schema) : extreme(literal, true, schema));
            // an argument: it must only no longer be the value
            case "" -> Optional.of(strangeText(literal));
            default -> Optional.empty();
        };
    }

    private static Literal strangeText(QueryLiteral literal) {
        String plain = literal.value().display().replaceAll("[%_]", "");
        return new Literal.Text(plain + "~zq7");
    }

    /** A value of the column's type that no sensible row has. */
    private static Literal strange(QueryLiteral literal, Schema schema) {
        return switch (family(literal, schema)) {
            case INTEGER, DECIMAL, FLOAT ->
                literal.value() instanceof Literal.Text
                        ? new Literal.Text(BEYOND.toPlainString())
                        : new Literal.Numeric(BEYOND);
            case DATE -> new Literal.Text("9876-10-23");
            case TIMESTAMP -> new Literal.Text("9876-10-23 01:02:03");
            case TIME -> new Literal.Text("23:58:57");
            case BOOLEAN -> new Literal.Bool(!(literal.value() instanceof Literal.Bool bool && bool.value()));
            default -> strangeText(literal);
        };
    }

    private static Literal extreme(QueryLiteral literal, boolean high, Schema schema) {
        return switch (family(literal, schema)) {
            case DATE -> new Literal.Text(high ? "9876-10-23" : "1000-01-02");
            case TIMESTAMP -> new Literal.Text(high ? "9876-10-23 01:02:03" : "1000-01-02 00:00:00");
            case TIME -> new Literal.Text(high ? "23:59:59" : "00:00:00");
            case TEXT, OTHER, BINARY, BOOLEAN -> new Literal.Text(high ? "\uffee" : " ");
            case INTEGER, DECIMAL, FLOAT -> new Literal.Numeric(high ? BEYOND : BEYOND.negate());
        };
    }

    /** The type that the replacement must have: the column's, unless a function or the literal itself says otherwise. */
    private static ColumnType.Family family(QueryLiteral literal, Schema schema) {
        if (literal.value() instanceof Literal.Numeric) {
            return ColumnType.Family.DECIMAL;
        } else if (literal.value() instanceof Literal.Bool) {
            return ColumnType.Family.BOOLEAN;
        } else if (literal.value() instanceof Literal.Date) {
            return ColumnType.Family.DATE;
        } else if (literal.value() instanceof Literal.DateTime) {
            return ColumnType.Family.TIMESTAMP;
        }
        if (NamedValues.day(literal.value()) != null) {
            return literal.value().display().length() > 10 ? ColumnType.Family.TIMESTAMP : ColumnType.Family.DATE;
        }
        QueryColumn column = literal.column();
        return column == null
                ? ColumnType.Family.TEXT
                : schema.table(column.table())
                        .flatMap(table -> table.column(column.name()))
                        .map(Column::type)
                        .map(ColumnType::family)
                        .filter(ColumnType.Family::isNumeric)
                        .orElse(ColumnType.Family.TEXT);
    }

    /** A cell as a literal; empty for binary and the like. */
    static Optional<Literal> literal(@org.jspecify.annotations.Nullable Object cell) {
        if (cell instanceof String text) {
            return Optional.of(new Literal.Text(text));
        } else if (cell instanceof Boolean bool) {
            return Optional.of(new Literal.Bool(bool));
        } else if (cell instanceof BigDecimal decimal) {
            return Optional.of(new Literal.Numeric(decimal));
        } else if (cell instanceof Number number) {
            return Optional.of(new Literal.Numeric(new BigDecimal(number.toString())));
        } else if (cell instanceof java.time.LocalDate date) {
            return Optional.of(new Literal.Date(date));
        } else if (cell instanceof java.time.LocalDateTime moment) {
            return Optional.of(new Literal.DateTime(moment));
        }
        return Optional.empty();
    }
}
