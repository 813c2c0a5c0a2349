package io.dbintent.migration;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.testing.Servers;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Drafting for a MariaDB database")
class MariaDbDraftIT extends DraftContract {

    @Override
    DataSource source() {
        return Servers.mariaDb().owner();
    }

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedMariaDb();
    }

    @Override
    boolean isMeasured() {
        return true;
    }
}
