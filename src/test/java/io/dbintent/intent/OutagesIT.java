package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentBuilder;
import io.dbintent.DbIntentContext;
import io.dbintent.llm.ModelServer;
import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An outage leaves an intent undecided and nothing lost:")
class OutagesIT {

    private static final String JOHN = "verify that John Doe is one of the agents";
    private static final String PLAN =
            Replies.plan(JOHN, "SELECT id FROM agents WHERE name = 'John Doe'", Replies.AT_LEAST_ONE_ROW);

    private final Path folder;
    private final Setup setup;

    OutagesIT(@TempDir Path folder) {
        this.folder = folder;
        this.setup = new Setup(folder);
    }

    private DbIntentBuilder model(String provider, String url) {
        return DbIntent.builder()
                .dataSource(new Agency().source())
                .set("author", "model")
                .set("model", provider)
                .set("model.base-url", url)
                .set("model.timeout", "1s")
                .set("model.max-retries", "0")
                .set("embeddings", "none")
                .set("knowledge.directory", setup.knowledge().toString())
                .set("log.console", "false")
                .set("log.file", folder.resolve("log/steps.txt").toString());
    }

    private static IntentResult ask(DbIntentBuilder builder) {
        try (DbIntentContext db = builder.open()) {
            return db.executeByIntent(JOHN, Setup.ONLY_TELL);
        }
    }

    private static void undecided(IntentResult result, ReasonCode code, String... error) {
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(code);
        assertThat(result.error()).contains(error).contains("Where:", "Expected:", "Got:", "Next:");
    }

    @Test
    @DisplayName("a model that answers decides, with tokens and cost in the log")
    void up() {
        try (ModelServer server = ModelServer.start().replyOpenAi(PLAN).replyOpenAi(Replies.agrees())) {
            IntentResult result = ask(
                    model("openai", server.url()).set("model.input-price", "2").set("model.output-price", "8"));
            assertThat(result.error()).isNull();
            assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        }
        assertThat(setup.log()).contains("to generate-query: 19 tokens in, 10 tokens out, 0.000118 USD,");
    }

    @Test
    @DisplayName("a model server that is down")
    void modelDown() {
        undecided(ask(model("ollama", ModelServer.deadUrl())), ReasonCode.MODEL_UNAVAILABLE, "/api/chat");
    }

    @Test
    @DisplayName("a model that is too slow")
    void modelSlow() {
        try (ModelServer server = ModelServer.start().hang()) {
            undecided(ask(model("ollama", server.url())), ReasonCode.MODEL_UNAVAILABLE, "1 s");
        }
    }

    @Test
    @DisplayName("a model that limits the rate")
    void rateLimited() {
        try (ModelServer server = ModelServer.start().reply(429, "{\"error\":{\"message\":\"slow down\"}}")) {
            undecided(ask(model("openai", server.url())), ReasonCode.MODEL_UNAVAILABLE, "429", "slow down");
        }
    }

    @Test
    @DisplayName("a model server that answers something else altogether")
    void notAModel() {
        try (ModelServer server = ModelServer.start().reply(200, "<html>It works!</html>")) {
            IntentResult result = ask(model("ollama", server.url()));
            assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.reasonCode()).isIn(ReasonCode.MODEL_UNAVAILABLE, ReasonCode.MODEL_REPLY_UNREADABLE);
        }
    }

    @Test
    @DisplayName("a model that talks nonsense")
    void nonsense() {
        try (ModelServer server = ModelServer.start().replyOllama("hm").replyOllama("hm hm")) {
            undecided(ask(model("ollama", server.url())), ReasonCode.MODEL_REPLY_UNREADABLE, "asked twice");
        }
    }

    @Test
    @DisplayName("a model that goes down between plan and analysis")
    void downInTheMiddle() {
        try (ModelServer server = ModelServer.start().replyOllama(PLAN).reply(503, "{\"error\":\"overloaded\"}")) {
            IntentResult result = ask(model("ollama", server.url()));
            undecided(result, ReasonCode.MODEL_UNAVAILABLE, "503");
            assertThat(result.data()).hasSize(1);
        }
        assertThat(setup.learnings()).isEmpty();
    }

    @Test
    @DisplayName("a Chroma that is not there, and what was learned stays in the file")
    void chromaDown() {
        assertThat(setup.ask(JOHN, PLAN, Replies.agrees()).verdict()).isEqualTo(Verdict.PASS);
        String learned = setup.learnings();
        assertThat(learned).contains("[correct]");
        try (DbIntentContext db = setup.builder(new Agency().source(), ScriptedChatModel.saying(PLAN, Replies.agrees()))
                .set("knowledge", "chroma")
                .set("chroma.url", ModelServer.deadUrl())
                .set("embeddings", "bge")
                .open()) {
            IntentResult result = db.executeByIntent(JOHN, Setup.ONLY_TELL);
            assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.reasonCode()).isEqualTo(ReasonCode.KNOWLEDGE_UNAVAILABLE);
            assertThat(result.error())
                    .startsWith("The knowledge store Chroma at http://127.0.0.1:")
                    .contains("cannot be used")
                    .endsWith("correct its address, or configure the store as embedded.");
        }
        assertThat(setup.learnings()).isEqualTo(learned);
    }
}
