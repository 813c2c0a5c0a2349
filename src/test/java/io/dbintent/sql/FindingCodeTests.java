package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The codes of the guard's findings")
class FindingCodeTests {

    @Test
    @DisplayName("are the headings of docs/guard.md, in the same order")
    void documented() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("docs/guard.md")).stream()
                .filter(line -> line.startsWith("### SQL-"))
                .map(line -> line.substring("### ".length()))
                .toList();
        assertThat(headings)
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(FindingCode::code)
                        .toList());
    }

    @Test
    @DisplayName("are found by what is printed")
    void found() {
        for (FindingCode code : FindingCode.values()) {
            assertThat(FindingCode.of(code.code())).isEqualTo(code);
        }
        assertThatThrownBy(() -> FindingCode.of("SQL-NONSENSE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no guard finding has the code SQL-NONSENSE");
    }
}
