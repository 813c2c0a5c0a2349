package io.dbintent.evidence;

import io.dbintent.evidence.NamedValues.Used;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryPlace;
import io.dbintent.sql.QueryPredicate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Does the query, or the expectation, use a value or a comparison that nobody asked for? The mirror of grounding. */
final class UnaskedCheck implements Check {

    private static final Pattern HUNDRED = Pattern.compile("percent|%|share|ratio|rate");

    @Override
    public String name() {
        return "unasked";
    }

    @Override
    public Evidence examine(Subject subject) {
        List<Used> used = NamedValues.of(subject);
        for (Used value : used) {
            if (value.filters() && !isAsked(value, used, subject)) {
                return objects(
                        ReasonCode.UNGROUNDED,
                        value.origin() + " is compared with " + Shown.literal(value.value())
                                + ", which the claim does not mention");
            }
        }
        return comparison(subject)
                .map(text -> objects(
                        ReasonCode.UNGROUNDED, "the query requires " + text + ", which the claim does not mention"))
                .orElseGet(() -> accepts("every value that the query uses comes from the claim"));
    }

    /** A row's own columns held against each other, of which the claim names none; it may be true of no row at all. */
    private static Optional<String> comparison(Subject subject) {
        return subject.shape().predicates().stream()
                .filter(predicate -> predicate.columns().size() == 2
                        && predicate.literals().isEmpty()
                        && !predicate.hasSubquery()
                        && predicate.place() == QueryPlace.WHERE
                        && isWithinRow(
                                predicate.columns().get(0), predicate.columns().get(1)))
                .filter(predicate -> predicate.columns().stream()
                        .noneMatch(column -> ColumnsCheck.isKey(subject, column) || isNamed(column, subject)))
                .map(QueryPredicate::text)
                .findFirst();
    }

    /** The same column twice, or a key, is that of two rows, as of an employee and the manager. */
    private static boolean isWithinRow(QueryColumn left, QueryColumn right) {
        return !left.table().isEmpty()
                && left.table().equals(right.table())
                && !left.name().equalsIgnoreCase(right.name());
    }

    private static boolean isNamed(QueryColumn column, Subject subject) {
        return Stream.of(subject.text(), subject.intent())
                .flatMap(text -> text.plainWords().stream()
                        .flatMap(word ->
                                Stream.concat(Concepts.columnWords(word, text).stream(), Stream.of(word.stem()))))
                .anyMatch(said -> SchemaWords.of(column.name()).stream()
                        .anyMatch(part -> part.equals(said) || Stem.related(part, said)));
    }

