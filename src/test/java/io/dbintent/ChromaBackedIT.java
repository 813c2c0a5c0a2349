package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.fixture.RealChroma;
import io.dbintent.knowledge.Learning;
import io.dbintent.knowledge.RetrievedContext;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("With its knowledge in Chroma")
class ChromaBackedIT {

    @RegisterExtension
    static final RealChroma CHROMA = new RealChroma();

    private static final String AGENTS = "jdbc:h2:mem:chroma-backed;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false;INIT="
            + "CREATE TABLE IF NOT EXISTS agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL)\\;"
            + "MERGE INTO agents VALUES (1, 'John Doe')";

    private final Path directory;

    ChromaBackedIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("an intent finds in a later run what an earlier one learned")
    void learnsAcrossRuns() {
        String collection = CHROMA.newCollection();
        try (DbIntentContext db = open(collection)) {
            db.executeByIntent("verify that John Doe is one of the agents");
        }
        try (DbIntentContext db = open(collection)) {
            RetrievedContext context = db.retrieveContext("verify that John Doe is one of the agents", 5);
            assertThat(context.tables()).containsExactly("agents");
            assertThat(context.correct())
                    .extracting(Learning::intent)
                    .containsExactly("verify that John Doe is one of the agents");
            assertThat(context.incorrect()).isEmpty();
        }
    }

    private DbIntentContext open(String collection) {
        return DbIntent.builder()
                .dataSource(agents())
                .set("knowledge", "chroma")
                .set("chroma.url", CHROMA.url().toString())
                .set("chroma.collection", collection)
                .set("knowledge.directory", directory.toString())
                .set("log.file", "off")
                .set("log.console", "false")
                .open();
    }

    private static DataSource agents() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(AGENTS);
        return source;
    }
}
