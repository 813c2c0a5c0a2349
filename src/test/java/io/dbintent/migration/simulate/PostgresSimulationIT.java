package io.dbintent.migration.simulate;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A simulation of PostgreSQL")
class PostgresSimulationIT extends SimulationContract {

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedPostgres();
    }

    @Override
    String pairs() {
        return "postgresql.sql";
    }
}
