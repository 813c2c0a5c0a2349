package io.dbintent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command plans export")
class PlansExportTests extends PlansFolder {

    private static final String BOOK = """
            format: 1
            test: io.example.AgentsTest
            plans:
            - intent: verify that 'Jane Smith' is one of the agents
              dialect: H2
              claims:
              - sql: |-
                  SELECT id FROM agents WHERE name = 'Jane Smith'
                expectation: at least one row
              tables: {}
              author: ollama:llama3.1
              recorded:
                at: '2026-01-31T12:00:00Z'
                verdict: PASS
                model-calls: 2
                tokens: 240
                ms: 1800
                evidence: []
            - intent: verify that {name} has exactly {n} deals
              dialect: H2
              parameters:
                n: number
                name: text
              claims:
              - sql: |-
                  SELECT COUNT(*) FROM deals WHERE agent = :name
                expectation: value = :n
              tables: {}
              author: ollama:llama3.1
              recorded:
                at: '2026-01-31T12:00:00Z'
                verdict: PASS
                model-calls: 2
                tokens: 240
                ms: 1800
                evidence: []
            tables: []
            """;

    private static final List<String> VALUES = List.of("--value", "name=O'Brien", "--value", "n=3");

    PlansExportTests() {
        super(BOOK);
    }

    private int export(String... arguments) {
        terminal = terminal();
        List<String> all = Stream.concat(
                        Stream.of("plans", "export", "--directory", "plans", "-d", "out"), Stream.of(arguments))
                .toList();
        return terminal.run(all.toArray(String[]::new));
    }

    private int exportAll(String... more) {
        return export(Stream.of(Stream.of("--all"), VALUES.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve("out/io/example").resolve(name);
    }

    @Test
    @DisplayName("writes a class with a method for each plan, named after its intent")
    void all() throws IOException {
        assertThat(exportAll()).as(terminal.err()).isZero();
        assertThat(terminal.lines()).containsExactly("written  " + file("AgentsJdbcTest.java"));
        assertThat(Files.readString(file("AgentsJdbcTest.java")))
                .startsWith("package io.example;\n")
                .contains(
                        "class AgentsJdbcTest {",
                        "void verifyThatJaneSmithIsOneOfTheAgents()",
                        "void verifyThatNameHasExactlyNDeals()",
                        "O''Brien");
        try (Stream<Path> files = Files.list(file("."))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @DisplayName("writes AssertJ-DB, one plan, or another package if told to")
    void options() throws IOException {
        assertThat(exportAll("--assertj-db", "--package", "com.example.db"))
                .as(terminal.err())
                .isZero();
        assertThat(Files.readString(folder.resolve("out/com/example/db/AgentsAssertJDbTest.java")))
                .contains("org.assertj.db");
        terminal = terminal();
        terminal.run("plans", "list", "--directory", "plans");
        String id = terminal.lines().stream()
                .filter(line -> line.contains("Jane"))
                .findFirst()
                .orElseThrow()
                .substring(0, 12);
        assertThat(export(id)).as(terminal.err()).isZero();
        assertThat(Files.readString(file("AgentsJdbcTest.java"))).doesNotContain("NDeals");
    }

    @Test
    @DisplayName("replaces a file only with --force")
    void force() throws IOException {
        Files.createDirectories(file("."));
        Files.writeString(file("AgentsJdbcTest.java"), "mine");
        assertThat(exportAll()).isEqualTo(1);
        assertThat(terminal.err())
                .isEqualTo(file("AgentsJdbcTest.java")
                        + " is there already; --force replaces it.\nNothing was written.\n");
        assertThat(file("AgentsJdbcTest.java")).hasContent("mine");
        assertThat(exportAll("--force")).isZero();
        assertThat(Files.readString(file("AgentsJdbcTest.java"))).contains("class AgentsJdbcTest");
    }

    @Test
    @DisplayName("writes nothing where a parameter has no value, or one of another kind, or an id is unknown")
    void incomplete() {
        assertThat(export("--all", "--value", "name=x")).isEqualTo(1);
        assertThat(terminal.err()).matches("""
                        The plan [0-9a-f]{12} is for any value of n. Say which, such as --value n=...
                        Nothing was written.
                        """);
        assertThat(export("--all", "--value", "name=x", "--value", "n=three")).isEqualTo(1);
        assertThat(terminal.err()).isEqualTo("The value of n is \"three\"; expected a number.\nNothing was written.\n");
        assertThat(export("000000000000")).isEqualTo(1);
        assertThat(terminal.err())
                .isEqualTo("There is no plan 000000000000; plans list shows those there are.\nNothing was written.\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    @DisplayName("refuses a plan whose SQL was made dangerous, and writes nothing")
    void dangerous() throws IOException {
        Files.writeString(
                folder.resolve("plans/AgentsTest.yaml"),
                BOOK.replace("SELECT id FROM agents WHERE name = 'Jane Smith'", "DELETE FROM agents"));
        assertThat(exportAll()).isEqualTo(1);
        assertThat(terminal.err()).contains("plans/AgentsTest.yaml: ").endsWith("Nothing was written.\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    @DisplayName("says where it cannot write")
    void unwritable() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");
        assertThat(exportAll()).isEqualTo(3);
        assertThat(terminal.err())
                .startsWith(file("AgentsJdbcTest.java") + " cannot be written: ")
                .endsWith("What was there is as it was. Name another folder with -d.\n");
    }

    @Test
    @DisplayName("wants to know which plans")
    void usage() {
        assertThat(export()).isEqualTo(2);
        assertThat(terminal.err()).startsWith("Name the plans to export, or say --all; plans list shows them.\n");
        assertThat(export("--all", "0123456789ab")).isEqualTo(2);
    }
}
