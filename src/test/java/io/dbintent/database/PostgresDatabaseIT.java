package io.dbintent.database;

import io.dbintent.testing.Servers;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("PostgreSQL")
class PostgresDatabaseIT extends DatabaseContract {

    @Override
    DataSource writer() {
        return Servers.postgres().getPostgresDatabase();
    }

    @Override
    Database open(Duration timeout) {
        String url = Servers.postgres().getJdbcUrl("postgres", "postgres");
        return Databases.open(new DatabaseSettings(url, null, null, timeout, 4));
    }

    @Override
    String manyRows(long rows, int width) {
        return "SELECT n, repeat('x', " + width + ") FROM generate_series(1, " + rows + ") n";
    }

    @Override
    String endless() {
        return "SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b";
    }

    @Override
    String sessionState() {
        return "SELECT current_setting('transaction_isolation'), current_setting('default_transaction_read_only'),"
                + " current_setting('statement_timeout'), current_schema()";
    }

    @Override
    String connectionId() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    String kill(String connectionId) {
        return "SELECT pg_terminate_backend(" + connectionId + ")";
    }
}
