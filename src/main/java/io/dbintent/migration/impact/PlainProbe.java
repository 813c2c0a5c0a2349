package io.dbintent.migration.impact;

import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.rehearsal.StatementFailure;
import io.dbintent.migration.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Products without locks to look at: the statement is carried out, so that a refusal shows; the rest is from tables. */
final class PlainProbe implements Probe {

    private final ScratchDatabase database;
    private final Connection session;

    PlainProbe(ScratchDatabase database) {
        this.database = database;
        this.session = database.connect();
    }

    @Override
    public Observation observe(ScriptStatement statement) throws SQLException {
        try (Statement sql = session.createStatement()) {
            sql.setEscapeProcessing(false);
            sql.execute(statement.text());
        } catch (SQLException e) {
            String state = e.getSQLState();
            return Observation.refused(
                    new StatementFailure(
                            statement, String.valueOf(e.getMessage()), state == null ? "" : state, e.getErrorCode()),
                    Basis.MEASURED,
                    StatementTable.of(statement.text()));
        }
        return StaticImpact.of(database.version().product(), statement);
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
