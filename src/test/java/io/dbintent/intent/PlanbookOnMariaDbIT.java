package io.dbintent.intent;

import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.EmbeddedMariaDb;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.mariadb.jdbc.MariaDbDataSource;

@DisplayName("Recorded plans on the embedded MariaDB")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanbookOnMariaDbIT extends PlanbookServersContract {

    private final EmbeddedMariaDb server = EmbeddedMariaDb.start(List.of());
    private final MariaDbDataSource source = new MariaDbDataSource();

    @BeforeAll
    void connect() throws SQLException {
        DatabaseSettings settings = server.settings(Duration.ofSeconds(30), 2);
        source.setUrl(settings.url().replace("jdbc:mysql:", "jdbc:mariadb:"));
        source.setUser(settings.user());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    DataSource source() {
        return source;
    }
}
