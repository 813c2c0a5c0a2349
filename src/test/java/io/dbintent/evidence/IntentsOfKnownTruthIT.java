package io.dbintent.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.langchain4j.internal.Json;
import io.dbintent.database.Database;
import io.dbintent.database.DatabaseException;
import io.dbintent.database.Databases;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.SqlScript;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Verdict;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.Literal;
import io.dbintent.sql.SqlGuard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Intents of known truth, with the SQL that proves them")
class IntentsOfKnownTruthIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("dbintent.it.bench", "../shared/bench")).resolve("verify");

    private final List<String> lost = new ArrayList<>();
    private final List<String> falsePasses = new ArrayList<>();
    private final List<Integer> controls = new ArrayList<>();
    private final List<String> believed = new ArrayList<>();
    private int told;
    private int unrunnable;

    @Test
    @DisplayName("keep their verdict on MariaDB, and of the lies about them at most 1 in 100 passes")
    void keepTheirVerdict() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no intents of known truth at " + FOLDER);
        ask("Chinook", List.of("Chinook_MySql.sql"));
        ask("northwind", List.of("northwind-1-schema.sql", "northwind-2-data.sql"));
        controls.sort(null);
        String summary = controls.size() + " asked, control queries: median " + controls.get(controls.size() / 2)
                + ", most " + controls.get(controls.size() - 1) + "\n" + String.join("\n", lost) + "\n" + told
                + " lies (and " + unrunnable + " that do not run), " + believed.size() + " false PASS\n"
                + String.join("\n", believed);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("intents-of-known-truth.txt"), summary);
        assertThat(falsePasses).as(summary).isEmpty();
        assertThat(believed.size() * 100).as(summary).isLessThanOrEqualTo(told);
        assertThat(lost.size()).as(summary).isLessThanOrEqualTo(controls.size() * 3 / 100);
    }

    private void ask(String name, List<String> scripts) throws IOException {
        List<SqlScript> files = scripts.stream()
                .map(script -> SqlScript.ofFile(FOLDER.resolve("databases").resolve(script)))
                .toList();
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(files);
                Database database = Databases.open(server.settings(Duration.ofSeconds(20), 2))) {
            Schema schema = database.inspect();
            SqlGuard guard = new SqlGuard(database.dialect(), GuardPolicy.standard(), schema);
            for (Map<String, Object> line : lines(FOLDER)) {
                if (name.equals(line.get("db"))) {
                    database.read(session -> {
                        ask(line, session, schema, guard, database.dialect());
                        return "";
                    });
                }
            }
            Corpus corpus = new Corpus(name, entries(name));
            Lies.about(corpus)
                    .forEach((kind, lies) -> lies.forEach(lie -> database.read(session -> {
                        lie(lie, session, schema, guard, database.dialect());
                        return "";
                    })));
        }
    }

    private void lie(Lies.Lie lie, ReadOnlySession session, Schema schema, SqlGuard guard, Dialect dialect) {
        if (!(guard.check(lie.sql()) instanceof GuardResult.Accepted accepted)) {
            return;
        }
        try {
            String intent = lie.about().claim();
            Claim claim = new Claim(intent, lie.sql(), Corpus.expectation(lie.expectation()), intent, null);
            Judgement judgement = new Examiner(schema, dialect, guard::check, UnaryOperator.identity(), intent, 20)
                    .judge(claim, accepted.query(), session);
            told++;
            if (judgement.verdict() == Verdict.PASS) {
                believed.add(lie.kind() + (lie.about().truth() ? " true  " : " FALSE ") + intent + " | "
                        + lie.expectation() + " | " + lie.sql());
            }
        } catch (DatabaseException doesNotRun) {
            // a column that the other table does not have: no lie that anybody could believe
            unrunnable++;
        }
    }

    /** The claims whose truth is settled, in the words of a corpus. */
    @SuppressWarnings("unchecked")
    private static List<Corpus.Entry> entries(String name) throws IOException {
        List<Corpus.Entry> entries = new ArrayList<>();
        for (Map<String, Object> line : lines(FOLDER)) {
            Map<String, Object> rule = (Map<String, Object>) Objects.requireNonNull(line.get("truth_rule"));
            String words = rule.containsKey("rows")
                    ? (">0".equals(rule.get("rows")) ? "some" : "none")
                    : rule.containsKey("columns")
                            ? "compare 0 > 1"
                            : rule.containsKey("top") ? "top " + quoted(rule.get("value")) : scalar(rule);
            if (name.equals(line.get("db")) && List.of("pass", "fail").contains(String.valueOf(line.get("truth")))) {
                entries.add(new Corpus.Entry(
                        "pass".equals(line.get("truth")),
                        String.valueOf(line.get("intent")),
                        words,
                        String.valueOf(line.get("truth_sql"))));
            }
        }
        return entries;
    }

    private static String scalar(Map<String, Object> rule) {
        String value = quoted(rule.get("value"));
        return value.startsWith("'")
                ? value
                : String.valueOf(rule.get("scalar")).replace("==", "=") + " " + value;
    }

    private static String quoted(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : "'" + value + "'";
    }

    private void ask(
            Map<String, Object> line, ReadOnlySession session, Schema schema, SqlGuard guard, Dialect dialect) {
        String sql = String.valueOf(line.get("truth_sql"));
        Expectation expectation = expectation(line);
        if (expectation == null || sql.contains("information_schema")) {
            return;
        }
        if (!(guard.check(sql) instanceof GuardResult.Accepted accepted)) {
            lost.add(line.get("id") + " refused: " + guard.check(sql));
            return;
        }
        String intent = String.valueOf(line.get("intent"));
        Judgement judgement = new Examiner(schema, dialect, guard::check, UnaryOperator.identity(), intent, 100)
                .judge(new Claim(intent, sql, expectation, intent, null), accepted.query(), session);
        controls.add(judgement.controlQueries());
        Verdict truth = "pass".equals(line.get("truth")) || "rows".equals(line.get("truth"))
                ? Verdict.PASS
                : "fail".equals(line.get("truth")) ? Verdict.FAIL : Verdict.INCONCLUSIVE;
        if (judgement.verdict() != truth) {
            String report = line.get("id") + " " + truth + " became " + judgement.verdict() + " " + judgement.code()
                    + ": " + intent + " | " + judgement.reason();
            (judgement.verdict() == Verdict.PASS ? falsePasses : lost).add(report);
        }
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