    private static boolean isAsked(Used value, List<Used> used, Subject subject) {
        for (ClaimText text : List.of(subject.text(), subject.intent())) {
            boolean asked = value.value() instanceof Literal.Text literal
                    ? isTextAsked(value, literal, used, text)
                    : value.value() instanceof Literal.Numeric number
                            ? isNumberAsked(value, number.value(), used, text, subject)
                            : !(value.value() instanceof Literal.Date || value.value() instanceof Literal.DateTime)
                                    || isDateAsked(value, used, text);
            if (asked) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTextAsked(Used value, Literal.Text literal, List<Used> used, ClaimText text) {
        String plain = literal.value().strip();
        if (plain.isEmpty()
                || new Coverage(text).cover(literal, value.pattern()).isPresent()) {
            return true;
        }
        if (NamedValues.day(literal) != null || (value.pattern() && plain.matches("[0-9]{4}-[0-9-]*%"))) {
            return isDateAsked(value, used, text);
        }
        if (plain.matches("-?[0-9]+(\\.[0-9]+)?")) {
            BigDecimal number = new BigDecimal(plain);
            return text.mentions().stream()
                    .anyMatch(mention -> isNumber(mention, value, text)
                            || (mention.number() != null && number.compareTo(mention.number()) == 0));
        }
        // a code of one or two letters stands for a word that begins with it
        boolean code = plain.length() <= 2
                && text.words().stream().anyMatch(word -> word.lower().startsWith(Folding.fold(plain)));
        return code || isCountry(plain, text);
    }

    private static boolean isCountry(String plain, ClaimText text) {
        return text.words().stream().anyMatch(word -> Countries.same(word.lower(), plain))
                || text.mentions().stream().anyMatch(mention -> Countries.same(mention.text(), plain))
                || (text.lower().contains("united states") && Countries.same("usa", plain))
                || (text.lower().contains("united kingdom") && Countries.same("uk", plain));
    }

    private static boolean isNumberAsked(
            Used value, BigDecimal number, List<Used> used, ClaimText text, Subject subject) {
        boolean small = number.signum() >= 0
                && number.compareTo(BigDecimal.ONE) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (small && !isExpected(value)) {
            return true;
        }
        if (number.signum() == 0
                && (new Negations(subject).inClaim() > 0 || text.lower().contains("negative"))) {
            return true;
        }
        if (isExpected(value) && isExistence(value, number)) {
            return true;
        }
        if (number.compareTo(BigDecimal.valueOf(2)) == 0
                && text.lower()
                        .matches("(?s).*\\b(?:two|twice|both|couple|pair|more than one|share|same|duplicates?)\\b.*")) {
            return true;
        }
        if (number.compareTo(BigDecimal.valueOf(100)) == 0
                && HUNDRED.matcher(text.lower()).find()) {
            return true;
        }
        boolean month = text.words().stream()
                .anyMatch(word -> Dates.month(word.lower()) > 0
                        && number.compareTo(BigDecimal.valueOf(Dates.month(word.lower()))) == 0);
        return month
                || isDateAsked(value, used, text)
                || text.mentions().stream().anyMatch(mention -> isNumber(mention, value, text));
    }

    private static boolean isExpected(Used value) {
        return value.origin().equals("the expectation");
    }

    /** Some: a count above 0, or of at least 1. */
    private static boolean isExistence(Used value, BigDecimal number) {
        return (value.operator().equals(">") && number.signum() == 0)
                || (value.operator().equals(">=") && number.compareTo(BigDecimal.ONE) == 0);
    }

    private static boolean isNumber(Mention mention, Used value, ClaimText text) {
        if (mention.kind() == Mention.Kind.QUOTED && mention.text().matches("-?[0-9]+(\\.[0-9]+)?")) {
            return NamedValues.says(value, new BigDecimal(mention.text()), text.lower());
        }
        return mention.kind() == Mention.Kind.NUMBER
                && NamedValues.says(value, Objects.requireNonNull(mention.number()), text.lower());
    }

    private static boolean isDateAsked(Used value, List<Used> used, ClaimText text) {
        return text.mentions().stream()
                .anyMatch(mention -> mention.kind() == Mention.Kind.DATE
                        && (NamedValues.says(
                                        value,
                                        Objects.requireNonNull(mention.from()),
                                        Objects.requireNonNull(mention.to()),
                                        used)
                                || isPartOfDate(value, mention)));
    }

    /** YEAR(x) = 2024 AND MONTH(x) = 6. */
    private static boolean isPartOfDate(Used value, Mention mention) {
        if (!(value.value() instanceof Literal.Numeric number)) {
            return false;
        }
        java.time.LocalDate from = Objects.requireNonNull(mention.from());
        return number.value().compareTo(BigDecimal.valueOf(from.getYear())) == 0
                || number.value().compareTo(BigDecimal.valueOf(from.getMonthValue())) == 0
                || number.value().compareTo(BigDecimal.valueOf(from.getDayOfMonth())) == 0;
    }

    static boolean comparesCells(Expectation expectation) {
        return expectation instanceof Expectation.ScalarValue
                || expectation instanceof Expectation.EveryRow
                || expectation instanceof Expectation.Compare
                || expectation instanceof Expectation.Unique
                || expectation instanceof Expectation.Top
                || expectation instanceof Expectation.SameRows
                || expectation instanceof Expectation.AllOf;
    }
}
