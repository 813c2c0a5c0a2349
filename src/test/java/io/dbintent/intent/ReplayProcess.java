package io.dbintent.intent;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.config.Sources;
import java.nio.file.Path;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;

/** A process that replays one intent with a model configured that nobody serves, and default embeddings. */
final class ReplayProcess {

    private ReplayProcess() {}

    // Arguments: the folder, the URL of the database, the intent.
    public static void main(String[] arguments) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(arguments[1]);
        Path folder = Path.of(arguments[0]);
        try (DbIntentContext db = DbIntent.builder()
                .sources(Sources.of(Map.of(), Map.of("CI", "true"), folder))
                .dataSource(source)
                .planFileOf(PlanShelf.TEST)
                .set("model", "ollama")
                .set("model.base-url", "http://127.0.0.1:9")
                .set("planbook.directory", "plans")
                .set("log.file", "off")
                .open()) {
            IntentResult result = db.executeByIntent(arguments[2]);
            System.out.println(result.verdict() + " " + result.plan().name());
        }
    }
}
