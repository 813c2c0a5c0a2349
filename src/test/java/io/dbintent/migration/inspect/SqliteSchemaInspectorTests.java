package io.dbintent.migration.inspect;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("An inspector of SQLite")
class SqliteSchemaInspectorTests extends SchemaInspectorContract {

    @Override
    ScratchServer open() {
        return ScratchServers.sqlite();
    }

    @Override
    String tables() {
        return "sqlite.sql";
    }
}
