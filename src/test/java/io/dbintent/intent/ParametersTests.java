package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Parameters of an intent")
class ParametersTests {

    private static String fill(String text, Map<String, Object> parameters) {
        return IntentText.fill(new Intent(text, parameters));
    }

    @ParameterizedTest
    @DisplayName("stand in quotes that they do not hold themselves")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "John Doe | verify that 'John Doe' is one of the agents",
                "O'Brien | verify that \"O'Brien\" is one of the agents",
                "5\" pipe | verify that '5\" pipe' is one of the agents",
                "O'Brien \"Obi\" | verify that “O'Brien \"Obi\"” is one of the agents",
                "{name} | verify that '{name}' is one of the agents",
                "$1\\2 | verify that '$1\\2' is one of the agents"
            })
    void quoted(String value, String expected) {
        assertThat(fill("verify that {name} is one of the agents", Map.of("name", value)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("stand without quotes where they are numbers or dates")
    void numbers() {
        assertThat(fill(
                        "there are {n} deals of {amount} after {day}, {flag}",
                        Map.of(
                                "n",
                                3,
                                "amount",
                                new BigDecimal("10.50"),
                                "day",
                                LocalDate.of(2024, 2, 29),
                                "flag",
                                true)))
                .isEqualTo("there are 3 deals of 10.50 after 2024-02-29, true");
    }

    @Test
    @DisplayName("may stand in quotes already")
    void alreadyQuoted() {
        assertThat(fill("verify that '{name}' is one of the agents", Map.of("name", "O'Brien")))
                .isEqualTo("verify that \"O'Brien\" is one of the agents");
        assertThat(fill("the email of Rowen is \"{user}@example.com\"", Map.of("user", "rowen")))
                .isEqualTo("the email of Rowen is \"rowen@example.com\"");
    }

    @Test
    @DisplayName("cannot end the quotes that they stand in")
    void endsQuote() {
        assertThatThrownBy(() -> fill("the email is \"{user}@example.com\"", Map.of("user", "x\" and y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value of {user} holds the quote \" that ends \"{user}@example.com\" in the intent."
                        + " Use another quote there: ' or \" or “”.");
    }

    @Test
    @DisplayName("are refused when they hold every kind of quote")
    void everyQuote() {
        assertThatThrownBy(() -> fill("verify {x}", Map.of("x", "'\"“‘")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds every kind of quote there is");
    }

    @Test
    @DisplayName("are refused when missing, even if there are none at all")
    void missing() {
        assertThatThrownBy(() -> fill("no agent is called {name}", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The intent \"no agent is called {name}\" names {name}, and there is no such parameter;"
                        + " given: []. Add it with IntentOptions.withParameter(\"name\", value).");
        assertThatThrownBy(() -> fill("{name} lives in {city}", Map.of("name", "Rowen")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names {city}, and there is no such parameter; given: [name]");
    }

    @Test
    @DisplayName("are refused when they have no place")
    void unused() {
        assertThatThrownBy(() -> fill("there are agents", Map.of("name", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The parameter name has no place in the intent \"there are agents\". Write {name} where"
                        + " its value belongs.");
    }

    @Test
    @DisplayName("leave braces in quotes alone where there are no parameters")
    void literalBraces() {
        assertThat(fill("there is a template 'Dear {name}'", Map.of())).isEqualTo("there is a template 'Dear {name}'");
    }

    @Test
    @DisplayName("reach the model and the result filled in")
    void endToEnd(@TempDir Path folder) {
        String filled = "verify that 'Rowen' is one of the agents";
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(filled, "SELECT id FROM agents WHERE name = 'Rowen'", Replies.AT_LEAST_ONE_ROW),
                Replies.agrees());
        IntentResult result = new Setup(folder)
                .ask("verify that {name} is one of the agents", Setup.ONLY_TELL.withParameter("name", "Rowen"), model);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.intent()).isEqualTo(filled);
        assertThat(model.userText(0)).contains(filled).doesNotContain("{name}");
    }
}
