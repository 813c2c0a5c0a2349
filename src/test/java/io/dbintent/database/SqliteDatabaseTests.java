package io.dbintent.database;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

@DisplayName("SQLite")
class SqliteDatabaseTests extends DatabaseContract {

    @TempDir
    static Path folder = Path.of("set by JUnit");

    private static String url() {
        return "jdbc:sqlite:" + folder.resolve("contract.sqlite");
    }

    @Override
    DataSource writer() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url());
        return source;
    }

    @Override
    Database open(Duration timeout) {
        return Databases.open(new DatabaseSettings(url(), null, null, timeout, 4));
    }

    @Override
    Object amount() {
        return 12.5;
    }

    @Override
    String manyRows(long rows, int width) {
        return "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < " + rows
                + ") SELECT n, replace(hex(zeroblob(" + width / 2 + ")), '0', 'x') FROM r";
    }

    @Override
    String endless() {
        return "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r";
    }

    @Override
    String sessionState() {
        return "PRAGMA query_only";
    }
}
