package io.dbintent.benchmark;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.intent.IntentOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The program of a JVM that asks the intents about the large schema and says how much memory it takes. */
final class EngineMemoryRun {

    static final String MARK = "MEMORY ";

    private EngineMemoryRun() {}

    /**
     * Runs the program.
     *
     * @param arguments which embeddings, and a folder for knowledge
     */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedMariaDb server = LargeSchema.start()) {
            DatabaseSettings settings = server.settings(Duration.ofSeconds(30), 2);
            try (DbIntentContext db = DbIntent.builder()
                    .learn(false)
                    .set("url", settings.url())
                    .set("user", String.valueOf(settings.user()))
                    .set("password", String.valueOf(settings.password()))
                    .set("author", "builtin")
                    .set("embeddings", arguments[0])
                    .set("knowledge.directory", arguments[1])
                    .set("log.console", "false")
                    .set("log.file", "off")
                    .open()) {
                for (int run = 0; run < 2; run++) {
                    for (String intent : LargeSchema.intents()) {
                        db.executeByIntent(intent, IntentOptions.defaults().withAssertSuccess(false));
                    }
                }
                System.gc();
                long heap =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.println(MARK + heap + " " + residentKilobytes());
            }
        }
    }

    /** What the kernel says this process has in memory; -1 where it does not say. */
    private static long residentKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D+", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(-1);
    }
}
