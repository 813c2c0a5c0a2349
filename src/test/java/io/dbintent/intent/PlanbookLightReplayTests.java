package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.PlanOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A replay makes the checks that other rows can change")
class PlanbookLightReplayTests {

    private static final String INTENT = "verify that 'Jane Smith' is on the books among our agents";
    private static final String SQL = "SELECT id FROM agents WHERE name = 'Jane Smith'";
    private static final String PLAN = Replies.plan(INTENT, SQL, Replies.AT_LEAST_ONE_ROW);
    private static final String NAMED = "verify that {name} is on the books among our agents";

    private final Agency agency = new Agency();

    @TempDir
    private Path folder = Path.of("");

    private PlanShelf shelf = new PlanShelf(Path.of(""), agency.source());

    @BeforeEach
    void shelve() {
        shelf = new PlanShelf(folder, agency.source());
    }

    private void recorded(String intent, String plan) {
        IntentResult result = shelf.ask("auto", intent, plan, Replies.agrees());
        assertThat(result.plan()).as(result.reason()).isInstanceOfSatisfying(PlanOrigin.Miss.class, miss -> assertThat(
                        miss.recorded())
                .as(miss.reason())
                .isTrue());
        assertThat(shelf.text()).containsPattern("seal: '?[0-9a-f]{16}");
    }

    /** Whether the verdict rests on the checks of the recording. */
    private static boolean isLight(IntentResult result) {
        return result.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .map(Evidence::check)
                .anyMatch("recorded"::equals);
    }

    private IntentResult replay(String intent) {
        IntentResult result = shelf.onBuildServer(intent);
        assertThat(result.plan()).as(result.reason()).isInstanceOf(PlanOrigin.Hit.class);
        return result;
    }

    private IntentResult replay(String name, Object value) {
        return shelf.ask("replay", true, NAMED, Setup.ONLY_TELL.withParameter(name, value), ScriptedChatModel.saying());
    }

