package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.PlanOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The modes of the planbook")
class PlanbookModesTests {

    /** One that only a model understands. */
    private static final String INTENT = "verify that 'Jane Smith' is on the books among our agents";

    private static final String PLAN =
            Replies.plan(INTENT, "SELECT id FROM agents WHERE name = 'Jane Smith'", Replies.AT_LEAST_ONE_ROW);

    private static final String BUILTIN = "verify that John Doe is one of the agents";

    private final Agency agency = new Agency();

    @TempDir
    private Path folder = Path.of("");

    private PlanShelf shelf = new PlanShelf(Path.of(""), agency.source());

    @BeforeEach
    void shelve() {
        shelf = new PlanShelf(folder, agency.source());
    }

    private void recorded() {
        IntentResult result = shelf.ask("auto", INTENT, PLAN, Replies.agrees());
        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASS);
        assertThat(result.plan()).isInstanceOfSatisfying(PlanOrigin.Miss.class, miss -> {
            assertThat(miss.recorded()).isTrue();
            assertThat(miss.reason()).isEqualTo("no plan is known in plans/AgentsTest.yaml");
            assertThat(miss.spent().modelCalls()).isEqualTo(2);
            assertThat(miss.spent().tokens()).isEqualTo(240);
        });
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("auto, replay and record replay what is known without asking the model")
    @ValueSource(strings = {"auto", "replay", "record"})
    void replays(String mode) {
        recorded();
        IntentResult again = shelf.ask(mode, INTENT);
        assertThat(again.verdict()).isEqualTo(Verdict.PASS);
        assertThat(again.plan()).isInstanceOfSatisfying(PlanOrigin.Hit.class, hit -> assertThat(
                        hit.saved().tokens())
                .isEqualTo(240));
    }

    @Test
    @DisplayName("auto on a build server replays, and answers live what the built-in engine accounts for")
    void buildServer() {
        recorded();
        assertThat(shelf.onBuildServer(INTENT).plan()).isInstanceOf(PlanOrigin.Hit.class);
        IntentResult live = shelf.onBuildServer(BUILTIN);
        assertThat(live.verdict()).isEqualTo(Verdict.PASS);
        assertThat(live.plan()).isInstanceOf(PlanOrigin.Live.class);
    }

