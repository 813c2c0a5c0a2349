package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.QueryProjection;
import io.dbintent.sql.QueryShape;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Does the query take the highest, the lowest, the average, the sum or the number, as the claim says? */
final class MeasureCheck implements Check {

    private static final Pattern LOW = Pattern.compile(
            "\\b(?:cheapest|lowest|smallest|minimum|minimal|shortest|earliest|lightest|worst|fewest|slowest)\\b|(?<!at )\\bleast\\b");
    private static final Pattern HIGH =
            Pattern.compile("\\b(?:most expensive|priciest|dearest|highest|largest|biggest|longest|"
                    + "maximum|maximal|latest|newest|greatest|heaviest|top|costliest)\\b|(?<!at )\\bmost\\b");
    private static final Pattern MEAN = Pattern.compile("\\b(?:average|mean|on average)\\b");
    private static final Pattern SUM =
            Pattern.compile("\\b(?:sum|sums|adds? up|summed|revenue|turnover)\\b|\\btotal (?:of|amount|value|"
                    + "quantity)\\b|\\bunits\\b|\\bin total\\b");

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public Evidence examine(Subject subject) {
        return finding(subject)
                .map(detail -> objects(ReasonCode.UNGROUNDED, detail))
                .orElseGet(() -> accepts("the query measures what the claim measures"));
    }

    private static Optional<String> finding(Subject subject) {
        Expectation expectation = subject.expectation();
        boolean cells = expectation instanceof Expectation.ScalarValue
                || expectation instanceof Expectation.Top
                || expectation instanceof Expectation.RowsReturned;
        if (!cells) {
            return Optional.empty();
        }
        QueryShape shape = subject.shape();
        String text = plain(subject.text());
        boolean low = LOW.matcher(text).find();
        boolean high = HIGH.matcher(text).find();
        Set<String> aggregates = shape.projections().stream()
                .map(QueryProjection::aggregate)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (low != high && expectation instanceof Expectation.ScalarValue) {
            String wrong = low ? "MAX" : "MIN";
            String right = low ? "MIN" : "MAX";
            boolean turned = aggregates.contains(wrong) && !aggregates.contains(right);
            boolean other = aggregates.size() == 1 && (aggregates.contains("AVG") || aggregates.contains("SUM"));
            boolean none = aggregates.isEmpty()
                    && shape.orders().isEmpty()
                    && shape.predicates().stream().noneMatch(predicate -> predicate.hasSubquery());
            if (turned || other || none) {
                return Optional.of("the claim asks for the " + (low ? "lowest" : "highest") + ", the query does not");
            }
        }
        if (low != high
                && !shape.orders().isEmpty()
                && aggregates.stream().noneMatch(a -> a.equals("MIN") || a.equals("MAX"))) {
            boolean descending = shape.orders().get(0).descending();
            if (descending != high && !text.matches("(?s).*\\b(?:first|last|earliest|order)\\b.*")) {
                return Optional.of("the claim asks for the " + (low ? "lowest" : "highest")
                        + ", the query's order begins at the" + " other end");
            }
        }
        return expectation instanceof Expectation.ScalarValue ? total(text, aggregates) : Optional.empty();
    }

    private static Optional<String> total(String text, Set<String> aggregates) {
        boolean mean = MEAN.matcher(text).find();
        if (mean && !aggregates.isEmpty() && !aggregates.contains("AVG") && !aggregates.contains("SUM")) {
            return Optional.of("the claim asks for an average, the query takes " + String.join(", ", aggregates));
        }
        if (mean && aggregates.equals(Set.of("SUM"))) {
            return Optional.of("the claim asks for an average, the query takes a sum");
        }
        if (!mean && aggregates.contains("AVG")) {
            return Optional.of("the query takes an average, which the claim does not ask for");
        }
        boolean other = aggregates.size() == 1
                && (aggregates.contains("MIN") || aggregates.contains("MAX") || aggregates.contains("COUNT"));
        return SUM.matcher(text).find() && other
                ? Optional.of("the claim asks for a sum, the query takes " + String.join(", ", aggregates))
                : Optional.empty();
    }

    private static String plain(ClaimText claim) {
        StringBuilder text = new StringBuilder(claim.lower());
        for (Mention mention : claim.mentions()) {
            if (mention.kind() == Mention.Kind.QUOTED) {
                for (int i = mention.start(); i < mention.end() && i < text.length(); i++) {
                    text.setCharAt(i, ' ');
                }
            }
        }
        return text.toString();
    }
}
