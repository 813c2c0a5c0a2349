package io.dbintent.planbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A plan file")
class PlanFileTests {

    private static final String INTENT = "verify that John Doe is one of the agents";

    @TempDir
    private Path folder = Path.of("");

    private Planbook book = book();

    @BeforeEach
    void open() {
        book = book();
    }

    private Planbook book() {
        return new Planbook(folder.resolve("AgentsTest.yaml"), "AgentsTest.yaml", "io.example.AgentsTest");
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("AgentsTest.yaml"));
    }

    private void edit(String from, String to) throws IOException {
        String text = text();
        assertThat(text).contains(from);
        Files.writeString(folder.resolve("AgentsTest.yaml"), text.replace(from, to));
    }

    @Test
    @DisplayName("is written for review: intent, SQL in a block, expectation, tables, author, evidence")
    void written() throws IOException {
        book.record(Entries.of(INTENT));
        assertThat(text()).isEqualTo("""
                # Plans of dbintent: how each intent is decided. Review them like code, and commit them.
                # The verdict is computed from the rows of every run; write plans anew with -Ddbintent.planbook=rerecord.
                format: 1
                test: io.example.AgentsTest
                plans:
                - intent: verify that John Doe is one of the agents
                  dialect: H2
                  claims:
                  - sql: |-
                      SELECT id FROM agents WHERE name = 'John Doe'
                    expectation: at least one row
                    reading: agents named John Doe
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
                    - 'grounding: every value that the claim names is used'
                tables:
                - table: agents
                  fingerprint: 0123456789abcdef
                  columns:
                  - id INTEGER not null
                  - primary key id
                """);
    }

    @Test
    @DisplayName("is read back as it was written, whatever the texts hold")
    void comesBack() {
        PlanEntry odd = Entries.of(
                "verify  that \"a  b\" is:\n- # 'not' {x} \t YAML: 😀 \u0085 \uFEFF",
                "SELECT *\n  FROM \"t\"  \nWHERE a = 'x: y' -- \t",
                "value = '- a: \"b\" ''c'' \u2028'");
        book.record(odd);
        assertThat(book().plans()).containsExactly(odd);
    }

    @Test
    @DisplayName("keeps its order, whatever order plans come in, so that a new plan moves no other")
    void order() throws IOException {
        for (String intent : List.of("c", "a", "b")) {
            book.record(Entries.of(intent));
        }
        String first = text();
        assertThat(book.plans()).extracting(plan -> plan.key().intent()).containsExactly("a", "b", "c");
        book.record(Entries.of("b"));
        assertThat(text()).isEqualTo(first);
    }

    @Test
    @DisplayName("changed by somebody else is read again")
    void changedOutside() {
        book.record(Entries.of("a"));
        assertThat(book.plans()).hasSize(1);
        book().record(Entries.of("b"));
        assertThat(book.plans()).hasSize(2);
        assertThat(book.prune(List.of(Entries.of("a").id()))).hasSize(1);
        assertThat(book().plans()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("edited into nonsense is refused with file, line, what was expected and what was found")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "format: 1 | format: 2 | AgentsTest.yaml line 3: expected format 1, got format 2, which a newer version of"
                        + " dbintent wrote; upgrade dbintent.",
                "format: 1 | format: one | AgentsTest.yaml line 3: expected a whole number, got \"one\".",
                "dialect: H2 | dialect: FoxPro | AgentsTest.yaml line 7: expected one of [MYSQL, MARIADB, POSTGRESQL,"
                        + " SQLITE, H2, ORACLE, SQLSERVER, GENERIC], got \"FoxPro\".",
                "author: | autor: | AgentsTest.yaml line 15: expected one of the keys intent, dialect, parameters, values,"
                        + " vocabulary, claims, tables, author, recorded, got \"autor\".",
                "  author: ollama:llama3.1 |   dialect: H2 | AgentsTest.yaml line 15: expected each key once, got"
                        + " \"dialect\" again.",
                "at least one row | some rows | AgentsTest.yaml line 11: expectation \"some rows\": expected an"
                        + " expectation: at least one row, no rows, rows returned, rows >= 3, value = 12.50, \"left\" <="
                        + " \"right\", every row \"column\" > 0, unique \"column\", top 'name', same rows ('a', 1), or"
                        + " several of them as (...) and (...), got \"some rows\".",
                "at least one row | value = :n | AgentsTest.yaml line 11: expected one of the plan's parameters [], got"
                        + " :n.",
                "verdict: PASS | verdict: GREEN | AgentsTest.yaml line 18: expected PASS or FAIL, got \"GREEN\".",
                "at: '2026-01-31T12:00:00Z' | at: today | AgentsTest.yaml line 17: expected a moment such as"
                        + " 2026-01-31T12:00:00Z, got \"today\".",
                "  recorded: |   recorded: &x | AgentsTest.yaml line 16: expected plain values, got the anchor &x.",
            })
    void nonsense(String from, String to, String message) throws IOException {
        book.record(Entries.of(INTENT));
        edit(from, to);
        String before = text();
        assertThatThrownBy(() -> book.find(Entries.of(INTENT).key()))
                .isInstanceOf(PlanbookException.class)
                .hasMessage(message + " Mend the line, or restore the file from version control.");
        assertThatThrownBy(() -> book.record(Entries.of("another"))).isInstanceOf(PlanbookException.class);
        assertThat(text()).isEqualTo(before);
    }

    @Test
    @DisplayName("with a missing key is refused")
    void missingKey() throws IOException {
        book.record(Entries.of(INTENT));
        edit("  author: ollama:llama3.1\n", "");
        assertThatThrownBy(() -> book.plans())
                .hasMessage("AgentsTest.yaml line 6: expected the key author, got [intent, dialect, claims, tables,"
                        + " recorded]. Mend the line, or restore the file from version control.");
    }

    @Test
    @DisplayName("with an unfinished merge is refused")
    void conflict() throws IOException {
        book.record(Entries.of(INTENT));
        edit("  dialect: H2\n", "<<<<<<< HEAD\n  dialect: H2\n=======\n  dialect: MYSQL\n>>>>>>> other\n");
        assertThatThrownBy(() -> book.plans())
                .hasMessage(
                        "AgentsTest.yaml line 7: a merge was not finished; expected plans, got the conflict marker"
                                + " \"<<<<<<< HEAD\". Keep both sides' plans, remove the markers, and keep the plans in order.");
    }

    @Test
    @DisplayName("that is no YAML, no UTF-8, empty, or holds an object is refused")
    void noYaml() throws IOException {
        Path file = folder.resolve("AgentsTest.yaml");
        Files.writeString(file, "format: 1\nplans: [\n");
        assertThatThrownBy(() -> book.plans())
                .isInstanceOf(PlanbookException.class)
                .hasMessageStartingWith("AgentsTest.yaml line 3: this is no YAML: ");
        Files.writeString(file, "");
        assertThatThrownBy(() -> book.plans()).hasMessageStartingWith("AgentsTest.yaml line 1: the file is empty;");
        Files.write(file, "format: 1 # \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> book.plans()).hasMessageStartingWith("AgentsTest.yaml line 1: the file is not UTF-8.");
        Files.writeString(file, "!!javax.script.ScriptEngineManager [x]");
        assertThatThrownBy(() -> book.plans())
                .isInstanceOf(PlanbookException.class)
                .hasMessageStartingWith("AgentsTest.yaml line 1: this is no YAML: Global tag is not allowed: ");
        Files.writeString(file, "[".repeat(100_000));
        assertThatThrownBy(() -> book.plans()).isInstanceOf(PlanbookException.class);
    }

    @Test
    @DisplayName("of another class is not written over")
    void otherClass() {
        book.record(Entries.of(INTENT));
        Planbook other = new Planbook(folder.resolve("AgentsTest.yaml"), "AgentsTest.yaml", "io.other.AgentsTest");
        assertThatThrownBy(() -> other.record(Entries.of("x")))
                .hasMessage("AgentsTest.yaml holds the plans of io.example.AgentsTest; expected those of"
                        + " io.other.AgentsTest. Rename one of the files to the whole name of its class.");
        Planbooks books = new Planbooks(folder, Path.of(""));
        assertThat(books.of("io.other.AgentsTest").file()).isEqualTo("io.other.AgentsTest.yaml");
        assertThat(books.of("io.example.AgentsTest").file()).isEqualTo("AgentsTest.yaml");
        assertThat(books.all()).extracting(Planbook::test).containsExactly("io.example.AgentsTest");
    }

    @Test
    @DisplayName("in a folder that cannot be written stays as it was")
    void readOnly() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere.");
        book.record(Entries.of(INTENT));
        String before = text();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThatThrownBy(() -> book.record(Entries.of("x"))).hasMessageContaining(" cannot be written: ");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(text()).isEqualTo(before);
    }

    @Test
    @DisplayName("whose folder cannot be made says so")
    void noFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Planbook lost = new Planbook(file.resolve("AgentsTest.yaml"), "file/AgentsTest.yaml", "t");
        assertThatThrownBy(() -> lost.record(Entries.of("x")))
                .isInstanceOf(PlanbookException.class)
                .hasMessageStartingWith("file/AgentsTest.yaml cannot be ");
    }

    @Test
    @DisplayName("that cannot be written to its end stays as it was, and leaves nothing behind")
    void failedWrite() throws IOException {
        // The temporary name is longer than a file system takes.
        Path file = folder.resolve("x".repeat(225) + ".yaml");
        book.record(Entries.of(INTENT));
        Files.writeString(file, text());
        Planbook full = new Planbook(file, "full.yaml", "io.example.AgentsTest");
        assertThatThrownBy(() -> full.record(Entries.of("x")))
                .isInstanceOf(PlanbookException.class)
                .hasMessageStartingWith("full.yaml cannot be written: ")
                .hasMessageContaining(". The file is as it was. ");
        assertThat(Files.readString(file)).isEqualTo(text());
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    @DisplayName("lists what nobody asked for although nothing that was asked for is in it")
    void nothingUsed() {
        book.record(Entries.of(INTENT));
        Planbooks books = new Planbooks(folder, Path.of(""));
        Planbook opened = books.of("io.example.AgentsTest");
        assertThat(books.orphans(Set.of("io.example.AgentsTest"))).isEmpty();
        assertThat(Orphans.of(books).isKnown()).isFalse();
        PlanEntry only = opened.plans().get(0);
        assertThat(opened.find(PlanKey.of("another intent", only.key().dialect())))
                .isEmpty();
        assertThat(books.orphans(Set.of("io.example.AgentsTest")))
                .extracting(orphan -> orphan.plan().id())
                .containsExactly(only.id());
        assertThat(Orphans.of(books).ids()).containsExactly(only.id());
    }

    @Test
    @DisplayName("loses the plan for any values that was written anew for some")
    void replacedTemplate() {
        PlanEntry any = Entries.of(INTENT);
        book.record(any);
        PlanEntry some = new PlanEntry(
                any.key().withValues(Map.of("name", "1")),
                any.claims(),
                any.tables(),
                any.author(),
                any.at(),
                any.verdict(),
                any.cost(),
                any.evidence());
        Planbook later = new Planbook(folder.resolve("AgentsTest.yaml"), "AgentsTest.yaml", "io.example.AgentsTest");
        later.replace(any, some);
        assertThat(later.plans()).extracting(PlanEntry::key).containsExactly(some.key());
        later.record(any);
        later.replace(any, some);
        assertThat(later.plans()).hasSize(2);
    }
}
