package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.ReadOnlyQuery;
import io.dbintent.sql.SqlMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queries inside one {@link ReadTransaction}. */
final class JdbcSession implements ReadOnlySession {

    /** How much later than the server's own limit the client cancels, so that the server's clear error comes first. */
    private static final Duration SERVER_FIRST = Duration.ofMillis(200);

    /** How long a stopped result is read to its end before the statement is cancelled: cancelling costs a connection. */
    private static final Duration DRAIN = Duration.ofMillis(20);

    private final Connection connection;
    private final ReadTransaction transaction;
    private final ProductRules rules;
    private final StatementWatch watch;
    private final Errors errors;
    private boolean running;

    JdbcSession(
            Connection connection,
            ReadTransaction transaction,
            ProductRules rules,
            StatementWatch watch,
            Errors errors) {
        this.connection = connection;
        this.transaction = transaction;
        this.rules = rules;
        this.watch = watch;
        this.errors = errors;
    }

    @Override
    public void run(ReadOnlyQuery query, RowSink sink) {
        if (running) {
            throw new IllegalStateException(
                    "A query of this session is still streaming; run the next one after its last row.");
        }
        running = true;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(rules.fetchSize());
            // What the guard accepted is what runs: no JDBC escapes.
            statement.setEscapeProcessing(false);
            runWatched(statement, query, sink);
        } catch (SQLException e) {
            throw failure(errors.of(rules.dialect(), e));
        } finally {
            running = false;
        }
    }

    @Override
    public SqlMode sqlMode() {
        Optional<SqlMode> told = transaction.sqlMode();
        if (told.isPresent()) {
            return told.get();
        }
        Dialect dialect = rules.dialect();
        try {
            return switch (dialect) {
                case MYSQL, MARIADB -> SqlMode.ofMySqlVariable(setting("SELECT @@session.sql_mode"));
                case POSTGRESQL -> SqlMode.ofStandardConformingStrings(setting("SHOW standard_conforming_strings"));
                case SQLITE, H2, ORACLE, SQLSERVER, GENERIC -> SqlMode.of(dialect);
            };
        } catch (SQLException e) {
            throw failure(errors.of(dialect, e));
        }
    }

    private String setting(String query) throws SQLException {
        return Objects.requireNonNull(Statements.text(connection, query), "A setting of the session has a value.");
    }

    private void runWatched(Statement statement, ReadOnlyQuery query, RowSink sink) throws SQLException {
        Duration limit = rules.serverLimitsTime() ? errors.timeout().plus(SERVER_FIRST) : errors.timeout();
        StatementWatch.Watched watched = watch.watch(statement, limit);
        boolean stopped = false;
        SQLException failure = null;
        try (ResultSet rows = statement.executeQuery(query.text())) {
            stopped = stream(rows, sink, watched);
        } catch (SQLException e) {
            failure = e;
        } finally {
            if (watched.stop()) {
                settle();
            }
        }
        if (stopped) {
            // The sink has what it wanted; an error while the rest was thrown away changes nothing.
            return;
        }
        if (watched.stop()) {
            SQLException cause = failure != null ? failure : new SQLException("The client cancelled it");
            if (watched.cancelFailure() != null) {
                cause.addSuppressed(watched.cancelFailure());
            }
            throw failure(errors.of(Kind.TIMEOUT, cause));
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Returns true if the sink stopped reading. */
    private boolean stream(ResultSet rows, RowSink sink, StatementWatch.Watched watched) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int count = columns.getColumnCount();
        List<String> labels = new ArrayList<>(count);
        CellReader[] readers = new CellReader[count];
        for (int i = 0; i < count; i++) {
            labels.add(columns.getColumnLabel(i + 1));
            readers[i] = rules.cells().choose(columns, i + 1);
        }
        try {
            sink.columns(Labels.distinct(labels));
            while (rows.next()) {
                List<@Nullable Object> cells = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    cells.add(readers[i].read(rows, i + 1));
                }
                if (!sink.row(new Row(cells))) {
                    giveUpRest(rows, watched);
                    return true;
                }
            }
            return false;
        } catch (RuntimeException | Error e) {
            giveUpRest(rows, watched);
            throw e;
        }
    }

    /** Closing a streamed MySQL result reads all of its rest, so a long one is cancelled first. */
    private void giveUpRest(ResultSet rows, StatementWatch.Watched watched) throws SQLException {
        if (!rules.closingReadsTheRest()) {
            return;
        }
        long end = System.nanoTime() + DRAIN.toNanos();
        while (rows.next()) {
            if (System.nanoTime() > end) {
                watched.cancel();
                return;
            }
        }
    }

    /** A cancellation that came too late for its statement would hit the next one; this one takes it. */
    private void settle() throws SQLException {
        if (!rules.lateCancelHitsNext()) {
            return;
        }
        try {
            Statements.execute(connection, "DO 0");
        } catch (SQLException e) {
            if (ErrorKinds.of(rules.dialect(), e) != Kind.TIMEOUT) {
                throw e;
            }
        }
    }

    private DatabaseException failure(DatabaseException error) {
        try {
            transaction.recover();
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
        return error;
    }
}
