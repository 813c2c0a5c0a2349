package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.PlanOrigin;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plan with parameters")
class PlanbookParametersTests {

    private static final String INTENT = "verify that {name} is on the books among our agents";

    private final Agency agency = new Agency();

    @TempDir
    private Path folder = Path.of("");

    private PlanShelf shelf = new PlanShelf(Path.of(""), agency.source());

    @BeforeEach
    void shelve() {
        shelf = new PlanShelf(folder, agency.source());
    }

    /** The intent with some values by a model that says these things. */
    private IntentResult ask(String intent, Map<String, Object> values, String... replies) {
        return run("auto", false, intent, values, replies);
    }

    private IntentResult replay(String intent, Map<String, Object> values) {
        return run("replay", true, intent, values);
    }

    private IntentResult run(String mode, boolean ci, String intent, Map<String, Object> values, String... replies) {
        IntentOptions options = Setup.ONLY_TELL;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            options = options.withParameter(value.getKey(), value.getValue());
        }
        return shelf.ask(mode, ci, intent, options, ScriptedChatModel.saying(replies));
    }

    /** A plan of one claim in the words of the filled intent, at least one row. */
    private static String search(String sql) {
        return "{\"claims\": [{\"sql\": \"" + sql.replace("\\", "\\\\").replace("\"", "\\\"")
                + "\", \"expectation\": {\"kind\": \"at_least_one_row\"}, \"reading\": \"agents by name\"}]}";
    }

    private static void recorded(IntentResult result) {
        assertThat(result.plan()).as(result.reason()).isInstanceOfSatisfying(PlanOrigin.Miss.class, miss -> assertThat(
                        miss.recorded())
                .as(miss.reason())
                .isTrue());
    }

    @Test
    @DisplayName("is recorded once with the parameter's name, and replays with other values")
    void onePlan() {
        recorded(ask(
                INTENT,
                Map.of("name", "Jane Smith"),
                search("SELECT id FROM agents WHERE name = 'Jane Smith'"),
                Replies.agrees()));
        assertThat(shelf.text())
                .contains("intent: verify that {name} is on the books among our agents")
                .contains("name: text")
                .contains("SELECT id FROM agents WHERE name = :name")
                .doesNotContain("values:");
        assertThat(replay(INTENT, Map.of("name", "Rowen")).verdict()).isEqualTo(Verdict.PASS);
        IntentResult absent = replay(INTENT, Map.of("name", "Nora"));
        assertThat(absent.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(absent.query()).isEqualTo("SELECT id FROM agents WHERE name = 'Nora'");
        assertThat(absent.intent()).isEqualTo("verify that 'Nora' is on the books among our agents");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("takes any text as a value and as nothing else")
    @ValueSource(
            strings = {
                "O'Brien",
                "x' OR '1'='1",
                "Robert'); DROP TABLE agents; --",
                "\\",
                "\\' OR 1=1 -- ",
                ":name",
                "{name}",
                "%",
                "name",
                "agents",
                "5\" pipe",
                "Ünï 😀 /* */ # --"
            })
    void anyText(String value) {
        recorded(ask(
                INTENT,
                Map.of("name", "Jane Smith"),
                search("SELECT id FROM agents WHERE name = 'Jane Smith'"),
                Replies.agrees()));
        IntentResult absent = replay(INTENT, Map.of("name", value));
        assertThat(absent.plan()).isInstanceOf(PlanOrigin.Hit.class);
        assertThat(absent.verdict()).as(absent.reason()).isNotEqualTo(Verdict.PASS);
        agency.run("INSERT INTO agents VALUES (9, '" + value.replace("'", "''") + "', NULL, 'Oslo')");
        IntentResult present = replay(INTENT, Map.of("name", value));
        assertThat(present.data()).as(present.reason()).hasSize(1);
        assertThat(present.verdict()).isNotEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("is recorded for its value alone where it is not certain what the value stands for")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Berlin | SELECT id FROM agents WHERE name <> 'Berlin' AND city = 'Berlin'",
                "Jane Smith | SELECT id FROM agents WHERE name LIKE 'Jane Smith'",
                "Jane Smith | SELECT id FROM agents WHERE LOWER(name) = LOWER('Jane Smith')",
                "jane smith | SELECT id FROM agents WHERE LOWER(name) = 'jane smith'",
                "Jane Smith | SELECT id FROM agents WHERE name = 'Jane Smith' OR email = 'Jane Smith'",
                "Jane Smith | SELECT 'Jane Smith' FROM agents WHERE name = 'Jane Smith'",
            })
    void uncertain(String value, String sql) {
        ask(INTENT, Map.of("name", value), search(sql), search(sql), search(sql), Replies.agrees());
        assertThat(shelf.text()).doesNotContain(":name");
        if (!shelf.text().isEmpty()) {
            assertThat(shelf.text()).contains("  values:\n    name: " + value + "\n");
            assertThat(replay(INTENT, Map.of("name", "Rowen")).reasonCode()).isEqualTo(ReasonCode.NO_PLAN);
        }
    }

    @Test
    @DisplayName("is recorded for its value alone where the value also stands in the intent's own words")
    void inTheWords() {
        String intent = "verify that an agent on our books called {name} lives in Berlin";
        String sql = "SELECT id FROM agents WHERE name = 'Berlin' AND city = 'Berlin'";
        agency.run("INSERT INTO agents VALUES (9, 'Berlin', NULL, 'Berlin')");
        ask(intent, Map.of("name", "Berlin"), search(sql), search(sql), search(sql), Replies.agrees());
        assertThat(shelf.text()).doesNotContain(":name");
    }

    @Test
    @DisplayName("carries a number in its expectation")
    void numberInExpectation() {
        String intent = "verify that there are exactly {n} deals";
        recorded(run("record", false, intent, Map.of("n", 3), Replies.agrees()));
        assertThat(shelf.text())
                .containsPattern("expectation: (value|rows) = :n")
                .contains("n: number");
        assertThat(replay(intent, Map.of("n", 3L)).verdict()).isEqualTo(Verdict.PASS);
        assertThat(replay(intent, Map.of("n", new BigDecimal("3.0"))).verdict()).isEqualTo(Verdict.PASS);
        assertThat(replay(intent, Map.of("n", 4)).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(replay(intent, Map.of("n", 1)).reasonCode()).isEqualTo(ReasonCode.NO_PLAN);
        assertThat(replay(intent, Map.of("n", "3")).reasonCode()).isEqualTo(ReasonCode.NO_PLAN);
    }

    @Test
    @DisplayName("is recorded for its value alone where a number also stands somewhere else")
    void numberTwice() {
        String intent = "verify that our books know exactly {n} deals";
        String reply = "{\"claims\": [{\"sql\": \"SELECT COUNT(*) FROM deals WHERE id <= 3\", \"expectation\":"
                + " {\"kind\": \"scalar_value\", \"op\": \"=\", \"value\": 3}}]}";
        ask(intent, Map.of("n", 3), reply, reply, reply, Replies.agrees());
        assertThat(shelf.text()).doesNotContain(":n");
    }

    @Test
    @DisplayName("binds days as the plan wrote them")
    void days() {
        String intent = "verify that some deal on our books was closed on {day}";
        recorded(ask(
                intent,
                Map.of("day", LocalDate.of(2024, 2, 1)),
                search("SELECT id FROM deals WHERE closed_on = DATE '2024-02-01'"),
                Replies.agrees()));
        assertThat(shelf.text()).contains("WHERE closed_on = DATE :day").contains("day: date");
        assertThat(replay(intent, Map.of("day", LocalDate.of(2024, 1, 10))).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(replay(intent, Map.of("day", LocalDate.of(2024, 1, 11))).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("that waits for the one who writes it is written once")
    void writtenOnce() throws InterruptedException {
        ScriptedChatModel model =
                ScriptedChatModel.saying(search("SELECT id FROM agents WHERE name = 'Jane Smith'"), Replies.agrees());
        try (var db = shelf.open(Map.of(), false, model)) {
            Thread[] threads = new Thread[6];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(
                        () -> db.executeByIntent(INTENT, Setup.ONLY_TELL.withParameter("name", "Jane Smith")));
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(model.requests()).hasSize(2);
        assertThat(shelf.text()).containsOnlyOnce("- intent:");
    }
}
