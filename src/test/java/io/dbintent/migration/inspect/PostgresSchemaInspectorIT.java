package io.dbintent.migration.inspect;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("An inspector of PostgreSQL")
class PostgresSchemaInspectorIT extends SchemaInspectorContract {

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedPostgres();
    }

    @Override
    String tables() {
        return "postgresql.sql";
    }
}
