package io.dbintent.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.sql.Literal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The checks' pages")
class CheckPagesTests {

    private static final Path FOLDER = Path.of("docs", "checks");

    /** What the plan of each page's example expects. */
    private static final Map<String, Expectation> EXPECTED = Map.ofEntries(
            Map.entry("ambiguity", new Expectation.AtLeastOneRow()),
            Map.entry("bounds", new Expectation.ScalarValue(Comparison.GREATER, number("3"))),
            Map.entry("columns", new Expectation.ScalarValue(Comparison.EQUAL, number("7.80"))),
            Map.entry("counterfactual", new Expectation.AtLeastOneRow()),
            Map.entry("grounding", new Expectation.ScalarValue(Comparison.EQUAL, new Literal.Text("Osaka"))),
            Map.entry("measure", new Expectation.ScalarValue(Comparison.EQUAL, number("14.90"))),
            Map.entry("overmatch", new Expectation.AtLeastOneRow()),
            Map.entry("placement", new Expectation.NoRows()),
            Map.entry("polarity", new Expectation.AtLeastOneRow()),
            Map.entry("tables", new Expectation.AtLeastOneRow()),
            Map.entry("tautology", new Expectation.AtLeastOneRow()),
            Map.entry("truncation", new Expectation.RowCount(Comparison.LESS_OR_EQUAL, 10)),
            Map.entry("unasked", new Expectation.NoRows()),
            Map.entry("vacuity", new Expectation.NoRows()));

    private static Literal number(String text) {
        return new Literal.Numeric(new BigDecimal(text));
    }

    @Test
    @DisplayName("are there for every check, with a reason code that exists and an example, and for nothing else")
    void onePageEach() throws IOException {
        List<String> names = Checks.ALL.stream().map(Check::name).toList();
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README"))
                    .forEach(pages::add);
        }
        assertThat(pages).containsExactlyInAnyOrderElementsOf(names);
        for (String name : names) {
            String page = Files.readString(FOLDER.resolve(name + ".md"));
            String code = page.replaceAll("(?s).*?Reason code `([A-Z_]+)`.*", "$1");
            assertThat(ReasonCode.valueOf(code)).as(name).isNotNull();
            assertThat(page).as(name).contains("claim   ", "query   ", "found   ");
        }
    }

    @TestFactory
    @DisplayName("show what their check finds in the example, with its reason code")
    Stream<DynamicTest> examples() {
        return EXPECTED.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> {
                    String text = Files.readString(FOLDER.resolve(page.getKey() + ".md"));
                    String query = line("query", text).replaceFirst(", expected .*", "");
                    try (TestDatabase shop = TestDatabase.sqlite("webshop.sql")) {
                        Judgement judgement = shop.judge(line("claim", text), query, page.getValue());
                        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
                        assertThat(text).contains("Reason code `" + judgement.code() + "`");
                        assertThat(judgement.reason()).startsWith(page.getKey() + ": " + line("found", text));
                        assertThat(judgement.evidence())
                                .filteredOn(Evidence::objects)
                                .extracting(Evidence::check)
                                .contains(page.getKey());
                    }
                }));
    }

    @Test
    @DisplayName("have an example of each check that is held against the check")
    void everyExample() {
        assertThat(EXPECTED.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Checks.ALL.stream().map(Check::name).toList());
    }

    private static String line(String label, String page) {
        return page.lines()
                .filter(line -> line.startsWith(label + " "))
                .map(line -> line.substring(label.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("are listed in the order in which the checks look")
    void listed() throws IOException {
        String index = Files.readString(FOLDER.resolve("README.md"));
        List<String> listed = index.lines()
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.replaceAll("^\\| \\[([a-z]+)\\].*", "$1"))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(Checks.ALL.stream().map(Check::name).toList());
    }
}
