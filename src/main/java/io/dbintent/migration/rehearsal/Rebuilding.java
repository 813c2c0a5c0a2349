package io.dbintent.migration.rehearsal;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a schema from statements whose order is not known: what fails waits until the others have run. */
final class Rebuilding {

    private Rebuilding() {}

    static Optional<StatementFailure> run(Connection connection, Dialect dialect, Script statements)
            throws SQLException {
        if (dialect.isMySqlFamily()) {
            ScriptRun.execute(connection, "SET foreign_key_checks = 0");
        }
        List<ScriptStatement> waiting = statements.statements();
        Optional<StatementFailure> first = Optional.empty();
        while (!waiting.isEmpty()) {
            List<ScriptStatement> failed = new ArrayList<>();
            first = Optional.empty();
            for (ScriptStatement statement : waiting) {
                Optional<StatementFailure> failure = ScriptRun.run(connection, new Script(List.of(statement)));
                if (failure.isPresent()) {
                    failed.add(statement);
                    first = first.isPresent() ? first : failure;
                }
            }
            if (failed.size() == waiting.size()) {
                return first;
            }
            waiting = failed;
        }
        return first;
    }
}
