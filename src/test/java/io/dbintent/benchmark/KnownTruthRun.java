package io.dbintent.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.dbintent.DbIntent;
import io.dbintent.DbIntentBuilder;
import io.dbintent.DbIntentContext;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All intents of known truth through the public API, with what each cost. */
final class KnownTruthRun {

    private static final IntentOptions OPTIONS = IntentOptions.defaults().withAssertSuccess(false);

    /**
     * One intent and what came of it.
     *
     * @param wall from the call to the result
     * @param inModel of that, the time inside the model
     * @param inDatabase of that, the time inside JDBC
     */
    record Answered(
            KnownTruth asked,
            IntentResult result,
            Outcome outcome,
            Duration wall,
            Duration inModel,
            Duration inDatabase,
            List<TimedDataSource.Call> calls) {}

    private final KnownDatabases databases;
    private final Path knowledge;

    KnownTruthRun(KnownDatabases databases, Path knowledge) {
        this.databases = databases;
        this.knowledge = knowledge;
    }

    /** Each intent answered by the built-in engine alone, in the order given. */
    List<Answered> builtin(List<KnownTruth> intents) {
        return run(intents, "builtin", "auto", new OracleModel());
    }

    /** As {@link #builtin}, without an embedding model. */
    List<Answered> withoutEmbeddings(List<KnownTruth> intents) {
        return run(intents, "builtin", "none", new OracleModel());
    }

    /** Each intent answered with the query that proves it, in the order given. */
    List<Answered> oracle(List<KnownTruth> intents) {
        return run(intents, "model", "auto", new OracleModel());
    }

    private List<Answered> run(List<KnownTruth> intents, String author, String embeddings, OracleModel model) {
        List<Answered> answered = new ArrayList<>();
        for (String schema :
                intents.stream().map(KnownTruth::database).distinct().toList()) {
            Stream<KnownTruth> mine =
                    intents.stream().filter(entry -> entry.database().equals(schema));
            try (HikariDataSource pool = databases.pool(schema)) {
                TimedDataSource timed = new TimedDataSource(pool);
                DbIntentBuilder builder = DbIntent.builder()
                        .dataSource(timed.dataSource())
                        .learn(false)
                        .set("author", author)
                        .set("embeddings", embeddings)
                        .set("knowledge.directory", knowledge.toString())
                        .set("log.console", "false")
                        .set("log.file", "off");
                if (author.equals("model")) {
                    builder.chatModel(model);
                }
                try (DbIntentContext db = builder.open()) {
                    mine.forEach(entry -> answered.add(ask(db, timed, model, entry)));
                }
            }
        }
        return answered;
    }

    private static Answered ask(DbIntentContext db, TimedDataSource timed, OracleModel model, KnownTruth entry) {
        model.nowAsked(entry);
        timed.takeNanos();
        timed.takeCalls();
        model.takeNanos();
        long begun = System.nanoTime();
        IntentResult result = db.executeByIntent(entry.intent(), OPTIONS);
        long wall = System.nanoTime() - begun;
        return new Answered(
                entry,
                result,
                Scoring.of(entry, result),
                Duration.ofNanos(wall),
                Duration.ofNanos(model.takeNanos()),
                Duration.ofNanos(timed.takeNanos()),
                timed.takeCalls());
    }
}
