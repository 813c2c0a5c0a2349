package io.dbintent.migration.simulate;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A simulation of MariaDB")
class MariaDbSimulationIT extends SimulationContract {

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedMariaDb();
    }

    @Override
    String pairs() {
        return "mysql.sql";
    }
}