    @Test
    @DisplayName(
            "auto on a build server fails an intent that would need a model, with the closest plan and the command")
    void missingOnBuildServer() {
        recorded();
        String before = shelf.text();
        IntentResult result = shelf.onBuildServer("verify that 'John Doe' is on the books among our agents");
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.NO_PLAN);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reason())
                .startsWith("no plan is known for this intent, and none is written on a build server (CI is set);"
                        + " the closest known plan is \"" + INTENT + "\" (")
                .contains("), which differs in: the intent's words. The built-in engine needs a model's help: ")
                .endsWith("""

                        * record it locally:  mvn test -Dtest=AgentsTest -Ddbintent.planbook=record
                          and commit plans/AgentsTest.yaml
                        * or decide it live:  -Ddbintent.planbook=live""");
        assertThat(shelf.text()).isEqualTo(before);
    }

    @Test
    @DisplayName("replay fails on anything unknown, even if the built-in engine understands it")
    void replayIsStrict() {
        IntentResult result = shelf.ask("replay", BUILTIN);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.NO_PLAN);
        assertThat(result.reason())
                .startsWith("no plan is known for this intent, and none is written with dbintent.planbook=replay;"
                        + " no plan is known in plans/AgentsTest.yaml\n* record it locally:");
        assertThat(shelf.text()).isEmpty();
    }

    @Test
    @DisplayName("auto does not record what the built-in engine wrote; record does, and then replay finds it")
    void builtinPlans() {
        assertThat(shelf.ask("auto", BUILTIN, Replies.agrees()).plan()).isInstanceOf(PlanOrigin.Live.class);
        assertThat(shelf.text()).isEmpty();
        assertThat(shelf.ask("record", BUILTIN, Replies.agrees()).plan()).isInstanceOf(PlanOrigin.Miss.class);
        IntentResult replayed = shelf.ask("replay", BUILTIN);
        assertThat(replayed.verdict()).isEqualTo(Verdict.PASS);
        assertThat(replayed.plan()).isInstanceOf(PlanOrigin.Hit.class);
    }

    @Test
    @DisplayName("rerecord writes every plan anew in its place")
    void rerecord() {
        recorded();
        String other =
                Replies.plan(INTENT, "SELECT name FROM agents WHERE name = 'Jane Smith'", Replies.AT_LEAST_ONE_ROW);
        IntentResult result = shelf.ask("rerecord", INTENT, other, Replies.agrees());
        assertThat(result.plan()).isInstanceOfSatisfying(PlanOrigin.Miss.class, miss -> assertThat(miss.recorded())
                .isTrue());
        assertThat(shelf.text())
                .contains("SELECT name FROM agents")
                .doesNotContain("SELECT id FROM")
                .containsOnlyOnce("- intent:");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("live and off ask the model and leave the file alone")
    @ValueSource(strings = {"live", "off"})
    void live(String mode) {
        recorded();
        String before = shelf.text();
        ScriptedChatModel model = ScriptedChatModel.saying(PLAN, Replies.agrees());
        IntentResult result = shelf.ask(mode, false, INTENT, Setup.ONLY_TELL, model);
        assertThat(result.plan()).isInstanceOfSatisfying(PlanOrigin.Live.class, live -> assertThat(
                        live.spent().modelCalls())
                .isEqualTo(2));
        assertThat(shelf.text()).isEqualTo(before);
    }

    @Test
    @DisplayName("an edited intent misses, whatever its place")
    void editedIntent() {
        recorded();
        IntentResult result = shelf.ask("replay", INTENT.replace("is on", "is not on"));
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.NO_PLAN);
        assertThat(shelf.ask("replay", INTENT.replace("'Jane Smith'", "'jane smith'"))
                        .reasonCode())
                .isEqualTo(ReasonCode.NO_PLAN);
        assertThat(shelf.ask("replay", "  " + INTENT.replace(" is ", "\n   is "))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("changed data changes the verdict of a replay")
    void changedData() {
        recorded();
        agency.run("UPDATE agents SET name = 'Jan Smyth' WHERE id = 2");
        IntentResult result = shelf.onBuildServer(INTENT);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.plan()).isInstanceOf(PlanOrigin.Hit.class);
    }

    @Test
    @DisplayName("a replay makes the checks anew")
    void checksAgain() {
        recorded();
        shelf.edit("WHERE name = 'Jane Smith'", "WHERE name = 'Jane Smith' OR 1 = 1");
        IntentResult result = shelf.onBuildServer(INTENT);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.plan()).isInstanceOf(PlanOrigin.Hit.class);
    }

    @Test
    @DisplayName("a plan that was made dangerous by hand is refused by the guard")
    void hostile() {
        recorded();
        shelf.edit("SELECT id FROM agents WHERE name = 'Jane Smith'", "DELETE FROM agents");
        IntentResult result = shelf.onBuildServer(INTENT);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.SQL_REFUSED);
        assertThat(shelf.ask("off", BUILTIN, Replies.agrees()).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("a plan without evidence is not recorded")
    void withoutEvidence() {
        String blind = Replies.plan(
                INTENT, "SELECT id FROM agents WHERE name = 'Jane Smith' OR 1 = 1", Replies.AT_LEAST_ONE_ROW);
        IntentResult result = shelf.ask("auto", INTENT, blind, blind, blind);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.plan()).isInstanceOfSatisfying(PlanOrigin.Miss.class, miss -> {
            assertThat(miss.recorded()).isFalse();
            assertThat(miss.reason()).contains("not recorded: the verdict is INCONCLUSIVE");
        });
        assertThat(shelf.text()).isEmpty();
    }

    @Test
    @DisplayName("a sound plan is recorded even if the data contradicts it")
    void failing() {
        agency.run("UPDATE agents SET name = 'Jan Smyth' WHERE id = 2");
        IntentResult result = shelf.ask("auto", INTENT, PLAN);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(shelf.text()).contains("verdict: FAIL");
        agency.run("UPDATE agents SET name = 'Jane Smith' WHERE id = 2");
        assertThat(shelf.onBuildServer(INTENT).verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a file that is no plan file is never a PASS, and stays as it is")
    @ValueSource(strings = {"auto", "replay", "record", "rerecord"})
    void unusable(String mode) {
        recorded();
        shelf.edit("dialect: H2", "dialect: H2\n  trust: me");
        String before = shelf.text();
        ScriptedChatModel model = ScriptedChatModel.saying(PLAN, Replies.agrees());
        IntentResult result = shelf.ask(mode, false, INTENT, Setup.ONLY_TELL, model);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.PLANBOOK_UNUSABLE);
        assertThat(result.reason())
                .isEqualTo("plans/AgentsTest.yaml line 8: expected one of the keys intent, dialect, parameters, values,"
                        + " vocabulary, claims, tables, author, recorded, got \"trust\". Mend the line, or restore the"
                        + " file from version control.");
        assertThat(shelf.text()).isEqualTo(before);
    }

    @Test
    @DisplayName("a domain word that gets another meaning makes another intent")
    void vocabulary() throws IOException {
        String intent = "verify that John Doe is one of the folks";
        Path words = folder.resolve("config/vocabulary.yaml");
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(words, "folks: agents\nbargains: deals\n");
        assertThat(shelf.ask("record", intent, Replies.agrees()).verdict()).isEqualTo(Verdict.PASS);
        assertThat(shelf.text()).contains("'folks: agents'").doesNotContain("bargains");
        assertThat(shelf.ask("replay", intent).verdict()).isEqualTo(Verdict.PASS);
        Files.writeString(words, "folks: deals\nbargains: deals\n");
        IntentResult changed = shelf.ask("replay", intent);
        assertThat(changed.reasonCode()).isEqualTo(ReasonCode.NO_PLAN);
        assertThat(changed.reason())
                .contains("which differs in: domain words [folks: deals] instead of [folks: agents]");
    }
}
