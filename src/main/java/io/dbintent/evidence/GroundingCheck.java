package io.dbintent.evidence;

import io.dbintent.evidence.NamedValues.Used;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Does every value that the claim names appear in the query or the expectation? */
final class GroundingCheck implements Check {

    @Override
    public String name() {
        return "grounding";
    }

    @Override
    public Evidence examine(Subject subject) {
        List<Used> used = NamedValues.of(subject);
        Coverage coverage = new Coverage(subject.text());
        for (Used value : used) {
            if (value.value() instanceof Literal.Text text) {
                coverage.cover(text, value.pattern());
            }
        }
        for (Mention mention : subject.text().mentions()) {
            if (!coverage.isCovered(mention.start(), mention.end()) && !isSaid(mention, used, coverage, subject)) {
                return objects(
                        ReasonCode.UNGROUNDED,
                        "the claim names " + shown(mention) + ", which neither the query nor the expectation mentions");
            }
        }
        long values = subject.text().mentions().size();
        return accepts(values == 0 ? "the claim names no value" : "every value that the claim names is used");
    }

    private static String shown(Mention mention) {
        return mention.kind() == Mention.Kind.NUMBER ? mention.text() : "'" + mention.text() + "'";
    }

    private static boolean isSaid(Mention mention, List<Used> used, Coverage coverage, Subject subject) {
        return switch (mention.kind()) {
            case NUMBER -> isNumberSaid(mention, used, subject);
            case DATE ->
                used.stream()
                        .anyMatch(value -> NamedValues.says(
                                value,
                                Objects.requireNonNull(mention.from()),
                                Objects.requireNonNull(mention.to()),
                                used));
            case NAME -> isNameSaid(mention, used, coverage, subject);
            case QUOTED -> isSchemaName(mention.text(), subject) || isQuotedNumber(mention.text(), used, subject);
            case ADDRESS -> used.stream().anyMatch(value -> isPartOfAddress(value, mention.text()));
        };
    }

    private static boolean isQuotedNumber(String text, List<Used> used, Subject subject) {
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return false;
        }
        BigDecimal number = new BigDecimal(text);
        return used.stream()
                .anyMatch(
                        value -> NamedValues.says(value, number, subject.text().lower()));
    }

    private static boolean isPartOfAddress(Used value, String address) {
        return value.value() instanceof Literal.Text text
                && value.pattern()
                && Folding.fold(address).endsWith(Folding.fold(text.value().replaceAll("^[%_]+|[%_]+$", "")));
    }

    /** "One" is as often an article as a number, and "no two" is a way to say unique. */
    private static boolean isNumberSaid(Mention mention, List<Used> used, Subject subject) {
        BigDecimal number = Objects.requireNonNull(mention.number());
        String claim = subject.text().lower();
        if (used.stream().anyMatch(value -> NamedValues.says(value, number, claim))) {
            return true;
        }
        String before = claim.substring(0, mention.start()).stripTrailing();
        if (number.compareTo(BigDecimal.ONE) == 0) {
            boolean some =
                    switch (Bound.of(subject.text(), mention)) {
                        case GREATER_OR_EQUAL -> true;
                        case EQUAL ->
                            mention.text().equalsIgnoreCase("one")
                                    && !before.matches("(?s).*\\b(?:exactly|only|just|precisely)$");
                        default -> false;
                    };
            return some;
        }
        if (number.signum() == 0) {
            return subject.expectation() instanceof io.dbintent.plan.Expectation.NoRows;
        }
        return number.compareTo(BigDecimal.valueOf(2)) == 0 && (before.endsWith("no") || before.endsWith("any"));
    }

    private static boolean isNameSaid(Mention mention, List<Used> used, Coverage coverage, Subject subject) {
        Set<String> schemaWords = SchemaWords.all(subject.schema());
        for (ClaimText.Word word : subject.text().words()) {
            boolean inside = word.start() >= mention.start() && word.end() <= mention.end();
            if (inside
                    && !coverage.isCovered(word.start(), word.end())
                    && !isPlain(word, schemaWords)
                    && !isMonth(word, used)) {
                return isAbbreviated(mention.text(), used);
            }
        }
        return true;
    }

    private static boolean isPlain(ClaimText.Word word, Set<String> schemaWords) {
        return Vocabulary.isOrdinary(word.lower())
                || Vocabulary.synonyms(word.stem()).stream().anyMatch(schemaWords::contains)
                || schemaWords.contains(Stem.root(word.lower()));
    }

    private static boolean isMonth(ClaimText.Word word, List<Used> used) {
        int month = Dates.month(word.lower());
        return month > 0
                && used.stream()
                        .anyMatch(value -> value.value() instanceof Literal.Numeric number
                                && number.value().compareTo(BigDecimal.valueOf(month)) == 0);
    }

    private static boolean isAbbreviated(String name, List<Used> used) {
        return used.stream()
                .anyMatch(value -> value.value() instanceof Literal.Text text && Countries.same(name, text.value()));
    }

    private static boolean isSchemaName(String text, Subject subject) {
        List<String> words = SchemaWords.of(text);
        Optional<String> strange = words.stream()
                .filter(word -> !SchemaWords.all(subject.schema()).contains(word))
                .findFirst();
        boolean isTable = subject.shape().tables().stream().anyMatch(table -> table.equalsIgnoreCase(text));
        boolean isColumn = subject.shape().columns().stream()
                .anyMatch(column -> column.name().equalsIgnoreCase(text));
        return strange.isEmpty() && (isTable || isColumn);
    }
}
