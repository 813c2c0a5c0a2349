package io.dbintent.migration.rehearsal;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rehearsal on SQLite")
class SqliteRehearsalTests extends RehearsalContract {

    @Override
    ScratchServer open() {
        return ScratchServers.sqlite();
    }

    @Override
    String more() {
        return super.more()
                + "CREATE TRIGGER tidy AFTER DELETE ON orders BEGIN DELETE FROM visit; DELETE FROM visit; END;";
    }
}
