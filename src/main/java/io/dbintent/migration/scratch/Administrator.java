package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account that makes and drops scratch databases, and the only one that ever does. */
record Administrator(Login login) {

    /** How it connects. */
    interface Login {
        /** A new connection; {@code database} is null for the one it usually uses. */
        Connection connect(@Nullable String database) throws SQLException;
    }

    /** What is done with one connection. */
    interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    <T> T on(String doing, Work<T> work) {
        try (Connection connection = login.connect(null)) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new DatabaseException(
                    Kind.OTHER,
                    "The server for scratch databases could not " + doing + ": "
                            + DatabaseSettings.masked(String.valueOf(e.getMessage()))
                            + ". Its account must be allowed to create and drop databases and accounts.",
                    Databases.withoutSecrets(e));
        }
    }

    void execute(String doing, List<String> statements) {
        on(doing, connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return statements.size();
        });
    }

    List<String> names(String query) {
        return on("list its scratch databases", connection -> {
            List<String> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }
}
