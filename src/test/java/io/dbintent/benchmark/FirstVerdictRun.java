package io.dbintent.benchmark;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.intent.IntentResult;
import java.lang.management.ManagementFactory;

/** The program of a JVM that starts, asks one intent of an embedded MariaDB, and says how long that took. */
final class FirstVerdictRun {

    static final String MARK = "MILLISECONDS ";

    private FirstVerdictRun() {}

    public static void main(String[] arguments) {
        try (DbIntentContext db = DbIntent.builder()
                .script("agents.sql")
                .set("knowledge.directory", arguments[0])
                .set("log.file", "off")
                .open()) {
            IntentResult result = db.executeByIntent("verify that John Doe is one of the agents");
            long took = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.println(MARK + took + " " + result.verdict());
        }
    }
}
