package io.dbintent.planbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An expectation as a line")
class ExpectationTextTests {

    private static final Literal.Text TRICKY = new Literal.Text("it's \"x\" ) and ( :n, 12\n");

    static Stream<Expectation> expectations() {
        Literal number = new Literal.Numeric(new BigDecimal("-12.50"));
        return Stream.of(
                new Expectation.AtLeastOneRow(),
                new Expectation.NoRows(),
                new Expectation.RowsReturned(),
                new Expectation.RowCount(Comparison.GREATER_OR_EQUAL, 3),
                new Expectation.ScalarValue(Comparison.NOT_EQUAL, number),
                new Expectation.ScalarValue(Comparison.EQUAL, TRICKY),
                new Expectation.ScalarValue(Comparison.LESS, new Literal.Date(LocalDate.of(2024, 2, 29))),
                new Expectation.ScalarValue(
                        Comparison.LESS, new Literal.DateTime(LocalDateTime.of(2024, 2, 29, 12, 0, 1, 500_000))),
                new Expectation.ScalarValue(
                        Comparison.LESS, new Literal.DateTime(LocalDateTime.of(2024, 2, 29, 12, 0))),
                new Expectation.ScalarValue(Comparison.EQUAL, new Literal.Null()),
                new Expectation.Compare("a \"b\"", Comparison.LESS_OR_EQUAL, "c, d"),
                new Expectation.EveryRow("price", Comparison.GREATER, new Literal.Bool(true)),
                new Expectation.Unique(List.of("code", "ye\"ar")),
                new Expectation.Top(TRICKY),
                new Expectation.SameRows(List.of(), false),
                new Expectation.SameRows(List.of(List.of(TRICKY, number), List.of(new Literal.Null(), number)), true),
                new Expectation.AllOf(List.of(
                        new Expectation.NoRows(),
                        new Expectation.AllOf(List.of(new Expectation.Top(TRICKY))),
                        new Expectation.RowCount(Comparison.EQUAL, 0))));
    }

    @ParameterizedTest
    @DisplayName("comes back as it was")
    @MethodSource("expectations")
    void comesBack(Expectation expectation) {
        assertThat(ExpectationReader.read(ExpectationText.of(expectation), Map.of()))
                .isEqualTo(expectation);
    }

    @ParameterizedTest
    @DisplayName("is refused where anything is not as it should be")
    @ValueSource(
            strings = {
                "",
                "At least one row",
                "at least one row ",
                "no rows at all",
                "rows 3",
                "rows >= 3.5",
                "rows >= 'x'",
                "rows >= 99999999999999999999",
                "value == 3",
                "value = ",
                "value = 3 or 4",
                "value = 'open",
                "value = 2024-02-30",
                "value = :n",
                "every row price > 0",
                "unique",
                "unique \"a\",\"b\"",
                "top",
                "same rows (1, 2",
                "\"a\" < 3",
                "(no rows) or (no rows)",
                "((((((((((no rows))))))))))",
                "()",
            })
    void refused(String line) {
        assertThatThrownBy(() -> ExpectationReader.read(line, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expectation \"" + line + "\": expected ");
    }

    @Test
    @DisplayName("takes values by name")
    void named() {
        Map<String, Literal> values = Map.of("n", Literal.Numeric.of(7), "who", TRICKY);
        assertThat(ExpectationReader.read("(rows >= :n) and (top :who)", values))
                .isEqualTo(new Expectation.AllOf(List.of(
                        new Expectation.RowCount(Comparison.GREATER_OR_EQUAL, 7), new Expectation.Top(TRICKY))));
        assertThat(ExpectationReader.names("(rows >= :n) and (top :who)")).containsExactly("n", "who");
        assertThatThrownBy(() -> ExpectationReader.read("rows >= :who", values))
                .hasMessage("expectation \"rows >= :who\": expected a number of rows, got \":who\"");
    }
}
