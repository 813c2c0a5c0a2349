package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link Database} on JDBC connections, whoever they come from. */
final class JdbcDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcDatabase.class);

    /** What is done with a connection while its read-only transaction is open. */
    private interface Work<T> {
        T apply(Reading reading) throws SQLException;
    }

    /** A connection with its read-only transaction; closing ends the transaction, not the connection. */
    private final class Reading implements AutoCloseable {

        private final Connection connection;
        private final ProductRules rules;
        private final ReadTransaction transaction;

        private Reading(Connection connection) throws SQLException {
            this.connection = connection;
            this.rules = rules(connection);
            this.transaction = rules.transactions().open(connection, timeout, source.isOurs());
        }

        @Override
        public void close() {
            end(connection, transaction, rules);
        }
    }

    private final ConnectionSource source;
    private final Duration timeout;
    private final Errors errors;
    private final StatementWatch watch = new StatementWatch();
    private volatile @Nullable ProductRules known;

    JdbcDatabase(ConnectionSource source, Duration timeout, Redaction redaction) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "The statement timeout is " + timeout + "; expected more than zero, such as 30 seconds.");
        }
        this.source = source;
        this.timeout = timeout;
        this.errors = new Errors(source.place(), redaction, timeout);
    }

    @Override
    public Dialect dialect() {
        ProductRules rules = known;
        if (rules != null) {
            return rules.dialect();
        }
        return inTransaction(reading -> reading.rules.dialect());
    }

    @Override
    public Schema inspect() {
        return inTransaction(reading -> reading.rules.schemas().read(reading.connection));
    }

    @Override
    public <T> T read(Function<ReadOnlySession, T> work) {
        return inTransaction(reading ->
                work.apply(new JdbcSession(reading.connection, reading.transaction, reading.rules, watch, errors)));
    }

    @Override
    public <T> T catalog(CatalogWork<T> work) {
        return inTransaction(reading -> work.apply(reading.connection));
    }

    @Override
    public Optional<String> privilegeWarning() {
        return inTransaction(reading -> Privileges.warning(reading.connection, reading.rules.dialect()));
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = borrow();
                Reading reading = new Reading(connection)) {
            return work.apply(reading);
        } catch (SQLException e) {
            throw errors.of(dialectSoFar(), e);
        }
    }

    private Connection borrow() {
        try {
            return source.borrow();
        } catch (SQLException e) {
            throw errors.of(ErrorKinds.ofLogin(dialectSoFar(), e), e);
        }
    }

    private Dialect dialectSoFar() {
        ProductRules rules = known;
        return rules != null ? rules.dialect() : source.expected();
    }

    private ProductRules rules(Connection connection) throws SQLException {
        ProductRules rules = known;
        if (rules == null) {
            rules = ProductRules.of(connection);
            if (rules.dialect().isMySqlFamily() && MultiQueries.areAllowed(connection)) {
                throw JdbcUrl.multiQueriesRefused(source.place());
            }
            known = rules;
        }
        return rules;
    }

    private void end(Connection connection, ReadTransaction transaction, ProductRules rules) {
        try {
            transaction.end();
        } catch (SQLException e) {
            DatabaseException error = errors.of(rules.dialect(), e);
            discard(connection, error);
            if (error.kind() == Kind.CONNECTION) {
                // The server rolls back by itself, and what was read was read.
                LOG.warn("The connection broke before its transaction could be rolled back. {}", error.getMessage());
                return;
            }
            throw error;
        }
    }

    /** A connection that could not be put back as it was must not be used by anyone. */
    private static void discard(Connection connection, DatabaseException reason) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        watch.close();
        source.close();
    }
}
