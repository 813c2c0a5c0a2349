package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Databases in this JVM's memory: they end with it, so that nothing can be left behind. */
final class MemoryServer implements ScratchServer {

    /** How one database of a product is opened. */
    interface Opening {
        MemoryDatabase open(String name, ServerVersion version) throws SQLException;
    }

    private final Opening opening;
    private final ServerVersion version;
    private final Clock clock;
    private final Set<MemoryDatabase> open = ConcurrentHashMap.newKeySet();

    private MemoryServer(Opening opening, ServerVersion version, Clock clock) {
        this.opening = opening;
        this.version = version;
        this.clock = clock;
    }

    static MemoryServer of(Opening opening, String probeUrl, String artifact, Clock clock) {
        try (Connection probe = Drivers.connect(probeUrl, artifact)) {
            return new MemoryServer(opening, ServerVersion.of(probe), clock);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static DatabaseException failed(SQLException e) {
        return new DatabaseException(
                Kind.CONNECTION, "A scratch database in memory could not be opened: " + e.getMessage(), e);
    }

    @Override
    public ServerVersion version() {
        return version;
    }

    @Override
    public ScratchDatabase create() {
        open.removeIf(MemoryDatabase::isClosed);
        try {
            MemoryDatabase database =
                    opening.open(ScratchName.next(clock.instant()).text(), version);
            open.add(database);
            return database;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(MemoryDatabase::close);
        open.clear();
    }
}
