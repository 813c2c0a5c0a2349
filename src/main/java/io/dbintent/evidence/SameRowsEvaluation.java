package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Exactly the rows that the claim lists, in any order or in its order. */
final class SameRowsEvaluation extends Evaluation {

    private final Expectation.SameRows expectation;
    private final Map<String, Integer> outstanding = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private String trouble = "";

    SameRowsEvaluation(Expectation.SameRows expectation) {
        super(expectation);
        this.expectation = expectation;
        for (List<Literal> row : expectation.rows()) {
            String key = row.stream()
                    .map(literal -> TypedComparison.canonical(TypedComparison.valueOf(literal)))
                    .collect(Collectors.joining("\u001f"));
            outstanding.merge(key, 1, Integer::sum);
            shown.put(key, row.stream().map(Shown::literal).collect(Collectors.joining(", ", "(", ")")));
        }
    }

    @Override
    boolean accept(Row row) {
        if (expectation.ordered()) {
            int at = (int) Math.min(count() - 1, Integer.MAX_VALUE);
            boolean same = at < expectation.rows().size()
                    && matches(row, expectation.rows().get(at));
            if (!same && trouble.isEmpty()) {
                trouble = "row " + (at + 1) + " is " + Shown.row(row);
                offends(row);
            }
            return same;
        }
        String key = row.cells().stream().map(TypedComparison::canonical).collect(Collectors.joining("\u001f"));
        Integer left = outstanding.get(key);
        if (left == null || left == 0) {
            trouble = "an unexpected row " + Shown.row(row);
            offends(row);
            return false;
        }
        outstanding.put(key, left - 1);
        return true;
    }

    private static boolean matches(Row row, List<Literal> expected) {
        if (row.cells().size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!TypedComparison.same(row.cells().get(i), TypedComparison.valueOf(expected.get(i)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    Observation observation() {
        if (!trouble.isEmpty()) {
            return violated(trouble);
        }
        if (expectation.rows().isEmpty() || count() < expectation.rows().size()) {
            String absent = outstanding.entrySet().stream()
                    .filter(entry -> !expectation.ordered() && entry.getValue() > 0)
                    .map(entry -> shown.getOrDefault(entry.getKey(), ""))
                    .findFirst()
                    .map(row -> ", without " + row)
                    .orElse("");
            return expectation.rows().isEmpty()
                    ? holds("no rows")
                    : violated(count() + " of " + Shown.rows(expectation.rows().size()) + absent);
        }
        return holds(Shown.rows(count()) + ", all as expected");
    }
}
