package io.dbintent.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.langchain4j.internal.Json;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Verdict;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.Literal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Intents of known truth, with the SQL that proves them")
class IntentsOfKnownTruthIT {

    private static final Path FOLDER = Path.of("..", "shared", "bench", "verify");

    @Test
    @DisplayName("keep their verdict, and none that is false passes")
    void keepTheirVerdict() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "no intents of known truth beside the project");
        List<String> lost = new ArrayList<>();
        List<String> falsePasses = new ArrayList<>();
        int asked = 0;
        List<Integer> controls = new ArrayList<>();
        try (TestDatabase chinook = TestDatabase.sqliteFile(
                FOLDER.resolve("databases/Chinook_Sqlite.sqlite").toString())) {
            for (Map<String, Object> line : lines(FOLDER)) {
                String sql = String.valueOf(line.get("truth_sql"))
                        .replaceAll("YEAR\\(([A-Za-z.]+)\\)", "CAST(strftime('%Y', $1) AS INTEGER)")
                        .replaceAll("CONCAT\\(([^)]*), ' ', ([^)]*)\\)", "$1 || ' ' || $2");
                if (!"Chinook".equals(line.get("db")) || sql.contains("information_schema")) {
                    continue;
                }
                Expectation expectation = expectation(line);
                if (expectation == null || !(chinook.guard(sql) instanceof GuardResult.Accepted)) {
                    if (expectation != null) {
                        lost.add(line.get("id") + " REFUSED " + chinook.guard(sql));
                    }
                    continue;
                }
                asked++;
                Judgement judgement = chinook.judge(String.valueOf(line.get("intent")), sql, expectation);
                controls.add(judgement.controlQueries());
                Verdict truth = "pass".equals(line.get("truth")) || "rows".equals(line.get("truth"))
                        ? Verdict.PASS
                        : "fail".equals(line.get("truth")) ? Verdict.FAIL : Verdict.INCONCLUSIVE;
                if (judgement.verdict() != truth) {
                    String report = line.get("id") + " " + truth + " became " + judgement.verdict() + " "
                            + judgement.code() + ": " + line.get("intent") + " | " + judgement.reason();
                    (judgement.verdict() == Verdict.PASS ? falsePasses : lost).add(report);
                }
            }
        }
        controls.sort(null);
        String summary = asked + " asked, control queries median " + controls.get(controls.size() / 2) + "\n"
                + String.join("\n", lost);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("intents-of-known-truth.txt"), summary);
        assertThat(falsePasses).as(summary).isEmpty();
        assertThat(lost.size()).as(summary).isLessThanOrEqualTo(asked * 3 / 100);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Path folder) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("visible.jsonl"))) {
            lines.add((Map<String, Object>) Json.fromJson(line, Map.class));
        }
        return lines;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Expectation expectation(Map<String, Object> line) {
        Map<String, Object> rule = (Map<String, Object>) Objects.requireNonNull(line.get("truth_rule"));
        if ("retrieval".equals(line.get("category"))) {
            return new Expectation.RowsReturned();
        }
        if (rule.containsKey("rows")) {
            return ">0".equals(rule.get("rows")) ? new Expectation.AtLeastOneRow() : new Expectation.NoRows();
        }
        if (rule.containsKey("scalar")) {
            return new Expectation.ScalarValue(
                    comparison(String.valueOf(rule.get("scalar"))), literal(rule.get("value")));
        }
        if (rule.containsKey("columns")) {
            return new Expectation.Compare("0", Comparison.GREATER, "1");
        }
        return rule.containsKey("top") ? new Expectation.Top(literal(rule.get("value"))) : null;
    }

    private static Literal literal(@Nullable Object value) {
        return value instanceof Number number
                ? new Literal.Numeric(new BigDecimal(number.toString()))
                : new Literal.Text(String.valueOf(value));
    }

    private static Comparison comparison(String symbol) {
        return switch (symbol) {
            case ">=" -> Comparison.GREATER_OR_EQUAL;
            case "<=" -> Comparison.LESS_OR_EQUAL;
            case ">" -> Comparison.GREATER;
            case "<" -> Comparison.LESS;
            default -> Comparison.EQUAL;
        };
    }
}
