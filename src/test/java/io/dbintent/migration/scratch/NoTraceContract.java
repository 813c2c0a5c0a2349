package io.dbintent.migration.scratch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.database.DatabaseException;
import io.dbintent.migration.impact.Impact;
import io.dbintent.migration.rehearsal.Rehearsal;
import io.dbintent.migration.rehearsal.RehearsalVerdict.CloneFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.UpFailed;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.sql.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a rehearsal or an observation that ends in the middle leaves on the user's server: nothing. */
abstract class NoTraceContract {

    abstract Dialect dialect();

    abstract String url();

    abstract String user();

    abstract String password();

    /** A statement that takes ten minutes. */
    abstract String endless();

    private List<String> left() {
        return new Administrator(database -> DriverManager.getConnection(url(), user(), password()))
                .names(Tenancy.of(dialect()).named());
    }

    private Script script(String text) {
        return Script.parse(dialect(), text);
    }

    @Test
    @DisplayName("where the schema cannot be made, up is refused, or the watching throws")
    void refused() {
        List<String> before = left();
        try (ScratchServer server = ScratchServers.beside(url(), user(), password())) {
            SchemaSource schema = SchemaSource.ddl(dialect(), "CREATE TABLE t (a INT)");
            SchemaSource broken = SchemaSource.ddl(dialect(), "CREATE TABLE t (a INT); CREATE NONSENSE");
            Script up = script("ALTER TABLE t ADD b INT; ALTER TABLE nowhere ADD c INT");
            assertThat(Rehearsal.on(server).run(broken, up, up).verdict()).isInstanceOf(CloneFailed.class);
            assertThat(Rehearsal.on(server).run(schema, up, up).verdict()).isInstanceOf(UpFailed.class);
            assertThat(Impact.observe(server, schema, up)).hasSize(2);
            assertThatThrownBy(() -> Impact.observe(server, broken, up)).isInstanceOf(DatabaseException.class);
            assertThat(left()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("where the JVM is asked to end while a transaction is open and a statement runs")
    void ended() throws IOException, InterruptedException {
        List<String> before = left();
        Process process = start();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            String name = String.valueOf(output.readLine());
            assertThat(left()).contains(name);
            process.destroy();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(left()).isEqualTo(before);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessScratch.class.getName(),
                url(),
                user(),
                endless());
        builder.environment().put(EndlessScratch.PASSWORD, password());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
