package io.dbintent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.plan.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The checks' pages")
class CheckPagesTests {

    private static final Path FOLDER = Path.of("docs", "checks");

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
