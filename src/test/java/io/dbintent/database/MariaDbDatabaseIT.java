package io.dbintent.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.dbintent.testing.Servers;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

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

    @Override
    DataSource otherDriver() throws SQLException {
        MysqlDataSource owner = (MysqlDataSource) writer();
        MariaDbDataSource source = new MariaDbDataSource(owner.getUrl().replace("jdbc:mysql:", "jdbc:mariadb:"));
        source.setUser(owner.getUser());
        source.setPassword(owner.getPassword());
        return source;
    }

    @Test
    @DisplayName("has nothing to say about the account that may only read")
    void readerIsHarmless() {
        try (Database database = open(LONG)) {
            assertThat(database.privilegeWarning()).isEmpty();
        }
    }
}
