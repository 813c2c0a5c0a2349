package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The built-in engine's second opinion")
class SecondOpinionTests {

    private final Setup setup;

    SecondOpinionTests(@TempDir Path folder) {
        setup = new Setup(folder);
    }

    @Test
    @DisplayName("takes a PASS away from a model's plan that counts something else")
    void contradicts() {
        String intent = "there are exactly 2 agents";
        IntentResult result = setup.ask(
                intent,
                Replies.plan(
                        intent,
                        "SELECT COUNT(DISTINCT email) FROM agents",
                        "{\"kind\": \"scalar_value\", \"op\": \"=\", \"value\": 2}"),
                Replies.agrees("two"));
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.SECOND_OPINION);
        assertThat(result.reason())
                .isEqualTo(
                        "the built-in engine reads it as \"number of agents: a value = 2\" and finds it contradicted:"
                                + " expected a value = 2, saw the value 3");
        assertThat(setup.learnings()).isEmpty();
    }
}
