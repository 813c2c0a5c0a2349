package io.dbintent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.Row;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryShape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An expectation held against rows")
class EvaluationTests {

    private static Observation of(Expectation expectation, List<String> labels, List<Row> rows) {
        Evaluation evaluation = Evaluation.of(expectation, QueryShape.ResultKind.ROWS);
        evaluation.columns(labels);
        for (Row row : rows) {
            if (!evaluation.row(row)) {
                break;
            }
        }
        return evaluation.observation();
    }

    @SuppressWarnings("NullAway") // a compiled record has lost what its cells may be
    private static Row row(@Nullable Object... cells) {
        return new Row(new ArrayList<>(Arrays.asList(cells)));
    }

    private static Answer.Kind equal(@Nullable Object left, Object right) {
        return TypedComparison.ask(left, Comparison.EQUAL, right).kind();
    }

    @Test
    @DisplayName("compares numbers by value across their Java types")
    void numbers() {
        assertThat(equal(1L, new BigDecimal("1.00"))).isEqualTo(Answer.Kind.YES);
        assertThat(equal(BigInteger.TEN, 10L)).isEqualTo(Answer.Kind.YES);
        assertThat(equal(0.1 + 0.2, new BigDecimal("0.3"))).isEqualTo(Answer.Kind.YES);
        assertThat(equal(0.3001, new BigDecimal("0.3"))).isEqualTo(Answer.Kind.NO);
        assertThat(equal(Double.NaN, 1L)).isEqualTo(Answer.Kind.UNDECIDED);
    }

    @Test
    @DisplayName("lets a text be a number in its shortest spelling only")
    void numericText() {
        assertThat(equal("7", 7L)).isEqualTo(Answer.Kind.YES);
        assertThat(equal("007", 7L)).isEqualTo(Answer.Kind.UNDECIDED);
        assertThat(equal("seven", 7L)).isEqualTo(Answer.Kind.UNDECIDED);
    }

    @Test
    @DisplayName("holds NULL equal to nothing, not even to the empty text")
    void nulls() {
        assertThat(equal(null, "")).isEqualTo(Answer.Kind.NO);
        assertThat(TypedComparison.ask(null, Comparison.NOT_EQUAL, "x").kind()).isEqualTo(Answer.Kind.UNDECIDED);
        assertThat(TypedComparison.ask(null, Comparison.EQUAL, new Literal.Null())
                        .kind())
                .isEqualTo(Answer.Kind.YES);
    }

    @Test
    @DisplayName("takes booleans as the server returns them")
    void booleans() {
        assertThat(equal(1L, true)).isEqualTo(Answer.Kind.YES);
        assertThat(equal(false, 0L)).isEqualTo(Answer.Kind.YES);
        assertThat(equal(2L, true)).isEqualTo(Answer.Kind.NO);
        assertThat(equal(new byte[] {1}, true)).isEqualTo(Answer.Kind.YES);
    }

