package io.dbintent.migration.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.finding.About.Example;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A script in another spelling")
class SpellingTests {

    /** Rules about spelling itself: letter case of names, length, names without their schema. */
    static final Set<String> ABOUT_SPELLING = Set.of("DSN28", "DSN29", "TRX07", "DSN38");

    static Stream<Arguments> examples() {
        return RuleExamplesTests.examples()
                .filter(arguments -> !((Example) arguments.get()[1]).sql().contains("\n-- up\n"));
    }

    static Set<String> codes(Example example, @Nullable Spelling spelling) {
        LintReport report = RuleExamplesTests.report(example, sql -> spelled(sql, spelling, example));
        return report.findings().stream()
                .map(Finding::code)
                .filter(code -> !ABOUT_SPELLING.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String spelled(String sql, @Nullable Spelling spelling, Example example) {
        String other = spelling == null ? null : spelling.of(sql, example.server());
        return other == null ? sql : other;
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("examples")
    @DisplayName("gives the same findings")
    void same(String code, Example example) {
        Set<String> usual = codes(example, null);
        for (Spelling spelling : Spelling.values()) {
            assertThat(codes(example, spelling))
                    .as(spelling + ": " + spelled(example.sql(), spelling, example))
                    .isEqualTo(usual);
        }
    }
}
