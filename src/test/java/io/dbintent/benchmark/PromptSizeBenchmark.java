package io.dbintent.benchmark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.intent.IntentOptions;
import io.dbintent.llm.LanguageModels;
import io.dbintent.migration.MigrationAssistant;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The size of prompts")
class PromptSizeBenchmark extends SmallAndLarge {

    private static final IntentOptions OPTIONS =
            IntentOptions.defaults().withAssertSuccess(false).withMaxRetries(0);

    @TempDir
    private Path knowledge = Path.of("");

    /** Counts each prompt and answers nothing of use. */
    private static final class Counter implements ChatModel {
        private final TokenCountEstimator tokens = new OpenAiTokenCountEstimator("gpt-4o");
        private final List<Integer> sizes = new ArrayList<>();
        private final String answer;

        Counter(String answer) {
            this.answer = answer;
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            sizes.add(request.messages().stream()
                    .map(Counter::text)
                    .mapToInt(tokens::estimateTokenCountInText)
                    .sum());
            return ChatResponse.builder()
                    .aiMessage(dev.langchain4j.data.message.AiMessage.from(answer))
                    .build();
        }

        private static String text(ChatMessage message) {
            return message instanceof SystemMessage system
                    ? system.text()
                    : message instanceof UserMessage user ? user.singleText() : "";
        }
    }

    @Test
    @DisplayName("for drafts, on a schema of 280 tables")
    void drafts() throws IOException {
        assumeTrue(LargeSchema.isThere(), LargeSchema::absence);
        ServerKind server = ServerKind.of(Dialect.MARIADB);
        SchemaDefinition schema = new Simulation(server)
                .run(SchemaDefinition.EMPTY, LargeSchema.text())
                .after();
        Counter counter = new Counter("{\"refused\": \"only counted\"}");
        MigrationAssistant assistant = MigrationAssistant.of(server, schema).withModel(LanguageModels.of(counter));
        for (TableDefinition table : schema.tables()) {
            assistant.draft(
                    "whoever minds the " + table.name() + " wants to scribble on each, henceforth and evermore");
        }
        Figures.print(
                "prompt draft",
                "median %.0f tokens, 95 %% within %.0f, most %.0f, %d prompts, %d tables",
                Figures.quantile(counter.sizes, 0.5),
                Figures.quantile(counter.sizes, 0.95),
                Figures.quantile(counter.sizes, 1),
                counter.sizes.size(),
                schema.tables().size());
    }

    @Override
    void measure(String name, EmbeddedMariaDb server, List<String> intents) {
        DatabaseSettings settings = server.settings(Duration.ofSeconds(30), 2);
        Counter counter = new Counter("{}");
        try (DbIntentContext db = DbIntent.builder()
                .chatModel(counter)
                .learn(false)
                .set("url", settings.url())
                .set("user", String.valueOf(settings.user()))
                .set("password", String.valueOf(settings.password()))
                .set("author", "model")
                .set("planbook", "off")
                .set("knowledge.directory", knowledge.toString())
                .set("log.console", "false")
                .set("log.file", "off")
                .open()) {
            intents.forEach(intent -> db.executeByIntent(intent, OPTIONS));
        }
        Figures.print(
                "prompt " + name,
                "median %.0f tokens, 95 %% within %.0f, %d prompts",
                Figures.quantile(counter.sizes, 0.5),
                Figures.quantile(counter.sizes, 0.95),
                counter.sizes.size());
    }
}
