package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dbintent.DbIntent;
import io.dbintent.DbIntentBuilder;
import io.dbintent.DbIntentContext;
import io.dbintent.config.Sources;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.PlanOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replayed intents against the same queries in hand-written JDBC: a pooled connection, a read-only transaction, a
 * timeout, all rows read, rolled back, and an assertion. Both sides take turns in one JVM on one embedded MariaDB.
 */
@DisplayName("Replayed plans, on Chinook")
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(NeedsKnownTruth.class)
class PlanbookBenchmark {

    private static final int INTENTS = 200;
    private static final int PAIRS = 10;
    private static final int WARM_UP = 3;
    private static final IntentOptions OPTIONS =
            IntentOptions.defaults().withAssertSuccess(false).withLogIntent(false);

    @TempDir
    private Path folder = Path.of("");

    private final KnownDatabases databases = new KnownDatabases();

    @AfterAll
    void stop() {
        databases.close();
    }

    /** An intent with the query and the verdict of its plan. */
    private record Replayed(String intent, String sql, Verdict verdict, int rows) {}

    private DbIntentContext open(DataSource source, OracleModel model, String mode) {
        return open(builder().dataSource(source), model, mode);
    }

    /** With a pool of dbintent's own on the same database. */
    private DbIntentContext openOwn(HikariDataSource pool, OracleModel model) {
        return open(
                builder()
                        .set("url", pool.getJdbcUrl())
                        .set("user", pool.getUsername())
                        .set("password", pool.getPassword()),
                model,
                "replay");
    }

    private DbIntentBuilder builder() {
        return DbIntent.builder().sources(Sources.of(Map.of(), Map.of(), folder));
    }

    private DbIntentContext open(DbIntentBuilder builder, OracleModel model, String mode) {
        return builder.chatModel(model)
                .learn(false)
                .planFileOf("io.example.ChinookTest")
                .set("author", "model")
                .set("planbook", mode)
                .set("planbook.directory", "plans")
                .set("knowledge.directory", folder.resolve("knowledge").toString())
                .set("embeddings", "none")
                .set("log.console", "false")
                .set("log.file", "off")
                .open();
    }

    private List<Replayed> recorded(DataSource source) throws IOException {
        List<Replayed> plans = new ArrayList<>();
        OracleModel model = new OracleModel();
        List<Double> overhead = new ArrayList<>();
        try (DbIntentContext db = open(source, model, "auto")) {
            for (KnownTruth entry : KnownTruth.load()) {
                if (!entry.database().equals("Chinook")) {
                    continue;
                }
                model.nowAsked(entry);
                IntentResult result = db.executeByIntent(entry.intent(), OPTIONS);
                overhead.add(result.elapsed().toNanos() / 1e6);
                if (result.plan() instanceof PlanOrigin.Miss miss
                        && miss.recorded()
                        && result.verdict() == Verdict.PASS
                        && result.claims().size() == 1) {
                    plans.add(new Replayed(
                            entry.intent(),
                            String.valueOf(result.query()),
                            result.verdict(),
                            result.data().size()));
                }
            }
        }
        Figures.print(
                "planbook.record",
                "median %.1f ms an intent from call to recorded plan, the database's time included (%d intents, %d plans)",
                Figures.quantile(overhead, 0.5),
                overhead.size(),
                plans.size());
        List<Replayed> all = new ArrayList<>();
        for (int i = 0; i < INTENTS; i++) {
            all.add(plans.get(i % plans.size()));
        }
        return all;
    }

    /** What one side of the comparison took, pair by pair. */
    private record Sides(List<Double> ratios, List<Double> replay, List<Double> beyond) {}

    @Test
    @DisplayName("against hand-written JDBC")
    void againstJdbc() throws IOException, SQLException {
        try (HikariDataSource pool = databases.pool("Chinook")) {
            List<Replayed> plans = recorded(pool);
            OracleModel model = new OracleModel();
            firstTime(pool, plans);
            try (DbIntentContext db = openOwn(pool, model)) {
                print("planbook.replay.own-pool", pairs(db, pool, plans));
            }
            try (DbIntentContext db = open(pool, model, "replay")) {
                print("planbook.replay.given-pool", pairs(db, pool, plans));
            }
            TimedDataSource timed = new TimedDataSource(pool);
            try (DbIntentContext db = open(timed.dataSource(), model, "replay")) {
                replay(db, plans);
                timed.takeCalls();
                replay(db, plans);
                Figures.print(
                        "planbook.replay.statements",
                        "%.2f an intent on a given pool, transaction and session included",
                        (double) timed.takeCalls().size() / INTENTS);
            }
            try (DbIntentContext db = openOwn(pool, model)) {
                replay(db, plans);
                long before = questions(pool);
                replay(db, plans);
                long replayed = questions(pool);
                byHand(pool, plans);
                long hand = questions(pool);
                Figures.print(
                        "planbook.replay.round-trips",
                        "%.2f an intent on its own pool, %.2f a hand-written test (counted by the server)",
                        (double) (replayed - before) / INTENTS,
                        (double) (hand - replayed) / INTENTS);
            }
        }
    }

