package io.dbintent.migration.inspect;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("An inspector of MariaDB")
class MariaDbSchemaInspectorIT extends SchemaInspectorContract {

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedMariaDb();
    }

    @Override
    String tables() {
        return "mariadb.sql";
    }
}
