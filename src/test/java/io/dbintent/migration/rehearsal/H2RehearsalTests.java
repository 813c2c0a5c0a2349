package io.dbintent.migration.rehearsal;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rehearsal on H2")
class H2RehearsalTests extends RehearsalContract {

    @Override
    ScratchServer open() {
        return ScratchServers.h2();
    }
}
