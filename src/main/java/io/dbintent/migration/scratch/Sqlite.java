package io.dbintent.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** SQLite in memory. There are no accounts; the other files of the machine are out of reach all the same. */
final class Sqlite {

    static final String ARTIFACT = "org.xerial:sqlite-jdbc";
    static final String PROBE = "jdbc:sqlite::memory:";

    private Sqlite() {}

    static MemoryDatabase open(String name, ServerVersion version) throws SQLException {
        Properties properties = new Properties();
        // No ATTACH, and so no VACUUM INTO either: no statement reaches a file.
        properties.setProperty("limit_attached", "0");
        properties.setProperty("enable_load_extension", "false");
        properties.setProperty("foreign_keys", "true");
        String url = "jdbc:sqlite:file:" + name + "?mode=memory&cache=shared";
        Connection keeper = Drivers.connect(url, properties, ARTIFACT);
        MemoryDatabase.Door door = () -> Drivers.connect(url, properties, ARTIFACT);
        return new MemoryDatabase(name, "main", version, keeper, door, door);
    }
}