    @Test
    @DisplayName("of a plan that is as it was recorded")
    void sealed() {
        recorded(INTENT, PLAN);
        IntentResult result = replay(INTENT);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(isLight(result)).isTrue();
        assertThat(result.claims().get(0).evidence())
                .extracting(Evidence::check)
                .containsExactly("truncation", "vacuity", "recorded");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("but all of them once a hand has changed what decides")
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT id FROM | SELECT name FROM",
                "reading: as it says | reading: as I say",
                "expectation: at least one row | expectation: rows >= 1",
                "verdict: PASS | verdict: FAIL",
                "seal: | seal: 0",
            })
    void edited(String from, String to) throws IOException {
        recorded(INTENT, PLAN);
        shelf.edit(from, to);
        try (var db = shelf.open(Map.of("dbintent.planbook", "replay"), true, ScriptedChatModel.saying())) {
            for (int i = 0; i < 2; i++) {
                IntentResult result = db.executeByIntent(INTENT, Setup.ONLY_TELL);
                assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASS);
                assertThat(isLight(result)).isFalse();
            }
        }
        assertThat(Files.readString(folder.resolve("steps.txt")))
                .containsOnlyOnce(
                        "is not as it was recorded, so every replay makes all checks again, control queries"
                                + " included, until it is recorded anew:  mvn test -Dtest=AgentsTest -Ddbintent.planbook=rerecord");
        shelf.ask("rerecord", INTENT, PLAN, Replies.agrees());
        assertThat(isLight(replay(INTENT))).isTrue();
    }

    @Test
    @DisplayName("but all of them for an entry without a seal")
    void unsealed() throws IOException {
        recorded(INTENT, PLAN);
        Files.writeString(shelf.file(), shelf.text().replaceAll(" *seal: .*\\R", ""));
        IntentResult result = replay(INTENT);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(isLight(result)).isFalse();
    }

    @Test
    @DisplayName("but all of them where the plan was recorded with a FAIL, which needs less evidence")
    void recordedWithFail() {
        agency.run("UPDATE agents SET name = 'Jan Smyth' WHERE id = 2");
        shelf.ask("auto", INTENT, PLAN);
        agency.run("UPDATE agents SET name = 'Jane Smith' WHERE id = 2");
        IntentResult result = replay(INTENT);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(isLight(result)).isFalse();
    }

    @Test
    @DisplayName("but all of them on a changed schema; what holds under them is sealed again")
    void changedSchema() {
        recorded(INTENT, PLAN);
        agency.run("ALTER TABLE agents ADD COLUMN phone VARCHAR(20)");
        assertThat(isLight(replay(INTENT))).isFalse();
        IntentResult renewed = shelf.ask("auto", INTENT);
        assertThat(renewed.verdict()).isEqualTo(Verdict.PASS);
        assertThat(isLight(renewed)).isFalse();
        assertThat(isLight(replay(INTENT))).isTrue();
    }

    @Test
    @DisplayName("but all of them on a view, whose meaning can change without its columns")
    void view() {
        agency.run("CREATE VIEW people AS SELECT id, name FROM agents");
        String intent = "verify that 'Jane Smith' is on the books among our people";
        recorded(
                intent,
                Replies.plan(intent, "SELECT id FROM people WHERE name = 'Jane Smith'", Replies.AT_LEAST_ONE_ROW));
        IntentResult result = replay(intent);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(isLight(result)).isFalse();
    }

    @Test
    @DisplayName("and a contradicted claim is told as well as ever")
    void contradicted() {
        recorded(INTENT, PLAN);
        agency.run("UPDATE agents SET name = 'Jane Smyth' WHERE id = 2");
        IntentResult result = replay(INTENT);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.reason()).isEqualTo("not found: agents.name 'Jane Smith' - 0 of 3 rows in agents");
        assertThat(result.claims().get(0).nearest()).isEqualTo("agents.name 'Jane Smyth', id 2");
    }

    @Test
    @DisplayName("an absence among no things at all is INCONCLUSIVE")
    void vacuous() {
        String intent = "verify that our books know no deal above 5000";
        recorded(intent, Replies.plan(intent, "SELECT id FROM deals WHERE amount > 5000", Replies.NO_ROWS));
        assertThat(isLight(replay(intent))).isTrue();
        agency.run("DELETE FROM deals");
        IntentResult result = replay(intent);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.VACUOUS);
    }

    @Test
    @DisplayName("a second thing of the same name is noticed")
    void ambiguous() {
        String intent = "verify that 'Jane Smith' lives in 'Berlin' by our books";
        recorded(
                intent,
                Replies.plan(
                        intent,
                        "SELECT id FROM agents WHERE name = 'Jane Smith' AND city = 'Berlin'",
                        Replies.AT_LEAST_ONE_ROW));
        assertThat(isLight(replay(intent))).isTrue();
        agency.run("INSERT INTO agents VALUES (9, 'Jane Smith', NULL, 'Oslo')");
        assertThat(replay(intent).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    @DisplayName("a text that is another by case alone is compared by the database")
    void collation() {
        String intent = "verify that the city of 'Rowen' in our books is 'Paris'";
        String paris = "{\"kind\": \"scalar_value\", \"op\": \"=\", \"value\": \"Paris\"}";
        recorded(intent, Replies.plan(intent, "SELECT city FROM agents WHERE name = 'Rowen'", paris));
        assertThat(isLight(replay(intent))).isTrue();
        agency.run("UPDATE agents SET city = 'PARIS' WHERE id = 3");
        assertThat(replay(intent).verdict()).isEqualTo(Verdict.FAIL);
        agency.run("ALTER TABLE agents ALTER COLUMN city VARCHAR_IGNORECASE(50)");
        IntentResult equal = shelf.ask("auto", intent);
        assertThat(equal.verdict()).as(equal.reason()).isEqualTo(Verdict.PASS);
        assertThat(isLight(equal)).isFalse();
    }

    @Test
    @DisplayName("and looks at all rows, however few are shown")
    void manyRows() {
        String intent = "verify that every deal in our books has an amount above 10";
        String each = "{\"kind\": \"every_row\", \"column\": \"amount\", \"op\": \">\", \"value\": 10}";
        recorded(intent, Replies.plan(intent, "SELECT amount FROM deals", each));
        agency.run("INSERT INTO deals SELECT 100 + X, 1, 20.00, NULL FROM SYSTEM_RANGE(1, 3000)");
        IntentResult holds = replay(intent);
        assertThat(holds.verdict()).isEqualTo(Verdict.PASS);
        assertThat(isLight(holds)).isTrue();
        agency.run("UPDATE deals SET amount = 1 WHERE id = 3100");
        assertThat(replay(intent).verdict()).isEqualTo(Verdict.FAIL);
    }

    private void recordedByName() {
        String filled = "verify that 'Jane Smith' is on the books among our agents";
        IntentResult result = shelf.ask(
                "auto",
                false,
                NAMED,
                Setup.ONLY_TELL.withParameter("name", "Jane Smith"),
                ScriptedChatModel.saying(Replies.plan(filled, SQL, Replies.AT_LEAST_ONE_ROW), Replies.agrees()));
        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASS);
        assertThat(shelf.text()).contains("name = :name");
    }

    @Test
    @DisplayName("with another ordinary value, after the checks that read the query")
    void otherValue() {
        recordedByName();
        IntentResult rowen = replay("name", "Rowen");
        assertThat(rowen.verdict()).isEqualTo(Verdict.PASS);
        assertThat(isLight(rowen)).isTrue();
        IntentResult nobody = replay("name", "Nobody");
        assertThat(nobody.verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("with a value that a server may read as another, none but all checks")
    @ValueSource(strings = {"%", "Rowen ", " Rowen", "--", "_____", "*"})
    void oddValue(String value) {
        recordedByName();
        IntentResult absent = replay("name", value);
        assertThat(absent.verdict()).as(absent.reason()).isNotEqualTo(Verdict.PASS);
        agency.run("INSERT INTO agents VALUES (9, '" + value + "', NULL, 'Oslo')");
        IntentResult there = replay("name", value);
        assertThat(there.data()).as(there.reason()).hasSize(1);
        assertThat(isLight(there)).as(there.reason()).isFalse();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("with a value that is a word of SQL or of the schema, as with any other")
    @ValueSource(strings = {"NULL", "null", "agents", "true", "0", "1=1", "name"})
    void wordAsValue(String value) {
        recordedByName();
        assertThat(replay("name", value).verdict()).isNotEqualTo(Verdict.PASS);
        agency.run("INSERT INTO agents VALUES (9, '" + value + "', NULL, 'Oslo')");
        assertThat(replay("name", value).data()).hasSize(1);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("a blank value has no plan for any")
    @ValueSource(strings = {"", " ", "\t"})
    void blankValue(String value) {
        recordedByName();
        assertThat(replay("name", value).verdict()).isNotEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("a text in place of a number is left to all checks")
    void coerced() {
        String intent = "verify that a deal on our books has the number {id}";
        IntentOptions options = Setup.ONLY_TELL.withParameter("id", "3");
        String plan = Replies.plan(
                "verify that a deal on our books has the number '3'",
                "SELECT id FROM deals WHERE id = '3'",
                Replies.AT_LEAST_ONE_ROW);
        shelf.ask("auto", false, intent, options, ScriptedChatModel.saying(plan, Replies.agrees()));
        IntentResult other =
                shelf.ask("replay", true, intent, Setup.ONLY_TELL.withParameter("id", "2"), ScriptedChatModel.saying());
        assertThat(other.plan()).as(other.reason()).isInstanceOf(PlanOrigin.Hit.class);
        assertThat(isLight(other)).isFalse();
    }

    @Test
    @DisplayName("an absence with another value keeps all checks, since a misspelled value is absent too")
    void absenceWithOtherValue() {
        String intent = "verify that no agent on our books lives in {city}";
        String plan = Replies.plan(
                "verify that no agent on our books lives in 'Oslo'",
                "SELECT id FROM agents WHERE city = 'Oslo'",
                Replies.NO_ROWS);
        IntentResult first = shelf.ask(
                "auto",
                false,
                intent,
                Setup.ONLY_TELL.withParameter("city", "Oslo"),
                ScriptedChatModel.saying(plan, Replies.agrees()));
        assertThat(first.verdict()).as(first.reason()).isEqualTo(Verdict.PASS);
        assertThat(shelf.text()).contains(":city");
        IntentResult other = shelf.ask(
                "replay", true, intent, Setup.ONLY_TELL.withParameter("city", "Madrid"), ScriptedChatModel.saying());
        assertThat(other.verdict()).as(other.reason()).isEqualTo(Verdict.PASS);
        assertThat(isLight(other)).isFalse();
    }
}
