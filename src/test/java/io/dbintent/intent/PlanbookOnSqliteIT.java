package io.dbintent.intent;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

@DisplayName("Recorded plans on SQLite")
class PlanbookOnSqliteIT extends PlanbookServersContract {

    @TempDir
    private Path place = Path.of("");

    @Override
    DataSource source() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + place.resolve("agents.db"));
        return source;
    }
}
