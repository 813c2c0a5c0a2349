package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPlace;
import io.dbintent.sql.QueryPredicate;
import io.dbintent.sql.QueryShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts negations: those of a claim's words, those of its expectation, and those of its query. */
final class Negations {

    private static final Pattern NO_BOUND = Pattern.compile(
            "\\b(?:no|not) (?:more|less|fewer|later|earlier|longer|higher|lower) than\\b|\\bnot only\\b|\\bno\\.|\\bno matter\\b"
                    + "|\\b(?:than|above|over|below|under|least|most) zero\\b|\\bzero or (?:more|less)\\b");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:no|none|nobody|nothing|never|not|neither|nor|nowhere|without|lacks?|lacking|missing|cannot|outside|except"
                    + "|excluding|zero)\\b|n't\\b|\\bdont\\b|\\bdoesnt\\b|\\bisnt\\b|\\bno one\\b|\\bother than\\b|\\bfree of\\b");
    private static final Pattern DOUBTFUL = Pattern.compile(
            "\\b(?:only|open|outstanding|active|inactive|available|unavailable|currently?|still|empty|blank|orphan(?:ed|s)?|invalid"
                    + "|valid|pending|late|overdue|alive|unless|either|but|whether|if|un(?!i|de|til|it)[a-z]{4,}|top-level|root|living)\\b");
    private static final Set<String> NEGATIVE =
            Set.of("<>", "NOT LIKE", "NOT IN", "NOT BETWEEN", "IS NULL", "NOT EXISTS");
    private static final Set<String> INEQUALITIES = Set.of("<", "<=", ">", ">=");

    private final Subject subject;
    private final String words;

    Negations(Subject subject) {
        this.subject = subject;
        StringBuilder plain = new StringBuilder(subject.text().lower());
        for (Mention mention : subject.text().mentions()) {
            if (mention.kind() == Mention.Kind.QUOTED || mention.kind() == Mention.Kind.ADDRESS) {
                for (int i = mention.start(); i < mention.end() && i < plain.length(); i++) {
                    plain.setCharAt(i, ' ');
                }
            }
        }
        this.words = NO_BOUND.matcher(plain.toString()).replaceAll(" ");
    }

    /** Negations among the claim's words. */
    int inClaim() {
        int count = 0;
        Matcher matcher = WORDS.matcher(words);
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** True if some word of the claim may or may not be a negation in disguise. */
    boolean doubtful() {
        Matcher matcher = DOUBTFUL.matcher(words);
        while (matcher.find()) {
            String word = matcher.group();
            boolean column = subject.shape().columns().stream()
                    .anyMatch(touched -> SchemaWords.of(touched.name()).contains(word));
            if (!column) {
                return true;
            }
        }
        return false;
    }

    /** 1 if the expectation denies, else 0. */
    int inExpectation() {
        Expectation expectation = subject.expectation();
        if (VacuityCheck.claimsAbsence(subject)) {
            return 1;
        }
        return expectation instanceof Expectation.ScalarValue scalar && scalar.comparison() == Comparison.NOT_EQUAL
                ? 1
                : 0;
    }

    /** Negations of the query but for those of one predicate; -1 if they cannot be counted. */
    int inQuery(int exceptPredicate) {
        QueryShape shape = subject.shape();
        if (shape.setOperation()) {
            return -1;
        }
        int count = 0;
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (QueryPredicate predicate : shape.predicates()) {
            if (predicate.index() == exceptPredicate) {
                continue;
            }
            int own = own(predicate);
            if (own < 0) {
                return -1;
            }
            if (predicate.disjunction() > 0) {
                groups.computeIfAbsent(predicate.disjunction(), group -> new ArrayList<>())
                        .add(own % 2);
            } else {
                count += own;
            }
        }
        for (List<Integer> group : groups.values()) {
            if (group.stream().distinct().count() > 1) {
                return -1;
            }
            count += group.get(0);
        }
        return count;
    }

    private int own(QueryPredicate predicate) {
        boolean link = predicate.literals().isEmpty()
                && predicate.operator().equals("=")
                && predicate.columns().size() > 1;
        if (predicate.place() == QueryPlace.JOIN) {
            return link ? 0 : -1;
        }
        if (!predicate.certain() && predicate.place() == QueryPlace.PROJECTION) {
            return -1;
        }
        int around = predicate.negated() ? 1 : 0;
        if (INEQUALITIES.contains(predicate.operator())) {
            int turned = inequality(predicate);
            return turned < 0 ? -1 : around + turned;
        }
        if (hasBlank(predicate)) {
            return around + (predicate.operator().equals("<>") ? 0 : 1);
        }
        if (isFlag(predicate)) {
            boolean zero = literals(predicate).stream().anyMatch(literal -> isFalse(literal.value()));
            boolean unequal = predicate.operator().equals("<>");
            return around + (zero != unequal ? 1 : 0);
        }
        if (hasFlag(predicate)
                || predicate.operator().isEmpty()
                || predicate.operator().equals("REGEXP")) {
            return -1;
        }
        return around + (NEGATIVE.contains(predicate.operator()) ? 1 : 0);
    }

    private List<QueryLiteral> literals(QueryPredicate predicate) {
        return predicate.literals().stream()
                .map(index -> subject.shape().literals().get(index))
                .toList();
    }

    private boolean hasBlank(QueryPredicate predicate) {
        return literals(predicate).stream()
                .anyMatch(literal -> literal.value() instanceof Literal.Text text
                        && text.value().isBlank());
    }

    private static boolean isFalse(Literal value) {
        return value instanceof Literal.Bool bool
                ? !bool.value()
                : value instanceof Literal.Numeric number && number.value().signum() == 0;
    }

    /** A column that the claim names as a quality, compared with 0 or 1: all active students. */
    private boolean isFlag(QueryPredicate predicate) {
        if (predicate.columns().size() != 1 || !Set.of("=", "<>").contains(predicate.operator())) {
            return false;
        }
        List<String> name = SchemaWords.of(predicate.columns().get(0).name());
        boolean named = new ClaimWords(subject).free().stream().anyMatch(word -> name.contains(word.stem()));
        boolean quality = name.get(name.size() - 1)
                .matches(".*(?:ed|ive|able|ible|open|paid|valid|public|private|visible|free|new|on|enabled)");
        return named
                && quality
                && literals(predicate).stream()
                        .allMatch(literal -> literal.value() instanceof Literal.Bool
                                || (literal.value() instanceof Literal.Numeric number
                                        && number.value().signum() >= 0
                                        && number.value().compareTo(BigDecimal.ONE) <= 0));
    }

    private boolean hasFlag(QueryPredicate predicate) {
        return literals(predicate).stream()
                .anyMatch(literal -> literal.value() instanceof Literal.Bool
                        || (literal.value() instanceof Literal.Numeric number
                                && number.value().signum() == 0
                                && literal.aggregate().isEmpty()));
    }

    /** 0 if an inequality says what the claim says, 1 if it says the opposite, -1 if neither is certain. */
    private int inequality(QueryPredicate predicate) {
        List<QueryLiteral> literals = literals(predicate);
        if (literals.size() != 1) {
            return -1;
        }
        QueryLiteral literal = literals.get(0);
        if (countsRepeats(literal)) {
            return 0;
        }
        if (literal.value() instanceof Literal.Numeric number && number.value().signum() == 0) {
            if (words.contains("negative")) {
                return literal.operator().equals("<") ? 0 : 1;
            }
            if (words.contains("positive")) {
                return literal.operator().equals(">") ? 0 : 1;
            }
        }
        return new Bounds(subject).relation(literal).turned();
    }

    /** Counting more than one of the same is how SQL says not unique. */
    boolean countsRepeats(QueryLiteral literal) {
        boolean duplicates = literal.place() == QueryPlace.HAVING
                && literal.aggregate().equals("COUNT")
                && literal.value() instanceof Literal.Numeric number
                && Cut.of(literal.operator(), number.value(), true)
                        .map(cut -> cut.above() && cut.at().compareTo(BigDecimal.valueOf(2)) == 0)
                        .orElse(false);
        return duplicates
                && subject.text()
                        .lower()
                        .matches("(?s).*\\b(?:two|share|same|unique|distinct|duplicates?|twice|different)\\b.*");
    }

    /** "Unique" denies that two are alike. */
    int uniqueness() {
        return words.matches("(?s).*\\b(?:unique|distinct|different)\\b.*") && !words.contains(" two ") ? 1 : 0;
    }
}
