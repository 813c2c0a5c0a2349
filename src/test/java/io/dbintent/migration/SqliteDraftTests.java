package io.dbintent.migration;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

@DisplayName("Drafting for a SQLite database")
class SqliteDraftTests extends DraftContract {

    private final Path folder;

    SqliteDraftTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    DataSource source() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("shop.sqlite"));
        return source;
    }

    @Override
    ScratchServer open() {
        return ScratchServers.sqlite();
    }

    @Override
    boolean isMeasured() {
        return false;
    }
}
