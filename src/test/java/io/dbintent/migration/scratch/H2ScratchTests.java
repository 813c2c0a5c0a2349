package io.dbintent.migration.scratch;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A scratch database on H2")
class H2ScratchTests extends ScratchServerContract {

    @Override
    ScratchServer open() {
        return ScratchServers.h2();
    }

    @Override
    List<String> escapes(ScratchDatabase other, Path file) {
        return List.of(
                "CREATE ALIAS exec AS 'void exec() {}'",
                "SCRIPT TO '" + file + "'",
                "CALL CSVWRITE('" + file + "', 'SELECT 1')",
                "CALL FILE_READ('/etc/passwd')",
                "CALL FILE_WRITE('x', '" + file + "')",
                "CREATE USER somebody PASSWORD 'x'",
                "SET WRITE_DELAY 1",
                "CREATE LINKED TABLE l('', 'jdbc:h2:mem:', '', '', 't')");
    }
}
