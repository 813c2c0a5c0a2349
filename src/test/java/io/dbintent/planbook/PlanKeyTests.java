package io.dbintent.planbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The key of a plan")
class PlanKeyTests {

    private static PlanKey key(String intent) {
        return PlanKey.of(intent, Dialect.H2);
    }

    @Test
    @DisplayName("does not depend on white space outside quotes, but on everything inside")
    void whiteSpace() {
        assertThat(key("  verify\n\tthat  'a  b' is  \"c  d\" ")).isEqualTo(key("verify that 'a  b' is \"c  d\""));
        assertThat(key("verify that 'a  b' is there")).isNotEqualTo(key("verify that 'a b' is there"));
        assertThat(key("the agent's  name isn't  x")).isEqualTo(key("the agent's name isn't x"));
    }

    @Test
    @DisplayName("depends on the case of words and values")
    void letterCase() {
        assertThat(key("verify that 'John' is there")).isNotEqualTo(key("verify that 'john' is there"));
        assertThat(key("Polish agents")).isNotEqualTo(key("polish agents"));
    }

    @Test
    @DisplayName("depends on dialect, parameters, their kinds, values of their own and domain words")
    void content() {
        PlanKey plain = key("{n} agents");
        PlanKey number =
                new PlanKey("{n} agents", new TreeMap<>(Map.of("n", "number")), new TreeMap<>(), Dialect.H2, List.of());
        PlanKey text =
                new PlanKey("{n} agents", new TreeMap<>(Map.of("n", "text")), new TreeMap<>(), Dialect.H2, List.of());
        PlanKey words =
                new PlanKey("{n} agents", new TreeMap<>(), new TreeMap<>(), Dialect.H2, List.of("agents: Employee"));
        assertThat(List.of(
                        plain,
                        number,
                        text,
                        words,
                        number.withValues(Map.of("n", "3")),
                        number.withValues(Map.of("n", "4")),
                        PlanKey.of("{n} agents", Dialect.MYSQL)))
                .doesNotHaveDuplicates()
                .extracting(PlanKey::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{12}"));
    }

    @Test
    @DisplayName("tells in words how another differs")
    void differences() {
        PlanKey wanted =
                new PlanKey("{n} agents", new TreeMap<>(Map.of("n", "number")), new TreeMap<>(), Dialect.H2, List.of());
        PlanKey known = new PlanKey("{n} agent", new TreeMap<>(), new TreeMap<>(), Dialect.MYSQL, List.of("a: b"));
        assertThat(KeyDistance.differences(wanted, known))
                .isEqualTo("the intent's words; parameters {n=number} instead of {}; dialect H2 instead of MYSQL;"
                        + " domain words [] instead of [a: b]");
    }
}
