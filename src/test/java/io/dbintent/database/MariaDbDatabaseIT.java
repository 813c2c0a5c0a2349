package io.dbintent.database;

import io.dbintent.testing.Servers;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("MariaDB")
class MariaDbDatabaseIT extends MySqlContract {

    @Override
    DataSource writer() {
        return Servers.mariaDb().owner();
    }

    @Override
    Database open(Duration timeout) {
        return Databases.open(Servers.mariaDb().settings(timeout, 4));
    }

    @Override
    String sessionState() {
        return "SELECT @@autocommit, @@transaction_isolation, @@transaction_read_only, @@max_statement_time,"
                + " @@sql_mode, @@net_write_timeout, DATABASE(), @@in_transaction";
    }
}
