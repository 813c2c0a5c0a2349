package io.dbintent.migration.simulate;

import io.dbintent.fixture.RealMySql;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A simulation of MySQL")
class MySqlSimulationIT extends SimulationContract {

    @RegisterExtension
    static final RealMySql MYSQL = new RealMySql();

    @Override
    ScratchServer open() {
        return ScratchServers.beside(MYSQL.url(), MYSQL.user(), MYSQL.password());
    }

    @Override
    String pairs() {
        return "mysql.sql";
    }
}