    /** All statements that the server has been sent. */
    private static long questions(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }

    /** A suite replays each plan once in a JVM, so what is remembered between replays does not count there. */
    private void firstTime(HikariDataSource pool, List<Replayed> plans) {
        List<Replayed> each = plans.stream().distinct().toList();
        List<Double> first = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            try (DbIntentContext db = openOwn(pool, new OracleModel())) {
                replay(db, each.subList(0, 1));
                for (Replayed plan : each.subList(1, each.size())) {
                    first.add(millis(() -> replay(db, List.of(plan))));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        Figures.print(
                "planbook.replay.first",
                "median %.2f ms, 95 %% within %.2f ms, the first time that a run meets a plan (%d plans, %d runs)",
                Figures.quantile(first, 0.5),
                Figures.quantile(first, 0.95),
                each.size(),
                PAIRS);
    }

    private static Sides pairs(DbIntentContext db, DataSource pool, List<Replayed> plans) throws SQLException {
        Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Connection open = pool.getConnection()) {
            for (int pair = -WARM_UP; pair < PAIRS; pair++) {
                double mine = millis(() -> replay(db, plans));
                double hand = millis(() -> byHand(pool, plans));
                double least = millis(() -> bare(open, plans));
                if (pair >= 0) {
                    sides.ratios().add(mine / hand);
                    sides.replay().add(mine / INTENTS);
                    sides.beyond().add((mine - least) / INTENTS);
                }
            }
        }
        return sides;
    }

    private static void print(String name, Sides sides) {
        Figures.print(
                name + ".ratio",
                "median %.2f, least %.2f, most %.2f of the time of hand-written JDBC (%d pairs of %d intents)",
                Figures.quantile(sides.ratios(), 0.5),
                Figures.quantile(sides.ratios(), 0),
                Figures.quantile(sides.ratios(), 1),
                PAIRS,
                INTENTS);
        Figures.print(
                name + ".wall",
                "median %.2f ms an intent, %.2f ms more than the query alone on an open connection",
                Figures.quantile(sides.replay(), 0.5),
                Figures.quantile(sides.beyond(), 0.5));
    }

    @Test
    @DisplayName("by 8 threads, 10,000 times")
    void manyThreads() throws IOException, InterruptedException, ExecutionException {
        try (HikariDataSource pool = databases.pool("Chinook")) {
            List<Replayed> plans = recorded(pool);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try (DbIntentContext db = open(pool, new OracleModel(), "replay")) {
                replay(db, plans);
                long before = usedHeap();
                List<Callable<Integer>> work = new ArrayList<>();
                for (int i = 0; i < 10_000 / INTENTS; i++) {
                    work.add(() -> replay(db, plans));
                }
                int wrong = 0;
                for (Future<Integer> one : threads.invokeAll(work)) {
                    wrong += one.get();
                }
                Figures.print(
                        "planbook.threads",
                        "10,000 replays by 8 threads: %d wrong, %d connections in use at the end, heap %+.1f MB",
                        wrong,
                        pool.getHikariPoolMXBean().getActiveConnections(),
                        (usedHeap() - before) / 1e6);
                assertThat(wrong).isZero();
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double millis(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** How many came out wrong. */
    private static int replay(DbIntentContext db, List<Replayed> plans) {
        int wrong = 0;
        for (Replayed plan : plans) {
            IntentResult result = db.executeByIntent(plan.intent(), OPTIONS);
            boolean right = result.verdict() == plan.verdict() && result.plan() instanceof PlanOrigin.Hit;
            wrong += right ? 0 : 1;
        }
        assertThat(wrong).isZero();
        return wrong;
    }

    private static void byHand(DataSource pool, List<Replayed> plans) throws SQLException {
        for (Replayed plan : plans) {
            try (Connection connection = pool.getConnection()) {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.setQueryTimeout(30);
                    assertThat(read(statement, plan.sql())).isEqualTo(plan.rows());
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                    connection.setReadOnly(false);
                }
            }
        }
    }

    private static void bare(Connection connection, List<Replayed> plans) throws SQLException {
        for (Replayed plan : plans) {
            try (Statement statement = connection.createStatement()) {
                assertThat(read(statement, plan.sql())).isEqualTo(plan.rows());
            }
        }
    }

    private static int read(Statement statement, String sql) throws SQLException {
        int rows = 0;
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int i = 1; i <= columns; i++) {
                    result.getObject(i);
                }
                rows++;
            }
        }
        return Math.min(rows, 1000);
    }
}
