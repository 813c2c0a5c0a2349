package io.dbintent.hostile;

import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A server under attack: what is on it, and everything that an attack could change. */
interface Target {

    Dialect dialect();

    /** Connections of an account that may do everything, so that nothing but dbintent is in the way. */
    DataSource everythingAllowed();

    /** Makes the tables, the sequence and the function anew, whatever is there. */
    List<String> fill();

    /** Queries whose results must not change, by what they show; those of the server as a whole. */
    Map<String, String> serverState();

    /** Queries whose results must not change on the very connection that was borrowed. */
    Map<String, String> sessionState();

    /** A query that is read-only and never ends, or not before the test does. */
    List<String> endless();

    /** Folders in which no file may appear, vanish or change, beside the folder that attacks write to. */
    default List<Path> folders() {
        return List.of();
    }

    /** Clears away what a statement left that was run without the guard. */
    default List<String> clear() {
        return List.of();
    }

    /** Everything that must stay as it is. */
    default Map<String, String> snapshot(Path files) throws SQLException {
        Map<String, String> seen = new TreeMap<>();
        try (Connection connection = everythingAllowed().getConnection()) {
            for (Map.Entry<String, String> query : serverState().entrySet()) {
                seen.put(query.getKey(), result(connection, query.getValue()));
            }
        }
        seen.put("files written to", listing(files, true));
        seen.put("files in the working directory", listing(Path.of(""), false));
        for (Path folder : folders()) {
            seen.put("files in " + folder, listing(folder, false));
        }
        return seen;
    }

    /** The whole result of a query as text; the error where there is one. */
    static String result(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringBuilder text = new StringBuilder();
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= width; i++) {
                    text.append(rows.getString(i)).append('|');
                }
                text.append('\n');
            }
            return text.toString();
        }
    }

    private static String listing(Path folder, boolean contents) {
        StringBuilder listing = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                listing.append(file.getFileName());
                if (contents && Files.isRegularFile(file)) {
                    listing.append(' ').append(java.util.Arrays.hashCode(Files.readAllBytes(file)));
                }
                listing.append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listing.toString();
    }
}
