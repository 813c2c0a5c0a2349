package io.dbintent.migration;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.testing.Servers;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Drafting for a PostgreSQL database")
class PostgresDraftIT extends DraftContract {

    @Override
    DataSource source() {
        return Servers.postgres().getPostgresDatabase();
    }

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedPostgres();
    }

    @Override
    boolean isMeasured() {
        return true;
    }
}
