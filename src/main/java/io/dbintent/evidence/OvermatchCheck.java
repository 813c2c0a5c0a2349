package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPredicate;
import io.dbintent.sql.QueryShape;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does the query accept more than the value that the claim names: a part of it, or one half of a name? */
final class OvermatchCheck implements Check {

    private static final Pattern PARTS =
            Pattern.compile("\\b(?:contain|contains|containing|include|includes|including|mention|mentions"
                    + "|mentioning|starts?|starting|begins?|beginning|ends?|ending|like|prefix|prefixed|suffix|match|matches|matching|"
                    + "substring|somewhere|part|partly|keyword|word|letter|letters|pattern|format|formatted)\\b");
    private static final Pattern LOOSE_FUNCTION = Pattern.compile(
            "(?i)\\b(?:INSTR|LOCATE|POSITION|CHARINDEX|STRPOS|SUBSTR|SUBSTRING|MID|LEFT|RIGHT|SOUNDEX|REGEXP_LIKE)\\s*\\(");

    @Override
    public String name() {
        return "overmatch";
    }

    @Override
    public Evidence examine(Subject subject) {
        return pattern(subject)
                .or(() -> halfName(subject))
                .map(detail -> objects(ReasonCode.UNGROUNDED, detail))
                .orElseGet(() -> accepts("values are compared whole, or the claim asks for a part"));
    }

    private static Optional<String> pattern(Subject subject) {
        QueryShape shape = subject.shape();
        Coverage coverage = new Coverage(subject.text());
        for (QueryLiteral literal : shape.literals()) {
            boolean loose = literal.isPattern()
                    || literal.operator().equals("REGEXP")
                    || (literal.predicate() >= 0
                            && literal.value() instanceof Literal.Text
                            && LOOSE_FUNCTION
                                    .matcher(shape.predicates()
                                            .get(literal.predicate())
                                            .text())
                                    .find());
            if (loose
                    && literal.value() instanceof Literal.Text text
                    && !isDateOrAddress(text.value(), subject)
                    && !asksForPart(subject, text, literal, coverage)) {
                return Optional.of(
                        "the claim names a value, the query accepts everything like " + Shown.literal(literal.value()));
            }
        }
        return Optional.empty();
    }

    /** The claim says contains, starts with or the like shortly before the value. */
    private static boolean asksForPart(Subject subject, Literal.Text text, QueryLiteral literal, Coverage coverage) {
        int at = coverage.cover(text, true).map(Coverage.Span::start).orElse(0);
        String front = subject.text().lower().substring(Math.max(0, at - 45), at);
        if (front.matches("(?s).*\\bdomain\\b.*") || subject.text().lower().contains("domain")) {
            QueryColumn column = literal.column();
            return column != null
                    && SchemaWords.of(column.name()).stream()
                            .anyMatch(
                                    java.util.Set.of("email", "mail", "url", "website", "domain", "site", "link")
                                            ::contains);
        }
        Matcher asks = PARTS.matcher(front);
        int end = -1;
        while (asks.find()) {
            end = asks.end();
        }
        return end >= 0 && !namesTable(subject, front.substring(end));
    }

    /** "Contains the recipe Ratatouille" speaks of a whole recipe. */
    private static boolean namesTable(Subject subject, String between) {
        java.util.Set<String> tables = new ClaimWords(subject).tableWords();
        return ClaimText.of(between).words().stream()
                .anyMatch(word -> Vocabulary.synonyms(word.stem()).stream().anyMatch(tables::contains));
    }

    private static boolean isDateOrAddress(String pattern, Subject subject) {
        boolean date = pattern.matches("[0-9]{4}(-[0-9-]*)?[%_]*")
                && subject.text().mentions().stream().anyMatch(mention -> mention.kind() == Mention.Kind.DATE);
        String plain = pattern.replaceAll("[%_]", "");
        boolean domain = (plain.contains("@") || (plain.contains(".") && !plain.contains(" ")))
                && subject.text()
                        .lower()
                        .matches("(?s).*\\b(?:e-?mails?|mail|domain|address(?:es)?|website|url|at)\\b.*");
        return date || domain;
    }

    /** First name or last name is not first name and last name. */
    private static Optional<String> halfName(Subject subject) {
        for (ValueGroup group : ValueGroup.of(subject)) {
            List<QueryLiteral> literals = group.literals();
            for (QueryLiteral one : literals) {
                for (QueryLiteral two : literals) {
                    boolean either = one.index() < two.index()
                            && one.disjunction() > 0
                            && one.disjunction() == two.disjunction()
                            && !one.value().equals(two.value())
                            && differs(one.column(), two.column())
                            && isEither(subject, one, two);
                    if (either) {
                        return Optional.of("the query accepts " + Shown.literal(one.value()) + " or "
                                + Shown.literal(two.value()) + ", the claim names both");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean differs(
            @org.jspecify.annotations.Nullable QueryColumn one, @org.jspecify.annotations.Nullable QueryColumn two) {
        return one != null && two != null && !one.sameColumn(two);
    }

    private static boolean isEither(Subject subject, QueryLiteral one, QueryLiteral two) {
        QueryPredicate left = subject.shape().predicates().get(one.predicate());
        QueryPredicate right = subject.shape().predicates().get(two.predicate());
        return left.index() != right.index()
                && left.operator().equals("=")
                && right.operator().equals("=");
    }
}
