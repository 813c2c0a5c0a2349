package io.dbintent.migration.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements of our own, labelled with what must and what must not be found in them. */
@DisplayName("A labelled statement")
class StatementsTests {

    private static final String DOWN = " -- down ";

    record Labelled(ServerKind server, List<String> codes, String sql) {

        Set<String> findings(String script) {
            Linter linter = Linter.of(server).withPolicies(RuleExamplesTests.policies());
            String[] parts = script.split(DOWN, 2);
            LintReport report = parts.length == 1 ? linter.lint(parts[0]) : linter.lint(parts[0], parts[1]);
            return report.findings().stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Stream<Labelled> statements() throws IOException {
        try (InputStream stream = StatementsTests.class.getResourceAsStream("/lint/statements.txt")) {
            if (stream == null) {
                throw new IOException("There is no test resource lint/statements.txt.");
            }
            List<Labelled> all = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), UTF_8).split("\n", -1)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] parts = line.split("\t", 3);
                    ServerKind server = ServerKind.of(Dialect.valueOf(parts[0].toUpperCase(Locale.ROOT)));
                    all.add(new Labelled(server, List.of(parts[1].split(" ", -1)), parts[2].replace("\\n", "\n")));
                }
            }
            return all.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    @DisplayName("is found where it should be and left alone where it should be")
    void labelled(Labelled given) {
        Set<String> found = given.findings(given.sql());
        for (String code : given.codes()) {
            if (code.startsWith("+")) {
                assertThat(found).as(given.sql()).contains(code.substring(1));
            } else {
                assertThat(found).as(given.sql()).doesNotContain(code.substring(1));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    @DisplayName("is judged the same in another spelling")
    void spelled(Labelled given) {
        for (Spelling spelling : Spelling.values()) {
            String[] parts = given.sql().split(DOWN, 2);
            String up = spelling.of(parts[0], given.server());
            if (up != null && parts.length == 1) {
                Set<String> found = given.findings(up);
                for (String code : given.codes()) {
                    boolean about = SpellingTests.ABOUT_SPELLING.contains(code.substring(1));
                    if (!about && !(spelling == Spelling.QUOTED && code.endsWith("DSN11"))) {
                        assertThat(found.contains(code.substring(1)))
                                .as(spelling + " " + code + ": " + up)
                                .isEqualTo(code.startsWith("+"));
                    }
                }
            }
        }
    }
}
