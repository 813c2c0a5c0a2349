package io.dbintent.migration;

import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;

/** A server whose databases hand out connections that are broken from the third on, and which counts what is left. */
final class Breaking implements ScratchServer {

    private static final int WHOLE = 2;

    private final ScratchServer server;
    int made;
    int open;

    Breaking(ScratchServer server) {
        this.server = server;
    }

    @Override
    public ServerVersion version() {
        return server.version();
    }

    @Override
    public ScratchDatabase create() {
        ScratchDatabase database = server.create();
        made++;
        open++;
        return new ScratchDatabase() {
            private int connections;

            @Override
            public String name() {
                return database.name();
            }

            @Override
            public ServerVersion version() {
                return database.version();
            }

            @Override
            public Connection connect() {
                Connection connection = database.connect();
                if (++connections > WHOLE) {
                    try {
                        connection.close();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return connection;
            }

            @Override
            public Connection observe() {
                return database.observe();
            }

            @Override
            public void close() {
                database.close();
                open--;
            }
        };
    }

    @Override
    public void close() {
        // Whoever opened the real one closes it.
    }
}
