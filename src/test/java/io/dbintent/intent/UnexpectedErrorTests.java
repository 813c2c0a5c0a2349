package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dbintent.DbIntentContext;
import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A data source that throws what JDBC does not know")
class UnexpectedErrorTests {

    private final Setup setup;
    private final DataSource broken = (DataSource) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                throw new IllegalStateException("the pool is closed");
            });

    UnexpectedErrorTests(@TempDir Path folder) {
        setup = new Setup(folder);
    }

    @Test
    @DisplayName("gives an inconclusive result where success is not asserted")
    void told() {
        try (DbIntentContext db = setup.open(broken, new ScriptedChatModel())) {
            IntentResult result = db.executeByIntent(
                    "we have 3 agents", IntentOptions.defaults().withAssertSuccess(false));
            assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.reasonCode()).isEqualTo(ReasonCode.UNEXPECTED_ERROR);
            assertThat(result.error()).contains("the pool is closed");
        }
    }

    @Test
    @DisplayName("ends a test with the cause kept")
    void thrown() {
        try (DbIntentContext db = setup.open(broken, new ScriptedChatModel())) {
            assertThatThrownBy(() -> db.executeByIntent("we have 3 agents"))
                    .isInstanceOf(IntentExecutionException.class)
                    .hasMessageContaining("the pool is closed")
                    .hasRootCauseMessage("the pool is closed");
        }
    }

    @Test
    @DisplayName("is understood where it wraps what the driver said, as pools do")
    void wrapped() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:mysql://127.0.0.1:1/agents");
        config.setInitializationFailTimeout(1);
        config.setConnectionTimeout(250);
        DataSource pool = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try (HikariDataSource opened = new HikariDataSource(config)) {
                        throw new AssertionError("nobody listens at port 1, and yet: " + opened);
                    }
                });
        try (DbIntentContext db = setup.open(pool, new ScriptedChatModel())) {
            assertThat(db.executeByIntent(
                                    "we have 3 agents", IntentOptions.defaults().withAssertSuccess(false))
                            .reasonCode())
                    .isEqualTo(ReasonCode.DATABASE_UNAVAILABLE);
        }
    }
}
