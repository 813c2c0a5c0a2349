package io.dbintent.planbook;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An expectation as one line that people read and {@link ExpectationReader} reads back.
 *
 * <pre>
 * at least one row            no rows                   rows returned
 * rows &gt;= 3                   value = 12.50             "actual" &lt;= "limit"
 * every row "price" &gt; 0       unique "code", "year"     top 'Rowen'
 * same rows ('a', 1), ('b', NULL)                       same rows in order ('a')
 * (rows &gt;= 3) and (every row "price" &gt; 0)
 * </pre>
 */
final class ExpectationText {

    private final Function<Literal, String> spelling;

    private ExpectationText(Function<Literal, String> spelling) {
        this.spelling = spelling;
    }

    static String of(Expectation expectation) {
        return of(expectation, ExpectationText::spelled);
    }

    /** @param spelling how each value is written; a parameter's value as its name */
    static String of(Expectation expectation, Function<Literal, String> spelling) {
        return new ExpectationText(spelling).line(expectation);
    }

    private String line(Expectation expectation) {
        if (expectation instanceof Expectation.AtLeastOneRow) {
            return "at least one row";
        } else if (expectation instanceof Expectation.NoRows) {
            return "no rows";
        } else if (expectation instanceof Expectation.RowsReturned) {
            return "rows returned";
        } else if (expectation instanceof Expectation.RowCount count) {
            return "rows " + symbol(count.comparison()) + spelling.apply(Literal.Numeric.of(count.count()));
        } else if (expectation instanceof Expectation.ScalarValue scalar) {
            return "value " + symbol(scalar.comparison()) + spelling.apply(scalar.value());
        } else if (expectation instanceof Expectation.Compare compare) {
            return name(compare.left()) + " " + symbol(compare.comparison()) + name(compare.right());
        } else if (expectation instanceof Expectation.EveryRow every) {
            return "every row " + name(every.column()) + " " + symbol(every.comparison())
                    + spelling.apply(every.value());
        } else if (expectation instanceof Expectation.Unique unique) {
            return "unique "
                    + unique.columns().stream().map(ExpectationText::name).collect(Collectors.joining(", "));
        } else if (expectation instanceof Expectation.Top top) {
            return "top " + spelling.apply(top.value());
        } else if (expectation instanceof Expectation.SameRows same) {
            return ("same rows " + (same.ordered() ? "in order " : "") + rows(same.rows())).strip();
        }
        return ((Expectation.AllOf) expectation)
                .parts().stream().map(part -> "(" + line(part) + ")").collect(Collectors.joining(" and "));
    }

    private String rows(List<List<Literal>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(spelling).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
    }

    private static String symbol(Comparison comparison) {
        return comparison.symbol() + " ";
    }

    private static String name(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    /** A value with its type, whatever the dialect. */
    static String spelled(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return "'" + text.value().replace("'", "''") + "'";
        }
        return literal.display();
    }
}
