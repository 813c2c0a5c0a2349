package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPlace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every value that decides a claim: those in its query and those in its expectation, each with how it is compared. */
final class NamedValues {

    /**
     * @param operator as SQL writes it; empty where there is none
     * @param pattern whether wildcards stand in it
     * @param filters whether it decides which rows there are
     * @param origin what to call it in a sentence
     */
    record Used(Literal value, String operator, boolean pattern, boolean filters, String origin) {}

    private NamedValues() {}

    static List<Used> of(Subject subject) {
        List<Used> used = new ArrayList<>();
        for (QueryLiteral literal : subject.shape().literals()) {
            boolean decides = literal.filters() || !literal.operator().isEmpty() || literal.place() == QueryPlace.LIMIT;
            if (!decides) {
                continue;
            }
            used.add(new Used(
                    literal.value(),
                    literal.operator(),
                    literal.isPattern(),
                    literal.filters() && !isArgument(literal),
                    origin(literal)));
        }
        inExpectation(subject.expectation(), used);
        return used;
    }

    /** A format or a fallback inside a function, compared with nothing itself. */
    private static boolean isArgument(QueryLiteral literal) {
        return literal.inFunction() && literal.column() == null;
    }

    private static String origin(QueryLiteral literal) {
        if (literal.place() == QueryPlace.LIMIT) {
            return "LIMIT";
        }
        return literal.column() == null ? "the query" : literal.column().qualified();
    }

    private static void inExpectation(Expectation expectation, List<Used> used) {
        if (expectation instanceof Expectation.RowCount count) {
            add(Literal.Numeric.of(count.count()), count.comparison(), used);
        } else if (expectation instanceof Expectation.ScalarValue scalar) {
            add(scalar.value(), scalar.comparison(), used);
        } else if (expectation instanceof Expectation.EveryRow every) {
            add(every.value(), every.comparison(), used);
        } else if (expectation instanceof Expectation.Top top) {
            add(top.value(), Comparison.EQUAL, used);
        } else if (expectation instanceof Expectation.SameRows same) {
            same.rows().forEach(row -> row.forEach(value -> add(value, Comparison.EQUAL, used)));
        } else if (expectation instanceof Expectation.AllOf all) {
            all.parts().forEach(part -> inExpectation(part, used));
        }
    }

    private static void add(Literal value, Comparison comparison, List<Used> used) {
        used.add(new Used(value, comparison.symbol(), false, true, "the expectation"));
    }

    /** True if the used value says the number that the claim says. */
    static boolean says(Used used, BigDecimal number, String claim) {
        if (used.value() instanceof Literal.Numeric numeric) {
            return saysNumber(numeric.value(), used.operator(), number, claim);
        }
        return used.value() instanceof Literal.Text text
                && (text.value().strip().equals(number.toPlainString()) || digitsOf(text.value(), number, used));
    }

    private static boolean digitsOf(String text, BigDecimal number, Used used) {
        return used.pattern() && text.replaceAll("[^0-9.]+", " ").strip().equals(number.toPlainString());
    }

    private static boolean saysNumber(BigDecimal value, String operator, BigDecimal number, String claim) {
        if (value.compareTo(number) == 0 || value.negate().compareTo(number) == 0) {
            return true;
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0
                && number.stripTrailingZeros().scale() <= 0;
        BigDecimal difference = value.subtract(number);
        // more than 11 is at least 12, and fewer than 4 is at most 3
        if (whole
                && difference.compareTo(BigDecimal.ONE.negate()) == 0
                && (operator.equals(">") || operator.equals("<="))) {
            return true;
        }
        if (whole && difference.compareTo(BigDecimal.ONE) == 0 && (operator.equals("<") || operator.equals(">="))) {
            return true;
        }
        return Units.sameAmount(value, number, claim);
    }

    /** True if the used value lies at an edge of the claim's day, month or year, or names it. */
    static boolean says(Used used, LocalDate from, LocalDate to, List<Used> others) {
        LocalDate day = day(used.value());
        if (day != null) {
            boolean edge =
                    day.equals(from) || day.equals(to) || day.equals(to.plusDays(1)) || day.equals(from.minusDays(1));
            boolean ranges = used.operator().matches("[<>]=?|.*BETWEEN");
            return ranges ? edge : from.equals(to) && day.equals(from);
        }
        if (used.value() instanceof Literal.Text text) {
            String prefix = from.equals(to)
                    ? from.toString()
                    : from.getMonth() == to.getMonth()
                            ? from.toString().substring(0, 7)
                            : from.toString().substring(0, 4);
            return text.value().replace("%", "").equals(prefix);
        }
        if (used.value() instanceof Literal.Numeric number) {
            boolean year = number.value().compareTo(BigDecimal.valueOf(from.getYear())) == 0;
            boolean wholeYear = from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31;
            boolean month = others.stream()
                    .anyMatch(other -> other.value() instanceof Literal.Numeric m
                            && m.value().compareTo(BigDecimal.valueOf(from.getMonthValue())) == 0);
            boolean nextYear = number.value().compareTo(BigDecimal.valueOf(from.getYear() + 1L)) == 0
                    && (used.operator().equals("<") || used.operator().equals(">="));
            boolean lastYear = number.value().compareTo(BigDecimal.valueOf(from.getYear() - 1L)) == 0
                    && (used.operator().equals(">") || used.operator().equals("<="));
            return wholeYear ? year || nextYear || lastYear : year && month;
        }
        return false;
    }

    static @org.jspecify.annotations.Nullable LocalDate day(Literal literal) {
        if (literal instanceof Literal.Date date) {
            return date.value();
        } else if (literal instanceof Literal.DateTime moment) {
            return moment.value().toLocalDate();
        } else if (literal instanceof Literal.Text text) {
            Object parsed = Moments.parse(text.value()).orElse(null);
            if (parsed instanceof LocalDate date) {
                return date;
            }
            return parsed instanceof java.time.LocalDateTime moment ? moment.toLocalDate() : null;
        }
        return null;
    }
}
