package io.dbintent.migration.inspect;

import io.dbintent.fixture.RealMySql;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An inspector of MySQL")
class MySqlSchemaInspectorIT extends SchemaInspectorContract {

    @RegisterExtension
    static final RealMySql MYSQL = new RealMySql();

    @Override
    ScratchServer open() {
        return ScratchServers.beside(MYSQL.url(), MYSQL.user(), MYSQL.password());
    }

    @Override
    String tables() {
        return "mysql.sql";
    }
}
