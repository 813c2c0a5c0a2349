package io.dbintent.database;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections from a {@link DataSource} that belongs to the user: never closed, never configured by us. */
record UserDataSource(DataSource dataSource) implements ConnectionSource {

    @Override
    public Connection borrow() throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (RuntimeException e) {
            // Some pools wrap what the driver said when they are used first.
            if (e.getCause() instanceof SQLException told) {
                told.addSuppressed(e);
                throw told;
            }
            // Not a cause that is known, and perhaps with the URL and its password in it.
            throw Redaction.ofForms().cause(e) instanceof RuntimeException clean ? clean : e;
        }
    }

    @Override
    public String place() {
        return "the database behind the DataSource " + dataSource.getClass().getName();
    }

    @Override
    public Dialect expected() {
        return Dialect.GENERIC;
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    @Override
    public void close() {
        // The user opened it, the user closes it.
    }
}
