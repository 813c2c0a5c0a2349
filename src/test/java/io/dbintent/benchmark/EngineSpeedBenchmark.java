package io.dbintent.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.database.Database;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.Databases;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.language.BuiltinEngine;
import io.dbintent.language.DatabaseValues;
import io.dbintent.language.Reading;
import io.dbintent.schema.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The built-in engine's time")
class EngineSpeedBenchmark extends SmallAndLarge {

    private static final IntentOptions OPTIONS = IntentOptions.defaults().withAssertSuccess(false);
    private static final int WARM_UP = 3;
    private static final int RUNS = 3;

    @TempDir
    private Path knowledge = Path.of("");

    @Override
    void measure(String name, EmbeddedMariaDb server, List<String> intents) {
        DatabaseSettings settings = server.settings(Duration.ofSeconds(30), 4);
        try (Database database = Databases.open(settings)) {
            readings(name, database, intents);
        }
        try (HikariDataSource pool = pool(settings)) {
            intents(name, pool, intents);
        }
    }

    private static void readings(String name, Database database, List<String> intents) {
        List<Double> inspections = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            long begun = System.nanoTime();
            database.inspect();
            inspections.add((System.nanoTime() - begun) / 1e6);
        }
        Schema schema = database.inspect();
        List<Double> lexicons = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            long begun = System.nanoTime();
            DatabaseValues lookup = new DatabaseValues(database, schema);
            new BuiltinEngine(schema, database.dialect(), lookup);
            long made = System.nanoTime();
            lookup.find("nothing", false);
            lexicons.add((made - begun) / 1e6);
            values.add((System.nanoTime() - made) / 1e6);
        }
        BuiltinEngine engine = new BuiltinEngine(schema, database.dialect(), new DatabaseValues(database, schema));
        List<Double> reads = new ArrayList<>();
        int understood = 0;
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            for (String intent : intents) {
                long begun = System.nanoTime();
                Reading reading = engine.read(intent);
                if (run >= WARM_UP) {
                    reads.add((System.nanoTime() - begun) / 1e6);
                    understood += reading instanceof Reading.Understood ? 1 : 0;
                }
            }
        }
        Figures.print(
                "engine." + name + ".once",
                "%d tables; inspection %.1f ms, lexicon %.1f ms, values of the small tables %.1f ms",
                schema.tables().size(),
                inspections.get(inspections.size() - 1),
                lexicons.get(lexicons.size() - 1),
                values.get(values.size() - 1));
        print("engine." + name + ".reading", reads, understood / RUNS + " of " + intents.size() + " understood");
    }

    private void intents(String name, HikariDataSource pool, List<String> intents) {
        List<Double> all = new ArrayList<>();
        List<Double> abstained = new ArrayList<>();
        try (DbIntentContext db = DbIntent.builder()
                .dataSource(pool)
                .learn(false)
                .set("author", "builtin")
                .set("knowledge.directory", knowledge.toString())
                .set("log.console", "false")
                .set("log.file", "off")
                .open()) {
            for (int run = 0; run < WARM_UP + RUNS; run++) {
                for (String intent : intents) {
                    long begun = System.nanoTime();
                    IntentResult result = db.executeByIntent(intent, OPTIONS);
                    double millis = (System.nanoTime() - begun) / 1e6;
                    if (run >= WARM_UP) {
                        all.add(millis);
                    }
                    if (run >= WARM_UP && result.author().equals("none")) {
                        abstained.add(millis);
                    }
                }
            }
        }
        print("engine." + name + ".intent", all, "query and checks included");
        if (!abstained.isEmpty()) {
            print("engine." + name + ".abstention", abstained, "second look at schema and values included");
        }
    }

    private static void print(String figure, List<Double> millis, String what) {
        Figures.print(
                figure,
                "median %.1f ms, 95 %% within %.1f ms (%d times, %s)",
                Figures.quantile(millis, 0.5),
                Figures.quantile(millis, 0.95),
                millis.size(),
                what);
    }

    private static HikariDataSource pool(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
