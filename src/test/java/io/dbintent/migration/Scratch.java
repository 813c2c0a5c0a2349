package io.dbintent.migration;

import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.migration.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database of a test's own, with the server it is on. */
final class Scratch implements AutoCloseable {

    private final ScratchServer server;
    private final ScratchDatabase database;
    private Connection connection;

    Scratch(ScratchServer server, ScratchDatabase database) {
        this.server = server;
        this.database = database;
        this.connection = database.connect();
    }

    void reconnect() throws SQLException {
        connection.close();
        connection = database.connect();
    }

    void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    int update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    long count(String query) throws SQLException {
        return Long.parseLong(rows(query).get(0));
    }

    List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        try (server;
                database) {
            connection.close();
        }
    }
}
