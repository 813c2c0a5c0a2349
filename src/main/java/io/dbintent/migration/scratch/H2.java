package io.dbintent.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** H2 in memory: an account that is no administrator may neither make aliases nor touch a file. */
final class H2 {

    static final String ARTIFACT = "com.h2database:h2";
    static final String PROBE = "jdbc:h2:mem:";

    private static final String OWNER = "DBINTENT_OWNER";
    private static final String SCRATCH = "DBINTENT_SCRATCH";

    private H2() {}

    static MemoryDatabase open(String name, ServerVersion version) throws SQLException {
        // Both mean the same names to H2 only if no setting of the URL changes them.
        String url = "jdbc:h2:mem:" + name;
        Properties owner = account(OWNER, ScratchName.password());
        Properties scratch = account(SCRATCH, ScratchName.password());
        Connection keeper = Drivers.connect(url, owner, ARTIFACT);
        try (Statement statement = keeper.createStatement()) {
            statement.execute("CREATE USER " + SCRATCH + " PASSWORD '" + scratch.getProperty("password") + "'");
            statement.execute("GRANT ALL ON SCHEMA PUBLIC TO " + SCRATCH);
            statement.execute("GRANT ALTER ANY SCHEMA TO " + SCRATCH);
        }
        return new MemoryDatabase(
                name,
                "PUBLIC",
                version,
                keeper,
                () -> Drivers.connect(url, scratch, ARTIFACT),
                () -> Drivers.connect(url, owner, ARTIFACT));
    }

    private static Properties account(String user, String password) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }
}
