package io.dbintent.database;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What differs between database products, chosen once by the first connection.
 *
 * @param dialect the product's dialect
 * @param transactions opens read-only transactions
 * @param schemas reads the schema
 * @param cells picks the readers of a result's columns
 * @param fetchSize what makes the driver stream rows
 * @param serverLimitsTime whether {@code transactions} sets the statement timeout on the server
 * @param closingReadsTheRest whether closing a result reads what is left of it
 * @param lateCancelHitsNext whether a cancellation can hit the statement after the one it was meant for
 */
record ProductRules(
        Dialect dialect,
        ReadTransaction.Opener transactions,
        SchemaReader schemas,
        CellReader.Chooser cells,
        int fetchSize,
        boolean serverLimitsTime,
        boolean closingReadsTheRest,
        boolean lateCancelHitsNext) {

    private static final int ROWS_AT_ONCE = 1000;

    /** H2's snapshot isolation; JDBC has no constant for it. */
    private static final int SNAPSHOT = 6;

    static ProductRules of(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        Dialect dialect = Dialect.ofProduct(server.getDatabaseProductName(), server.getDatabaseProductVersion());
        return switch (dialect) {
            case MYSQL, MARIADB -> mySql(dialect, connection);
            case POSTGRESQL ->
                new ProductRules(
                        dialect,
                        (one, timeout, ours) -> PostgresTransaction.open(one, timeout),
                        new PostgresSchemaReader(),
                        PostgresCells::choose,
                        ROWS_AT_ONCE,
                        true,
                        false,
                        false);
            case SQLITE ->
                new ProductRules(
                        dialect,
                        (one, timeout, ours) -> SqliteTransaction.open(one),
                        new SqliteSchemaReader(),
                        SqliteCells::choose,
                        ROWS_AT_ONCE,
                        false,
                        false,
                        false);
            case H2 -> plain(dialect, SNAPSHOT);
            case ORACLE, SQLSERVER, GENERIC -> plain(dialect, 0);
        };
    }

    /** MariaDB has MySQL's name for the read-only variable since 11.1. */
    private static final Pattern OLDER_MARIADB = Pattern.compile("(?:\\d|10|11\\.0)\\..*");

    private static ProductRules mySql(Dialect dialect, Connection connection) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion().replaceFirst("^5\\.5\\.5-", "");
        boolean mariaDb = dialect == Dialect.MARIADB;
        boolean older = mariaDb && OLDER_MARIADB.matcher(version).matches();
        MySqlTransaction.Variables variables = new MySqlTransaction.Variables(
                mariaDb ? "max_statement_time" : "max_execution_time",
                mariaDb,
                older ? "tx_read_only" : "transaction_read_only",
                older ? "tx_isolation" : "transaction_isolation",
                mariaDb);
        OwnMySqlSessions own = new OwnMySqlSessions(variables);
        boolean connectorJ = connection.getMetaData().getDriverName().startsWith("MySQL Connector");
        return new ProductRules(
                dialect,
                (one, timeout, ours) -> ours ? own.open(one, timeout) : MySqlTransaction.open(one, timeout, variables),
                new MySqlSchemaReader(mariaDb),
                MySqlCells::choose,
                // Connector/J streams row by row at this value only.
                connectorJ ? Integer.MIN_VALUE : ROWS_AT_ONCE,
                true,
                true,
                true);
    }

    private static ProductRules plain(Dialect dialect, int isolation) {
        return new ProductRules(
                dialect,
                (one, timeout, ours) -> PlainTransaction.open(one, isolation),
                new MetadataSchemaReader(),
                PlainCells::choose,
                ROWS_AT_ONCE,
                false,
                false,
                false);
    }
}
