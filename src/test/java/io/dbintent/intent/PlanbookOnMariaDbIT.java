package io.dbintent.intent;

import io.dbintent.database.EmbeddedMariaDb;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Recorded plans on the embedded MariaDB")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanbookOnMariaDbIT extends PlanbookServersContract {

    private final EmbeddedMariaDb server = EmbeddedMariaDb.start(List.of());

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    DataSource source() {
        return server.owner();
    }
}
