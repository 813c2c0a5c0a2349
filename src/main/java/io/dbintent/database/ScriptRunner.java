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
        batch.forEach(statement -> sql.append(statement.text()).append(";\n"));
        int done = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(sql.toString());
            while (rows || statement.getUpdateCount() >= 0) {
                done++;
                rows = statement.getMoreResults();
            }
        } catch (SQLException e) {
            ScriptStatement failed = batch.get(Math.min(done, batch.size() - 1));
            throw new DatabaseException(
                    Kind.OTHER,
                    "The SQL script '" + script.name() + "' failed near line " + failed.line() + ": " + e.getMessage()
                            + ". The statement: " + shortened(failed.text()),
                    e);
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
