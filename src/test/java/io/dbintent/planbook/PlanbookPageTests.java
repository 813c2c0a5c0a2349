package io.dbintent.planbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/planbook.md")
class PlanbookPageTests {

    private static String block(int number) throws IOException {
        return Files.readString(Path.of("docs", "planbook.md")).split("```", -1)[2 * number + 1];
    }

    @Test
    @DisplayName("shows a plan as a file holds it")
    void plan() throws IOException {
        String plan = block(0).substring("yaml\n".length());
        BookContents book =
                BookReader.read("docs/planbook.md", "format: 1\ntest: AgentsTest\nplans:\n" + plan + "tables: []\n");
        assertThat(BookText.of(book)).contains(plan);
    }

    @Test
    @DisplayName("shows a summary as the log has it")
    void summary() throws IOException {
        RunTally tally = new RunTally();
        for (int i = 0; i < 12; i++) {
            tally.add(new PlanOrigin.Hit("0a1b2c3d4e5f", new Cost(2, 240, 1800)));
        }
        tally.add(new PlanOrigin.Miss("new", true, new Cost(2, 240, 1800)));
        for (int i = 0; i < 3; i++) {
            tally.add(new PlanOrigin.Live(Cost.NOTHING));
        }
        assertThat(block(2).strip()).isEqualTo(tally.summary());
    }

    @Test
    @DisplayName("shows expectations that can be read")
    void expectations() throws IOException {
        List<String> shown = block(3).strip().lines().toList();
        assertThat(shown).hasSize(12).allSatisfy(line -> assertThat(
                        ExpectationText.of(ExpectationReader.read(line, Map.of())))
                .isEqualTo(line));
    }
}
