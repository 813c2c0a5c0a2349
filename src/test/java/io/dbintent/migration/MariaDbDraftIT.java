package io.dbintent.migration;

import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Drafting for a MariaDB database")
class MariaDbDraftIT extends DraftContract {

    /** Of its own, since other tests leave tables of the same names; it stops with the JVM. */
    private static final EmbeddedMariaDb SERVER = EmbeddedMariaDb.start(List.of());

    @Override
    DataSource source() {
        return SERVER.owner();
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
