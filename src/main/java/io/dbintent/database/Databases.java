package io.dbintent.database;

import java.time.Duration;
import javax.sql.DataSource;

/**
 * Opens the database under test.
 *
 * <p>Nothing connects before the first use of the {@link Database}; what is wrong with the settings themselves is
 * thrown at once.
 */
public final class Databases {

    private Databases() {}

    /**
     * A database with a connection pool of our own. MySQL, MariaDB, PostgreSQL, SQLite and H2 are opened by URL.
     *
     * @throws DatabaseException if the URL names none of them, its driver is missing, or it allows several statements
     *     in one query
     */
    public static Database open(DatabaseSettings settings) {
        return new JdbcDatabase(new ConnectionPool(settings), settings.statementTimeout(), Redaction.of(settings));
    }

    /** What a driver threw, or where it repeats what has the form of a secret, an error that says the rest of it. */
    public static Throwable withoutSecrets(Throwable error) {
        return Redaction.ofForms().cause(error);
    }

    /**
     * A database behind the user's own {@code DataSource}, which is neither configured nor closed.
     *
     * <p>Values are read right whatever the driver's flags are, with one exception that cannot be repaired: with
     * Connector/J's defaults the one-bit column {@code BIT(1)} and a {@code TINYINT(1)} look the same, so both come as
     * numbers. H2 collects a result before it hands out the first row, unless the URL says
     * {@code LAZY_QUERY_EXECUTION=1}.
     *
     * @param statementTimeout how long one statement may run; more than zero
     */
    public static Database of(DataSource dataSource, Duration statementTimeout) {
        return new JdbcDatabase(new UserDataSource(dataSource), statementTimeout, Redaction.ofForms());
    }
}
