package io.dbintent.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.database.Database;
import io.dbintent.database.DatabaseException;
import io.dbintent.database.Databases;
import io.dbintent.intent.IntentExecutionException;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.RawQueries;
import io.dbintent.sql.SqlGuard;
import io.dbintent.testing.SingleConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What no statement does to a server, whoever wrote it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class HostileContract {

    private static final Path REPORTS = Path.of("target", "hostile");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** Long enough that a write is refused or done, not cut off, which would look like a refusal. */
    private static final Duration UNGUARDED_TIMEOUT = Duration.ofSeconds(2);

    private static final int AT_ONCE = 12;
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** Run without the guard, these would end the server, or what other tests use on it. */
    private static final Pattern TOO_HARMFUL = Pattern.compile(
            "SHUTDOWN|KILL|GLOBAL|PASSWORD|RESET|PURGE BINARY|FLUSH|PLUGIN|MASTER|SYSTEM|pg_terminate|pg_cancel|pg_reload"
                    + "|pg_promote|pg_rotate|pg_switch|pg_create_restore|pg_backup|PROGRAM|DROP ALL|DROP DATABASE|BINLOG"
                    + "|SESSION\\(|2000000000|1000000000|CREATE USER|GRANT|REVOKE|SONAME|sys_exec|sys_eval|BACKUP|LISTEN",
            Pattern.CASE_INSENSITIVE);

    abstract Target target();

    @TempDir
    Path folder = Path.of("");

    private Path files = Path.of("");

    @BeforeEach
    void fill() throws IOException, SQLException {
        files = Files.createDirectories(folder.resolve("files"));
        Files.setPosixFilePermissions(files, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        refill();
    }

    private void refill() throws SQLException {
        try (Connection connection = target().everythingAllowed().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : target().fill()) {
                statement.execute(sql);
            }
        }
    }

    @Test
    @DisplayName("no hostile statement changes anything or outlives its timeout")
    void nothingChanges() throws SQLException, IOException {
        List<String> attacks = Attacks.all(target().dialect(), files);
        assertThat(attacks).hasSizeGreaterThan(500);
        List<String> accepted = new ArrayList<>();
        List<String> late = new ArrayList<>();
        Map<String, String> before = target().snapshot(files);
        try (Connection connection = target().everythingAllowed().getConnection()) {
            Map<String, String> sessionBefore = session(connection);
            try (DbIntentContext db = open(connection)) {
                for (String attack : attacks) {
                    long begun = System.nanoTime();
                    if (!isRefused(db, attack)) {
                        accepted.add(attack);
                    }
                    if (System.nanoTime() - begun > TIMEOUT.plus(GRACE).toNanos()) {
                        late.add(attack);
                    }
                }
            }
            assertThat(session(connection)).isEqualTo(sessionBefore);
        }
        assertThat(target().snapshot(files)).isEqualTo(before);
        assertThat(late).isEmpty();
        report("accepted", accepted);
        System.out.printf(
                "FIGURE guard-hostile.%s: %d statements, %d refused, %d accepted and harmless%n",
                target().dialect(), attacks.size(), attacks.size() - accepted.size(), accepted.size());
    }

    @Test
    @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD) // a query that is never ended must not end the build
    @DisplayName("a query that does not end is ended by its timeout, and the connection is still good")
    void endless() throws SQLException {
        Map<String, String> before = target().snapshot(files);
        try (Connection connection = target().everythingAllowed().getConnection()) {
            Map<String, String> sessionBefore = session(connection);
            try (DbIntentContext db = open(connection)) {
                // Loads what the first query of a JVM loads, which is no part of a timeout.
                assertThat(db.executeQuery("SELECT name FROM agents WHERE id = 1"))
                        .hasSize(1);
                for (String query : target().endless()) {
                    long begun = System.nanoTime();
                    DatabaseException.Kind ended = kind(db, query);
                    long took = System.nanoTime() - begun;
                    assertThat(ended).as(query).isEqualTo(DatabaseException.Kind.TIMEOUT);
                    assertThat(Duration.ofNanos(took)).as(query).isLessThan(TIMEOUT.plus(GRACE));
                    assertThat(db.executeQuery("SELECT name FROM agents WHERE id = 1"))
                            .as("after %s", query)
                            .hasSize(1);
                }
            }
            assertThat(session(connection)).isEqualTo(sessionBefore);
        }
        assertThat(target().snapshot(files)).isEqualTo(before);
    }

    @Test
    @DisplayName("without the guard, the session keeps rows as they are, and what it lets through the guard refuses")
    void withoutTheGuard() throws SQLException, IOException {
        SqlGuard guard = new SqlGuard(target().dialect(), GuardPolicy.standard());
        List<String> onlyGuard = new ArrayList<>();
        List<String> past = new ArrayList<>();
        List<String> attacks = Attacks.bare(target().dialect(), files).stream()
                .filter(attack -> !TOO_HARMFUL.matcher(attack).find())
                .toList();
        for (int from = 0; from < attacks.size(); from += AT_ONCE) {
            List<String> some = attacks.subList(from, Math.min(attacks.size(), from + AT_ONCE));
            // Looking at everything is slow, so only a group with an effect is gone through one by one.
            for (String attack : effectsOf(some).isEmpty() ? List.<String>of() : some) {
                List<String> effects = effectsOf(List.of(attack));
                if (effects.isEmpty()) {
                    continue;
                }
                onlyGuard.add(String.join(", ", effects) + " <- " + attack.replace("\n", " "));
                if (!(guard.check(attack) instanceof GuardResult.Refused)) {
                    past.add(attack);
                }
                assertThat(Attacks.writes()).as("changed: %s", effects).doesNotContain(attack);
            }
        }
        report("only-the-guard", onlyGuard);
        System.out.printf(
                "FIGURE session-alone.%s: %d statements, %d have an effect%n",
                target().dialect(), attacks.size(), onlyGuard.size());
        assertThat(past).as("have an effect, and the guard accepts them").isEmpty();
    }

    /** What statements change, on the server or on their connection, when no guard has seen them; made good after. */
    private List<String> effectsOf(List<String> attacks) throws SQLException, IOException {
        Map<String, String> before = target().snapshot(files);
        List<String> effects = new ArrayList<>();
        for (String attack : attacks) {
            try (Connection connection = target().everythingAllowed().getConnection()) {
                Map<String, String> sessionBefore = session(connection);
                long begun = System.nanoTime();
                runUnguarded(connection, attack);
                if (System.nanoTime() - begun > UNGUARDED_TIMEOUT.plus(GRACE).toNanos()) {
                    effects.add("waits");
                }
                if (connection.isClosed()) {
                    effects.add("ends the connection");
                } else {
                    different(sessionBefore, session(connection), effects);
                }
            }
        }
        int onConnections = effects.size();
        different(before, target().snapshot(files), effects);
        if (effects.size() > onConnections) {
            refill();
            wipe();
        }
        return effects;
    }

    private static void runUnguarded(Connection connection, String attack) {
        try (Database database = Databases.of(SingleConnection.of(connection), UNGUARDED_TIMEOUT)) {
            database.read(session -> session.rows(RawQueries.raw(attack), 10));
        } catch (DatabaseException refused) {
            // The server's own word against it, which is what is hoped for.
        }
    }

    private void wipe() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> left = Files.walk(files)) {
            deepestFirst = left.filter(file -> !file.equals(files))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    private static void different(Map<String, String> before, Map<String, String> after, List<String> effects) {
        after.forEach((name, text) -> {
            if (!text.equals(before.get(name))) {
                effects.add("changes " + name);
            }
        });
    }

    private Map<String, String> session(Connection connection) throws SQLException {
        Map<String, String> seen = new TreeMap<>();
        for (Map.Entry<String, String> query : target().sessionState().entrySet()) {
            seen.put(query.getKey(), Target.result(connection, query.getValue()));
        }
        seen.put("auto-commit", String.valueOf(connection.getAutoCommit()));
        seen.put("read-only", String.valueOf(connection.isReadOnly()));
        seen.put("isolation", String.valueOf(connection.getTransactionIsolation()));
        return new LinkedHashMap<>(seen);
    }

    private DbIntentContext open(Connection connection) {
        return DbIntent.builder()
                .dataSource(SingleConnection.of(connection))
                .learn(false)
                .set("statement-timeout", TIMEOUT.toMillis() + "ms")
                .set("knowledge.directory", folder.resolve("knowledge").toString())
                .set("log.file", "off")
                .set("log.console", "false")
                .open();
    }

    private static boolean isRefused(DbIntentContext db, String attack) {
        try {
            db.executeQuery(attack);
            return false;
        } catch (IntentExecutionException refused) {
            return true;
        } catch (DatabaseException byServer) {
            // The guard let it pass.
            return false;
        }
    }

    private static DatabaseException.@org.jspecify.annotations.Nullable Kind kind(DbIntentContext db, String query) {
        try {
            db.executeQuery(query);
            return null;
        } catch (DatabaseException e) {
            return e.kind();
        }
    }

    private void report(String name, List<String> lines) throws IOException {
        Files.createDirectories(REPORTS);
        Files.write(REPORTS.resolve(name + "-" + target().dialect() + ".txt"), lines);
    }
}
