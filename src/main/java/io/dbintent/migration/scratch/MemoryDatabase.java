package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A database that lives as long as one connection to it is kept. */
final class MemoryDatabase implements ScratchDatabase {

    /** Opens one more connection. */
    interface Door {
        Connection open() throws SQLException;
    }

    private final String name;
    private final String schema;
    private final ServerVersion version;
    private final Connection keeper;
    private final Door users;
    private final Door observers;
    private final AtomicBoolean closed = new AtomicBoolean();

    MemoryDatabase(String name, String schema, ServerVersion version, Connection keeper, Door users, Door observers) {
        this.name = name;
        this.schema = schema;
        this.version = version;
        this.keeper = keeper;
        this.users = users;
        this.observers = observers;
    }

    @Override
    public String name() {
        return schema;
    }

    @Override
    public ServerVersion version() {
        return version;
    }

    @Override
    public Connection connect() {
        return through(users);
    }

    @Override
    public Connection observe() {
        return through(observers);
    }

    private Connection through(Door door) {
        try {
            return door.open();
        } catch (SQLException e) {
            throw new DatabaseException(
                    Kind.CONNECTION, "The scratch database " + name + " cannot be reached: " + e.getMessage(), e);
        }
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new DatabaseException(
                    Kind.OTHER, "The scratch database " + name + " could not be closed: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
