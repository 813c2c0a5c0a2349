package io.dbintent.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mariadb.jdbc.MariaDbDataSource;

@DisplayName("MySQL")
@EnabledIfSystemProperty(
        named = "dbintent.it.mysql.url",
        matches = "jdbc:mysql:.+",
        disabledReason =
                "no MySQL is named by -Ddbintent.it.mysql.url=jdbc:mysql://host:port/schema?user=...&password=...")
class MySqlDatabaseIT extends MySqlContract {

    private final String url = System.getProperty("dbintent.it.mysql.url", "");

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
        String separator = url.contains("?") ? "&" : "?";
        return new MariaDbDataSource(
                url.replace("jdbc:mysql:", "jdbc:mariadb:") + separator + "allowPublicKeyRetrieval=true");
    }
}
