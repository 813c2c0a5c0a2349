package io.dbintent.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.dbintent.fixture.RealMySql;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mariadb.jdbc.MariaDbDataSource;

@DisplayName("MySQL")
class MySqlDatabaseIT extends MySqlContract {

    @RegisterExtension
    static final RealMySql MYSQL = new RealMySql();

    private final String url = MYSQL.url() + (MYSQL.url().contains("?") ? "&" : "?") + "user=" + MYSQL.user()
            + "&password=" + MYSQL.password();

    @Override
    DataSource writer() {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(url);
        return source;
    }

    @Override
    Database open(Duration timeout) {
        return Databases.open(new DatabaseSettings(url, null, null, timeout, 4));
    }

    @Override
    String sessionState() {
        return "SELECT @@autocommit, @@transaction_isolation, @@transaction_read_only, @@max_execution_time,"
                + " @@sql_mode, @@net_write_timeout, DATABASE()";
    }

    @Override
    DataSource otherDriver() throws SQLException {
        return new MariaDbDataSource(url.replace("jdbc:mysql:", "jdbc:mariadb:") + "&allowPublicKeyRetrieval=true");
    }
}
