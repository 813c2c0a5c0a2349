package io.dbintent.intent;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The expectation of a statement whose author gave SQL and nothing else. Only a starting point: the checks of
 * {@code evidence} take a PASS away that rests on a wrong guess. Where the same words fit SQL that selects the examples
 * and SQL that selects the counterexamples, nothing is guessed.
 */
final class UsualExpectation {

    private static final Pattern REQUEST =
            Pattern.compile("^(please |now |kindly |can you |could you )*(get|list|show|find|fetch|display|give|select"
                    + "|return|retrieve|count|how many|how much|which|what|who|whose|where|when"
                    + "|(the )?(number|count|total|sum|average) of)\\b.*");
    /** What only looks like a request: "show that ...", "list the agents and verify that ...". */
    private static final Pattern CLAIM_AFTER_ALL =
            Pattern.compile("^(\\w+ )?\\w+ (out |me |us )*(that|whether|if)\\b.*|.*\\b(verify|check|confirm|ensure"
                    + "|validate|assert|prove|make sure|be sure)\\b.*");

    private static final Pattern MEASURE = Pattern.compile("^(the )?(number|count|total|sum|average) of\\b.*");
    private static final Pattern FINITE =
            Pattern.compile(".*\\b(is|are|was|were|equals?|has|have|exceeds?|should|must)\\b.*");
    private static final String LEAD =
            "^((please|verify|check|confirm|ensure|validate|assert|make sure|that|whether|if|the|of) )*";
    private static final Pattern UNIVERSAL =
            Pattern.compile(LEAD + "(every|each|all|any|both|everyone|everybody|everything)\\b.*"
                    + "|.*\\b(always|only|except|unless|unique|same)\\b.*|.*\\b(?<!at )(most|least)\\b.*");
    private static final Pattern EXISTENTIAL =
            Pattern.compile(LEAD + "(some|there (is|are|exists?) (some|an?|at least)|at least|several|a few)\\b.*");
    private static final Pattern ABSENCE = Pattern.compile(LEAD
            + "(no|none|nobody|nothing|not a single|neither"
            + "|(there|we) (is|are|was|were|has|have|exists?|should be|must be) (no|not any|not a single|zero))\\b"
            + "(?! (more|less|fewer) than).*");
    private static final Pattern NEGATION =
            Pattern.compile(".*\\b(no|not|none|nobody|never|without|neither|nor|cannot|lacks?|zero)\\b.*|.*n't\\b.*");
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(exactly|at least|at most|more than|fewer than|less than|no more than|no fewer than|no less than|over"
                    + "|under)?\\s*(?<![\\w.])(\\d+(?:\\.\\d+)?)\\b");
    private static final Pattern AGGREGATE =
            Pattern.compile("^\\s*select\\s+(count|sum|avg|min|max)\\s*\\(.*", Pattern.DOTALL);

    private UsualExpectation() {}

    /** Whether the words ask to see something and claim nothing. */
    static boolean isRetrieval(String claim) {
        String words = plain(claim);
        return REQUEST.matcher(words).matches()
                && !CLAIM_AFTER_ALL.matcher(words).matches()
                && !(MEASURE.matcher(words).matches() && FINITE.matcher(words).matches());
    }

    /** Empty where the words do not tell what the rows of such a query must show. */
    static Optional<Expectation> of(String claim, String sql) {
        if (isRetrieval(claim)) {
            return Optional.of(new Expectation.RowsReturned());
        }
        String words = plain(claim);
        if (UNIVERSAL.matcher(words).matches()) {
            return Optional.empty();
        }
        boolean aggregate = AGGREGATE.matcher(sql.toLowerCase(Locale.ROOT)).matches();
        Matcher number = NUMBER.matcher(words);
        if (aggregate && number.find()) {
            Comparison comparison = comparison(number.group(1));
            BigDecimal value = new BigDecimal(number.group(2));
            return number.find()
                    ? Optional.empty()
                    : Optional.of(new Expectation.ScalarValue(comparison, new Literal.Numeric(value)));
        }
        if (ABSENCE.matcher(words).matches()) {
            return Optional.of(
                    aggregate
                            ? new Expectation.ScalarValue(Comparison.EQUAL, Literal.Numeric.of(0))
                            : new Expectation.NoRows());
        }
        boolean negated = NEGATION.matcher(words).matches();
        return negated && !EXISTENTIAL.matcher(words).matches()
                ? Optional.empty()
                : Optional.of(new Expectation.AtLeastOneRow());
    }

    /** Lower case, without quoted texts and names: a value such as "Nobody" does not make the form of a statement. */
    private static String plain(String claim) {
        return claim.replaceAll("\"[^\"]*\"|(?<!\\w)'[^']*'(?!\\w)", "\"\"")
                .replaceAll("(?<=[\\p{L},] )\\p{Lu}\\p{Ll}+", "\"\"")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Comparison comparison(@Nullable String words) {
        if (words == null) {
            return Comparison.EQUAL;
        }
        return switch (words) {
            case "at least", "no fewer than", "no less than" -> Comparison.GREATER_OR_EQUAL;
            case "at most", "no more than" -> Comparison.LESS_OR_EQUAL;
            case "more than", "over" -> Comparison.GREATER;
            case "fewer than", "less than", "under" -> Comparison.LESS;
            default -> Comparison.EQUAL;
        };
    }
}
