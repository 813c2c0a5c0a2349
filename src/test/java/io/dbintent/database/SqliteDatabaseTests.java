package io.dbintent.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @Test
    @DisplayName("asks for the file where there is none, and makes none")
    void noFile() {
        Path none = folder.resolve("none.sqlite");
        try (Database database =
                Databases.open(new DatabaseSettings("jdbc:sqlite:" + none, null, null, Duration.ofSeconds(1), 1))) {
            DatabaseException error = catchThrowableOfType(DatabaseException.class, database::dialect);
            assertThat(error.kind()).isEqualTo(DatabaseException.Kind.CONNECTION);
            assertThat(error.getMessage())
                    .startsWith("Cannot reach jdbc:sqlite:" + none + ": ")
                    .endsWith(" Does the file exist, and may it be read?");
            assertThat(none).doesNotExist();
        }
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
