package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.PlanOrigin;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plan whose schema changed")
class PlanbookHealingTests {

    private static final String INTENT = "verify that 'Jane Smith' is on the books among our agents";
    private static final String PLAN =
            Replies.plan(INTENT, "SELECT id FROM agents WHERE name = 'Jane Smith'", Replies.AT_LEAST_ONE_ROW);
    private static final String NEW_PLAN =
            Replies.plan(INTENT, "SELECT id FROM agents WHERE full_name = 'Jane Smith'", Replies.AT_LEAST_ONE_ROW);

    private final Agency agency = new Agency();

    @TempDir
    private Path folder = Path.of("");

    private PlanShelf shelf = new PlanShelf(Path.of(""), agency.source());

    @BeforeEach
    void record() {
        shelf = new PlanShelf(folder, agency.source());
        assertThat(shelf.ask("auto", INTENT, PLAN, Replies.agrees()).verdict()).isEqualTo(Verdict.PASS);
    }

    private void rename() {
        agency.run("ALTER TABLE agents ALTER COLUMN name RENAME TO full_name");
    }

    @Test
    @DisplayName("is written anew where its SQL no longer runs, and says what changed")
    void heals() {
        rename();
        IntentResult result = shelf.ask("auto", INTENT, NEW_PLAN, Replies.agrees());
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.plan()).isInstanceOfSatisfying(PlanOrigin.Healed.class, healed -> assertThat(healed.changes())
                .containsExactly(
                        "agents: - name CHARACTER VARYING(100) not null",
                        "agents: + full_name CHARACTER VARYING(100) not null"));
        assertThat(shelf.text()).contains("full_name = 'Jane Smith'").doesNotContain("WHERE name");
        assertThat(shelf.onBuildServer(INTENT).plan()).isInstanceOf(PlanOrigin.Hit.class);
    }

    @Test
    @DisplayName("fails on a build server, with the change and the command, and the file stays as it is")
    void buildServer() {
        rename();
        String before = shelf.text();
        IntentResult result = shelf.onBuildServer(INTENT);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.PLAN_STALE);
        assertThat(result.reason()).matches("""
                the plan [0-9a-f]{12} in plans/AgentsTest.yaml no longer fits the schema:
                  agents: - name CHARACTER VARYING\\(100\\) not null
                  agents: \\+ full_name CHARACTER VARYING\\(100\\) not null
                \\* heal it locally:  mvn test -Dtest=AgentsTest -Ddbintent.planbook=record
                  and commit plans/AgentsTest.yaml""");
        assertThat(shelf.text()).isEqualTo(before);
    }

    @Test
    @DisplayName("is kept where it still proves the claim: noted in the file, and no model is asked")
    void stillProves() {
        agency.run("ALTER TABLE agents ADD COLUMN phone VARCHAR(20)");
        String before = shelf.text();
        IntentResult onServer = shelf.onBuildServer(INTENT);
        assertThat(onServer.verdict()).isEqualTo(Verdict.PASS);
        assertThat(onServer.plan()).isInstanceOf(PlanOrigin.Hit.class);
        assertThat(shelf.text()).isEqualTo(before);
        assertThat(shelf.ask("auto", INTENT).plan()).isInstanceOf(PlanOrigin.Hit.class);
        assertThat(shelf.text()).contains("phone CHARACTER VARYING(20)").contains("WHERE name = 'Jane Smith'");
    }

    @Test
    @DisplayName("is not trusted with a FAIL: on a build server it is stale, elsewhere written anew")
    void failsOnChangedSchema() {
        agency.run("ALTER TABLE agents ADD COLUMN alias VARCHAR(100)", "UPDATE agents SET name = 'J. S.' WHERE id = 2");
        IntentResult onServer = shelf.onBuildServer(INTENT);
        assertThat(onServer.reasonCode()).isEqualTo(ReasonCode.PLAN_STALE);
        assertThat(onServer.reason())
                .contains("agents: + alias CHARACTER VARYING(100)")
                .contains("By this plan the verdict would be FAIL: ");
        IntentResult healed = shelf.ask("auto", INTENT, PLAN);
        assertThat(healed.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(healed.plan()).isInstanceOf(PlanOrigin.Healed.class);
    }

    @Test
    @DisplayName("is never written anew because the data fail it")
    void neverForData() {
        agency.run("UPDATE agents SET name = 'J. S.' WHERE id = 2");
        String before = shelf.text();
        IntentResult result = shelf.ask("auto", INTENT);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.plan()).isInstanceOf(PlanOrigin.Hit.class);
        assertThat(shelf.text()).isEqualTo(before);
    }

    @Test
    @DisplayName("stays in the file where the new plan has no evidence")
    void notWithoutEvidence() {
        rename();
        String before = shelf.text();
        String blind = Replies.plan(INTENT, "SELECT id FROM agents WHERE 1 = 1", Replies.AT_LEAST_ONE_ROW);
        IntentResult result = shelf.ask("auto", INTENT, blind, blind, blind);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.plan()).isInstanceOfSatisfying(PlanOrigin.Miss.class, miss -> assertThat(miss.recorded())
                .isFalse());
        assertThat(shelf.text()).isEqualTo(before);
    }

    @Test
    @DisplayName("that is recorded only if plans agree is not, where they do not")
    void agreement() {
        String intent = "show the names of those agents who are on our books in Berlin";
        String names = Replies.plan(intent, "SELECT name FROM agents WHERE city = 'Berlin'", Replies.ROWS_RETURNED);
        String ids = Replies.plan(intent, "SELECT id FROM agents WHERE city = 'Berlin'", Replies.ROWS_RETURNED);
        ScriptedChatModel model = ScriptedChatModel.saying(names, Replies.agrees(), ids, Replies.agrees());
        try (var db = shelf.open(Map.of("planbook.agreement", "2", "author", "model"), false, model)) {
            IntentResult result = db.executeByIntent(intent, Setup.ONLY_TELL);
            assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.reasonCode()).isEqualTo(ReasonCode.SECOND_OPINION);
            assertThat(shelf.text()).doesNotContain(intent);
        }
        ScriptedChatModel sure = ScriptedChatModel.saying(names, Replies.agrees(), names, Replies.agrees());
        try (var db = shelf.open(Map.of("planbook.agreement", "2", "author", "model"), false, sure)) {
            IntentResult result = db.executeByIntent(intent, Setup.ONLY_TELL);
            assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASS);
            assertThat(shelf.text()).contains(intent);
        }
    }
}
