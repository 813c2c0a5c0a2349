package io.dbintent.intent;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expectation of a statement whose author gave SQL and nothing else. Only a starting point: the checks of
 * {@code evidence} take a PASS away that rests on a wrong guess.
 */
final class UsualExpectation {

    private static final Pattern RETRIEVAL = Pattern.compile(
            "^(please )?(get|list|show|find|fetch|display|give|select|return|retrieve|count|how many|which|what|who)\\b.*",
            Pattern.DOTALL);
    private static final Pattern ABSENCE = Pattern.compile(
            ".*\\b(no|none|nobody|never|not a single|without any|neither|cannot|zero)\\b.*|.*n't (have|be|exist|any)\\b.*",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(exactly|at least|at most|more than|fewer than|less than|no more than|no fewer than|over|under)?\\s*"
                    + "(\\d+(?:\\.\\d+)?)\\b");
    private static final Pattern COUNT =
            Pattern.compile("^\\s*select\\s+(count|sum|avg|min|max)\\s*\\(.*", Pattern.DOTALL);

    private UsualExpectation() {}

    static Expectation of(String claim, String sql) {
        String words = claim.toLowerCase(Locale.ROOT).strip();
        if (RETRIEVAL.matcher(words).matches()) {
            return new Expectation.RowsReturned();
        }
        boolean aggregate = COUNT.matcher(sql.toLowerCase(Locale.ROOT)).matches();
        Matcher number = NUMBER.matcher(words);
        if (aggregate && number.find()) {
            return new Expectation.ScalarValue(
                    comparison(number.group(1)), new Literal.Numeric(new BigDecimal(number.group(2))));
        }
        boolean absence = ABSENCE.matcher(words).matches();
        if (aggregate && absence) {
            return new Expectation.ScalarValue(Comparison.EQUAL, Literal.Numeric.of(0));
        }
        return absence ? new Expectation.NoRows() : new Expectation.AtLeastOneRow();
    }

    private static Comparison comparison(@org.jspecify.annotations.Nullable String words) {
        if (words == null) {
            return Comparison.EQUAL;
        }
        return switch (words) {
            case "at least", "no fewer than" -> Comparison.GREATER_OR_EQUAL;
            case "at most", "no more than" -> Comparison.LESS_OR_EQUAL;
            case "more than", "over" -> Comparison.GREATER;
            case "fewer than", "less than", "under" -> Comparison.LESS;
            default -> Comparison.EQUAL;
        };
    }
}
