package io.dbintent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command plans")
class PlansTests extends PlansFolder {

    private static final String BOOK = """
            format: 1
            test: io.example.AgentsTest
            plans:
            - intent: verify that {name} is one of the agents
              dialect: H2
              parameters:
                name: text
              claims:
              - sql: |-
                  SELECT id
                  FROM agents WHERE name = :name
                expectation: at least one row
                reading: agents by name
              tables:
                agents: 0123456789abcdef
              author: ollama:llama3.1
              recorded:
                at: '2026-01-31T12:00:00Z'
                verdict: PASS
                model-calls: 2
                tokens: 240
                ms: 1800
                evidence:
                - 'grounding: every value is used'
            tables: []
            """;

    PlansTests() {
        super(BOOK);
    }

    private String id() {
        terminal.run("plans", "list", "--directory", "plans");
        String line = terminal.lines().get(0);
        terminal = terminal();
        return line.substring(0, line.indexOf(' '));
    }

    @Test
    @DisplayName("list prints one line for each plan")
    void list() {
        assertThat(terminal.run("plans", "list", "--directory", "plans")).isZero();
        assertThat(terminal.out())
                .matches(
                        "[0-9a-f]{12}  PASS  ollama:llama3.1  plans/AgentsTest.yaml  verify that \\{name} is one of the"
                                + " agents\\R");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    @DisplayName("list says where it looked if there is nothing")
    void nothing() {
        assertThat(terminal.run("plans", "list", "--directory", "none")).isZero();
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).isEqualTo("There are no plans in none.\n");
    }

    @Test
    @DisplayName("show prints all there is to a plan, and misses an unknown one")
    void show() {
        String id = id();
        assertThat(terminal.run("plans", "show", id, "000000000000", "--directory", "plans"))
                .isEqualTo(1);
        assertThat(terminal.lines())
                .containsExactly(
                        id + "  PASS  ollama:llama3.1  plans/AgentsTest.yaml  verify that {name} is one of the agents",
                        "  reading: agents by name",
                        "  sql: SELECT id",
                        "    FROM agents WHERE name = :name",
                        "  expectation: at least one row",
                        "  dialect: H2",
                        "  parameters: {name=text}",
                        "  table: agents 0123456789abcdef",
                        "  recorded: 2026-01-31T12:00:00Z",
                        "  evidence: grounding: every value is used");
        assertThat(terminal.err()).isEqualTo("There is no plan 000000000000; plans list shows those there are.\n");
    }

    @Test
    @DisplayName("prune deletes what is named, and only with --delete")
    void prune() throws IOException {
        String id = id();
        assertThat(terminal.run("plans", "prune", id, "--directory", "plans")).isZero();
        assertThat(terminal.out()).startsWith("orphan   " + id);
        assertThat(terminal.err()).isEqualTo("Nothing was deleted; --delete does.\n");
        assertThat(Files.readString(folder.resolve("plans/AgentsTest.yaml"))).isEqualTo(BOOK);
        terminal = terminal();
        assertThat(terminal.run("plans", "prune", "--delete", id, "--directory", "plans"))
                .isZero();
        assertThat(terminal.out()).startsWith("deleted  " + id);
        assertThat(Files.readString(folder.resolve("plans/AgentsTest.yaml"))).contains("plans: []");
    }

    @Test
    @DisplayName("prune without a name deletes what the last whole run of a class did not ask for")
    void orphans() throws IOException {
        String id = id();
        assertThat(terminal.run("plans", "prune", "--delete", "--directory", "plans"))
                .isZero();
        assertThat(terminal.err())
                .isEqualTo("Which plans in plans nobody asks for is not known, since no test class has run whole here."
                        + " Run the tests, or name the plans; plans list shows them.\n");
        Files.createDirectories(folder.resolve("plans/.index"));
        Files.writeString(folder.resolve("plans/.index/orphans.txt"), "\n");
        terminal = terminal();
        assertThat(terminal.run("plans", "prune", "--directory", "plans")).isZero();
        assertThat(terminal.err()).isEqualTo("There is nothing to prune in plans.\n");
        Files.writeString(folder.resolve("plans/.index/orphans.txt"), "io.example.AgentsTest " + id + "\n");
        terminal = terminal();
        assertThat(terminal.run("plans", "prune", "--delete", "--directory", "plans"))
                .isZero();
        assertThat(terminal.out()).startsWith("deleted  " + id);
    }

    @Test
    @DisplayName("a broken file is named with its line")
    void broken() throws IOException {
        Files.writeString(folder.resolve("plans/AgentsTest.yaml"), BOOK.replace("PASS", "GREEN"));
        assertThat(terminal.run("plans", "list", "--directory", "plans")).isEqualTo(2);
        assertThat(terminal.err())
                .isEqualTo("plans/AgentsTest.yaml line 19: expected PASS or FAIL, got \"GREEN\". Mend the line, or"
                        + " restore the file from version control.\n");
    }

    @Test
    @DisplayName("without a subcommand says which there are")
    void usage() {
        assertThat(terminal.run("plans")).isEqualTo(2);
        assertThat(terminal.err()).startsWith("Missing the command: list, show, prune or export.\n");
    }
}
