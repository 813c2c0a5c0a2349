package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.plan.Expectation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is expected where an author gave nothing but SQL")
class UsualExpectationTests {

    @ParameterizedTest
    @DisplayName("follows from the words and the form of the query")
    @CsvSource(
            delimiter = '|',
            value = {
                "get all agents | select * from agents | rows",
                "Please list the agents that live in Berlin | select * from agents | rows",
                "how many agents are there | select count(*) from agents | rows",
                "number of agents | select count(*) from agents | rows",
                "number of agents is 5 | select count(*) from agents | a value = 5",
                "show that John Doe is an agent | select id from agents | at least one row",
                "list the agents and verify that Rowen is among them | select id from agents | at least one row",
                "verify that John Doe is one of the agents | select id from agents | at least one row",
                "verify that Nobody is one of the agents | select id from agents | at least one row",
                "verify that 'no one' is one of the agents | select id from agents | at least one row",
                "there are 5 agents | select count(*) from agents | a value = 5",
                "there are at least 5 agents | select count(*) from agents | a value >= 5",
                "there are no more than 5 agents | select count(*) from agents | a value <= 5",
                "no agent lives in Rome | select id from agents | no rows",
                "there are no agents in Rome | select count(*) from agents | a value = 0",
                "some deals have no closing date | select id from deals | at least one row",
                "there is an agent without deals | select id from agents | at least one row"
            })
    void follows(String claim, String sql, String expectation) {
        assertThat(UsualExpectation.of(claim, sql).map(Expectation::describe)).contains(expectation);
    }

    @ParameterizedTest
    @DisplayName("is not guessed where the query may select examples or counterexamples")
    @ValueSource(
            strings = {
                "every agent has an email",
                "all agents live in Berlin",
                "verify that each deal has an agent",
                "only agents in Berlin have deals",
                "John Doe has no deals",
                "Jane Smith does not live in Paris",
                "Rowen doesn't have an email",
                "agents never share a name",
                "agent names are unique"
            })
    void open(String claim) {
        assertThat(UsualExpectation.of(claim, "select id from agents")).isEmpty();
    }
}
