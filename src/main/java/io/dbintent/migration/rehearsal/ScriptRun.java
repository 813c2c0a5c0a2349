package io.dbintent.migration.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Runs a script's statements one by one, each in its own transaction unless the script opens one. */
final class ScriptRun {

    private ScriptRun() {}

    /** Stops at the first statement that the server refuses. */
    static Optional<StatementFailure> run(Connection connection, Script script) {
        for (ScriptStatement statement : script.statements()) {
            try {
                execute(connection, statement.text());
            } catch (SQLException e) {
                String state = e.getSQLState();
                return Optional.of(new StatementFailure(
                        statement, String.valueOf(e.getMessage()), state == null ? "" : state, e.getErrorCode()));
            }
        }
        return Optional.empty();
    }

    /** Reads all results to the end, since a procedure's later statements may fail after its first result. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
        }
    }
}
