package io.dbintent.migration.scratch;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A scratch database on SQLite")
class SqliteScratchTests extends ScratchServerContract {

    @Override
    ScratchServer open() {
        return ScratchServers.sqlite();
    }

    @Override
    List<String> escapes(ScratchDatabase other, Path file) {
        return List.of(
                "ATTACH DATABASE '" + file + "' AS elsewhere",
                "VACUUM INTO '" + file + "'",
                "SELECT load_extension('libc.so.6')");
    }
}
