package io.dbintent.migration.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.finding.About.Example;
import io.dbintent.migration.simulate.Simulation;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each rule")
class RuleExamplesTests {

    private static final String DOWN = "\n-- down\n";
    private static final String UP = "\n-- up\n";
    private static final String ASKED_FOR = "\n-- asked for\n";

    static Stream<Arguments> examples() {
        return Linter.rules().stream()
                .flatMap(about -> about.examples().stream().map(example -> Arguments.of(about.code(), example)));
    }

    static Set<String> policies() {
        return Linter.rules().stream().filter(About::optIn).map(About::code).collect(Collectors.toSet());
    }

    /** Lints an example, its scripts spelled otherwise. */
    static LintReport report(Example example, UnaryOperator<String> spelled) {
        Linter linter = Linter.of(example.server()).withPolicies(policies());
        int up = example.sql().indexOf(UP);
        int asked = example.sql().indexOf(ASKED_FOR);
        if (up >= 0 && asked > up) {
            Simulation simulation = new Simulation(example.server());
            SchemaDefinition before = simulation
                    .run(SchemaDefinition.EMPTY, example.sql().substring(0, up))
                    .after();
            SchemaDefinition after = simulation
                    .run(before, example.sql().substring(asked + ASKED_FOR.length()))
                    .after();
            return linter.withSchema(before)
                    .withIntended(after)
                    .lint(spelled.apply(example.sql().substring(up + UP.length(), asked)));
        }
        String[] parts = example.sql().split(DOWN, -1);
        return parts.length == 1
                ? linter.lint(spelled.apply(parts[0]))
                : linter.lint(spelled.apply(parts[0]), spelled.apply(parts[1]));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("examples")
    @DisplayName("finds what its examples say, and leaves alone what they say it leaves alone")
    void examples(String code, Example example) {
        LintReport report = report(example, UnaryOperator.identity());
        if (example.fires()) {
            assertThat(report.of(code)).as(report.toString()).isNotEmpty();
        } else {
            assertThat(report.of(code)).isEmpty();
        }
    }

    @Test
    @DisplayName("has examples of both kinds, a reason and a fix")
    void complete() {
        for (About about : Linter.rules()) {
            assertThat(about.examples())
                    .as(about.code())
                    .anyMatch(Example::fires)
                    .anyMatch(e -> !e.fires());
            assertThat(about.reason()).as(about.code()).endsWith(".");
            assertThat(about.fix()).as(about.code()).endsWith(".");
        }
    }

    @Test
    @DisplayName("has a code of its own")
    void codes() {
        List<String> codes = Linter.rules().stream().map(About::code).toList();
        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }
}