    @Test
    @DisplayName("leaves a day against a time on that day undecided, and everything else decided")
    void days() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        assertThat(equal(day.atStartOfDay(), day)).isEqualTo(Answer.Kind.YES);
        assertThat(equal(day.atTime(10, 0), day)).isEqualTo(Answer.Kind.UNDECIDED);
        assertThat(equal("2024-03-01", day)).isEqualTo(Answer.Kind.YES);
        assertThat(TypedComparison.ask(day.atTime(10, 0), Comparison.GREATER_OR_EQUAL, day)
                        .kind())
                .isEqualTo(Answer.Kind.YES);
        assertThat(TypedComparison.ask(day.atTime(10, 0), Comparison.LESS, day.plusDays(1))
                        .kind())
                .isEqualTo(Answer.Kind.YES);
    }

    @Test
    @DisplayName("compares across time zones only where every zone agrees")
    void zones() {
        OffsetDateTime moment = OffsetDateTime.parse("2024-03-01T10:00:00+02:00");
        assertThat(TypedComparison.ask(moment, Comparison.GREATER, LocalDate.of(2024, 2, 1))
                        .kind())
                .isEqualTo(Answer.Kind.YES);
        assertThat(equal(moment, LocalDateTime.of(2024, 3, 1, 10, 0))).isEqualTo(Answer.Kind.UNDECIDED);
    }

    @Test
    @DisplayName("asks the database where texts differ by case, accents or trailing blanks only")
    void texts() {
        assertThat(equal("Bjørn", "bjorn")).isEqualTo(Answer.Kind.BY_COLLATION);
        assertThat(equal("Ann ", "Ann")).isEqualTo(Answer.Kind.BY_COLLATION);
        assertThat(equal("Ann", "Anne")).isEqualTo(Answer.Kind.NO);
        assertThat(TypedComparison.ask("a", Comparison.LESS, "b").kind()).isEqualTo(Answer.Kind.UNDECIDED);
    }

    @Test
    @DisplayName("calls a property of nothing violated, and one of several different things uncomparable")
    void scalar() {
        Expectation expectation = new Expectation.ScalarValue(Comparison.EQUAL, new Literal.Text("Oslo"));
        assertThat(of(expectation, List.of("city"), List.of()).seen()).isEqualTo("no such row");
        assertThat(of(expectation, List.of("city"), List.of(row("Oslo"), row("Bergen")))
                        .outcome())
                .isEqualTo(Outcome.UNCOMPARABLE);
        assertThat(of(expectation, List.of("city"), List.of(row("Oslo"), row("Oslo")))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    @DisplayName("leaves open what is claimed different and differs by case only, whatever the collation would say")
    void differentByCase() {
        Literal jane = new Literal.Text("JANE");
        Observation one =
                of(new Expectation.ScalarValue(Comparison.NOT_EQUAL, jane), List.of("name"), List.of(row("Jane")));
        assertThat(one.outcome()).isEqualTo(Outcome.UNCOMPARABLE);
        assertThat(one.openQuestion()).isNull();
        Observation every =
                of(new Expectation.EveryRow("name", Comparison.NOT_EQUAL, jane), List.of("name"), List.of(row("Jane")));
        assertThat(every.outcome()).isEqualTo(Outcome.UNCOMPARABLE);
        assertThat(every.openQuestion()).isNull();
    }

    @Test
    @DisplayName("takes unordered rows as a multiset and ordered ones one by one")
    void sameRows() {
        List<List<Literal>> expected =
                List.of(List.of(Literal.Numeric.of(1)), List.of(Literal.Numeric.of(2)), List.of(Literal.Numeric.of(2)));
        List<Row> mixed = List.of(row(2L), row(1L), row(2L));
        List<String> labels = List.of("n");
        assertThat(of(new Expectation.SameRows(expected, false), labels, mixed).outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(of(new Expectation.SameRows(expected, true), labels, mixed).outcome())
                .isEqualTo(Outcome.VIOLATED);
        List<Row> other = List.of(row(1L), row(1L), row(2L));
        assertThat(of(new Expectation.SameRows(expected, false), labels, other).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    @DisplayName("needs each of several expectations")
    void allOf() {
        Expectation range = new Expectation.AllOf(List.of(
                new Expectation.RowCount(Comparison.GREATER_OR_EQUAL, 1),
                new Expectation.RowCount(Comparison.LESS, 3)));
        assertThat(of(range, List.of("n"), List.of(row(1L))).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(of(range, List.of("n"), List.of(row(1L), row(2L), row(3L))).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    @DisplayName("keeps of a million rows no more than 48 MB, also where they must be unique")
    void aMillionRows() {
        Evaluation evaluation = Evaluation.of(new Expectation.Unique(List.of("email")), QueryShape.ResultKind.ROWS);
        evaluation.columns(List.of("email"));
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        for (int i = 0; i < 1_000_000; i++) {
            evaluation.row(row("user" + i + "@example.org"));
        }
        System.gc();
        long kept = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() - before;
        assertThat(kept).isLessThan(48L << 20);
        assertThat(evaluation.observation().outcome()).isEqualTo(Outcome.HOLDS);
        evaluation.row(row("user7@example.org"));
        assertThat(evaluation.observation().outcome()).isEqualTo(Outcome.VIOLATED);
    }
}
