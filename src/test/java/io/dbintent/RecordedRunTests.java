package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.dbintent.config.Sources;
import io.dbintent.intent.IntentOptions;
import io.dbintent.llm.ModelException;
import io.dbintent.llm.PlanningModel;
import io.dbintent.plan.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run with recorded replies")
class RecordedRunTests {

    private static final String INTENT = "verify that 'Rowen' is one of the agents";
    private static final IntentOptions ASKING = IntentOptions.defaults().withAssertSuccess(false);

    private final Path folder;

    RecordedRunTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private DbIntentContext open(DataSource agents, ChatModel model, String mode) {
        return DbIntent.builder()
                .sources(Sources.of(Map.of(), Map.of(), folder))
                .dataSource(agents)
                .chatModel(model)
                .set("author", "model")
                .set("embeddings", "none")
                .set("log.console", "false")
                .set("log.file", "off")
                .set("model.replies", mode)
                .learn(false)
                .open();
    }

    @Test
    @DisplayName("asks no model, and still computes the verdict on the rows that there are")
    void replays() throws SQLException, IOException {
        DataSource agents = agents();
        try (DbIntentContext db = open(agents, new PlanningModel(), "record")) {
            assertThat(db.executeByIntent(INTENT, ASKING).verdict()).isEqualTo(Verdict.PASS);
        }
        try (Stream<Path> files = Files.list(folder.resolve(".dbintent/replies"))) {
            assertThat(files).isNotEmpty();
        }
        ChatModel nobody = new Nobody();
        try (DbIntentContext db = open(agents, nobody, "replay")) {
            assertThat(db.executeByIntent(INTENT, ASKING).verdict()).isEqualTo(Verdict.PASS);
        }
        execute(agents, "DELETE FROM agents WHERE name = 'Rowen'");
        try (DbIntentContext db = open(agents, nobody, "replay")) {
            assertThat(db.executeByIntent(INTENT, ASKING).verdict()).isEqualTo(Verdict.FAIL);
            assertThatThrownBy(() -> db.executeByIntent("verify that 'Ann' is one of the agents", ASKING))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("No reply is recorded for the prompt")
                    .hasMessageContaining("DBINTENT_MODEL_REPLIES=record");
        }
    }

    /** Called by the name under which replies were recorded, and never asked. */
    private static final class Nobody implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            throw new AssertionError("A replay asks no model.");
        }
    }

    private static DataSource agents() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:recorded;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false");
        execute(source, "CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL)");
        execute(source, "INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Rowen')");
        return source;
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
