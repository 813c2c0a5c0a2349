package io.dbintent.database;

import io.dbintent.sql.SqlMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;

/**
 * The sessions of a pool of our own on MySQL or MariaDB. Nobody else sets anything on them, so each is restricted and asked
 * for its mode once, and a transaction takes no more statements than one written by hand.
 */
final class OwnMySqlSessions {

    private final MySqlTransaction.Variables variables;
    private final Map<Connection, SqlMode> restricted = Collections.synchronizedMap(new WeakHashMap<>());

    OwnMySqlSessions(MySqlTransaction.Variables variables) {
        this.variables = variables;
    }

    ReadTransaction open(Connection connection, Duration timeout) throws SQLException {
        Connection physical = connection.unwrap(Connection.class);
        SqlMode mode = restricted.get(physical);
        if (mode == null) {
            // A snapshot exists at this level only.
            Statements.execute(connection, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            Statements.execute(connection, variables.restrict(timeout));
            mode = SqlMode.ofMySqlVariable(Objects.requireNonNull(
                    Statements.text(connection, "SELECT @@session.sql_mode"), "A setting of the session has a value."));
            restricted.put(physical, mode);
        }
        return MySqlTransaction.openOwn(connection, mode);
    }
}
