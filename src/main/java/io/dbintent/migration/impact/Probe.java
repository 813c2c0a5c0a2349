package io.dbintent.migration.impact;

import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.scratch.ScratchDatabase;
import java.sql.SQLException;

/** Carries out one statement on a scratch database and watches what the server does. */
interface Probe extends AutoCloseable {

    static Probe on(ScratchDatabase database) {
        return switch (database.version().product()) {
            case MYSQL, MARIADB -> new MySqlProbe(database);
            case POSTGRESQL -> new PostgresProbe(database);
            case SQLITE, H2, ORACLE, SQLSERVER, GENERIC -> new PlainProbe(database);
        };
    }

    /** The statement is in force afterwards, unless the server refused it. */
    Observation observe(ScriptStatement statement) throws SQLException;

    @Override
    void close() throws SQLException;
}
