package io.dbintent.migration.simulate;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A simulation of SQLite")
class SqliteSimulationTests extends SimulationContract {

    @Override
    ScratchServer open() {
        return ScratchServers.sqlite();
    }

    @Override
    String pairs() {
        return "sqlite.sql";
    }
}
