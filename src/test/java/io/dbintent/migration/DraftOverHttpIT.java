package io.dbintent.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dbintent.llm.LanguageModels;
import io.dbintent.llm.ModelServer;
import io.dbintent.llm.ModelSettings;
import io.dbintent.llm.Usage;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A draft by a model server")
class DraftOverHttpIT {

    private final ModelServer server = ModelServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("carries the server's confidence and the cost of all calls, those included that gave nothing")
    void draft() {
        server.replyOpenAi("Sure, here it is.");
        server.reply(200, """
                {"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":
                 "{\\"up_sql\\": \\"ALTER TABLE books ADD COLUMN blurb text\\", \\"down_sql\\": \\"-- none\\"}"},
                 "logprobs":{"content":[{"token":"a","logprob":-0.01}]}}],
                 "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}""");
        server.reply(200, """
                {"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":
                 "{\\"up_sql\\": \\"ALTER TABLE books ADD blurb text\\", \\"down_sql\\": \\"ALTER TABLE books DROP blurb\\"}"},
                 "logprobs":{"content":[{"token":"a","logprob":-0.9},{"token":"b","logprob":-0.1}]}}],
                 "usage":{"prompt_tokens":200,"completion_tokens":30,"total_tokens":230}}""");
        ServerKind kind = ServerKind.of(Dialect.POSTGRESQL);
        SchemaDefinition schema = new Simulation(kind)
                .run(SchemaDefinition.EMPTY, "CREATE TABLE books (id INTEGER NOT NULL PRIMARY KEY);")
                .after();

        MigrationDraft draft = (MigrationDraft) MigrationAssistant.of(kind, schema)
                .withModel(LanguageModels.open(new ModelSettings(
                        ModelSettings.Provider.OPENAI,
                        "m-1",
                        server.url() + "/v1",
                        null,
                        Duration.ofSeconds(20),
                        0,
                        BigDecimal.ONE,
                        BigDecimal.valueOf(2))))
                .draft("somewhere beside books we keep what the cover shouts at its reader, as blurb");

        assertThat(draft.confidence()).hasValueCloseTo(Math.exp(-0.5), within(1e-9));
        assertThat(draft.reviewReasons())
                .contains("openai:m-1 is not sure of it: its confidence is 0.61, and less than 0.80.");
        assertThat(draft.usage()).isEqualTo(new DraftUsage(3, new Usage(319, 60, new BigDecimal("0.000439"))));
        assertThat(server.requests()).hasSize(3).allSatisfy(request -> assertThat(
                        request.json().path("logprobs").asBoolean())
                .isTrue());
    }
}
