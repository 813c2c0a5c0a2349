package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;

/** A database with an account of the same name. */
final class AccountDatabase implements ScratchDatabase {

    private final AccountServer server;
    private final Administrator.Login administrator;
    private final String name;
    private final String url;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    AccountDatabase(AccountServer server, Administrator.Login administrator, String name, String url, String password) {
        this.server = server;
        this.administrator = administrator;
        this.name = name;
        this.url = url;
        this.password = password;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ServerVersion version() {
        return server.version();
    }

    @Override
    public Connection connect() {
        Properties properties = new Properties();
        properties.setProperty("user", name);
        properties.setProperty("password", password);
        if (url.startsWith("jdbc:mysql:") || url.startsWith("jdbc:mariadb:")) {
            // Values come as they are stored, and a plain connection may ask for the server's key.
            properties.setProperty("tinyInt1isBit", "false");
            properties.setProperty("yearIsDateType", "false");
            properties.setProperty("allowPublicKeyRetrieval", "true");
        }
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Connection observe() {
        try {
            return administrator.connect(name);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private DatabaseException failed(SQLException e) {
        return new DatabaseException(
                Kind.CONNECTION, "The scratch database " + name + " cannot be reached: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            server.drop(this);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
