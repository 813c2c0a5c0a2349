package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs a script on a connection that takes several statements at once, many to a round trip. */
final class ScriptRunner {

    private static final int CHARACTERS_AT_ONCE = 1 << 20;
    private static final int STATEMENTS_AT_ONCE = 500;
    private static final int SHOWN = 200;
    private static final String PROGRESS = "@dbintent_statement";

    private ScriptRunner() {}

    static void run(Connection connection, SqlScript script) {
        List<ScriptStatement> batch = new ArrayList<>();
        int characters = 0;
        for (ScriptStatement statement : ScriptSplitter.split(script.text())) {
            if (characters > CHARACTERS_AT_ONCE || batch.size() == STATEMENTS_AT_ONCE) {
                runBatch(connection, script, batch);
                batch.clear();
                characters = 0;
            }
            batch.add(statement);
            characters += statement.text().length();
        }
        if (!batch.isEmpty()) {
            runBatch(connection, script, batch);
        }
    }

    private static void runBatch(Connection connection, SqlScript script, List<ScriptStatement> batch) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < batch.size(); i++) {
            // The driver does not tell how far it came; the session does.
            sql.append("SET " + PROGRESS + " = ").append(i).append(";\n");
            sql.append(batch.get(i).text()).append(";\n");
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql.toString());
        } catch (SQLException e) {
            throw failure(script, batch.get(progress(connection, e)), e);
        }
    }

    private static int progress(Connection connection, SQLException failure) {
        try {
            String reached = Statements.text(connection, "SELECT " + PROGRESS);
            return reached == null ? 0 : Integer.parseInt(reached);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return 0;
        }
    }

    private static DatabaseException failure(SqlScript script, ScriptStatement failed, SQLException cause) {
        return new DatabaseException(
                Kind.OTHER,
                "The SQL script '" + script.name() + "' failed at line " + failed.line() + ": " + cause.getMessage()
                        + ". The statement: " + shortened(failed.text()),
                cause);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
