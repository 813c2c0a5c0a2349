package io.dbintent.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A prompt template")
class PromptTemplateTests {

    @Test
    @DisplayName("has its placeholders filled, each as often as it stands there")
    void fill() {
        PromptTemplate template = PromptTemplate.of("{{a}} and {{bC2}}, {{a}}; {\"x\": {}}");

        assertThat(template.names()).containsExactlyInAnyOrder("a", "bC2");
        assertThat(template.fill(Map.of("a", "1", "bC2", "2"))).isEqualTo("1 and 2, 1; {\"x\": {}}");
    }

    @Test
    @DisplayName("inserts values as they are: placeholders, dollars and backslashes in them stay")
    void valuesAreData() {
        assertThat(PromptTemplate.of("{{a}} {{b}}").fill(Map.of("a", "{{b}} $1 \\", "b", "x")))
                .isEqualTo("{{b}} $1 \\ x");
    }

    @Test
    @DisplayName("fails on a missing and on an unused value")
    void wrongValues() {
        PromptTemplate template = PromptTemplate.of("{{a}} {{b}}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.fill(Map.of("a", "1")))
                .withMessage("The values for the prompt template given as text do not fit. Expected [a, b], got [a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.fill(Map.of("a", "1", "b", "2", "c", "3")))
                .withMessage(
                        "The values for the prompt template given as text do not fit. Expected [a, b], got [a, b, c]");
    }

    @Test
    @DisplayName("fails on braces that belong to no placeholder")
    void malformed() {
        assertThatIllegalArgumentException().isThrownBy(() -> PromptTemplate.of("{{ a }}"));
        assertThatIllegalArgumentException().isThrownBy(() -> PromptTemplate.of("{{Name}}"));
        assertThatIllegalArgumentException().isThrownBy(() -> PromptTemplate.of("{{a}"));
    }

    @Test
    @DisplayName("comes from a resource, and says so if there is none")
    void resource() {
        assertThat(PromptTemplate.load("llm/reask.txt").names())
                .containsExactlyInAnyOrder("prompt", "problem", "reply", "expected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptTemplate.load("llm/none.txt"))
                .withMessage("There is no prompt template /io/dbintent/llm/none.txt on the classpath.");
    }
}
