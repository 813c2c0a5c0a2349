package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server with a schema of its own, a schema beside it and a marked folder: what a hostile draft would touch. */
record Neighbours(Dialect dialect, String ownSchema, Connection connection, Path folder, List<String> questions) {

    /** What can be seen of all that is not the migration's own. */
    List<String> seen() throws SQLException, IOException {
        List<String> seen = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String question : questions) {
                try (ResultSet rows = statement.executeQuery(question)) {
                    while (rows.next()) {
                        StringBuilder line = new StringBuilder(question.substring(0, Math.min(40, question.length())));
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            line.append(" | ").append(rows.getString(i));
                        }
                        seen.add(line.toString());
                    }
                }
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> !f.endsWith("own.db")).sorted().toList()) {
                seen.add(file + " " + (Files.isRegularFile(file) ? Files.size(file) : 0));
            }
        }
        for (String name : List.of("/tmp/x", "x", "y", "x.sql", "x.zip", "/tmp/t.sdi")) {
            seen.add(name + " " + Files.exists(Path.of(name)));
        }
        return seen;
    }

    /** Runs a script as a rehearsal would: only what the guard lets pass. Says whether it did. */
    boolean offer(String script) throws SQLException {
        DdlGuard guard = new DdlGuard(ServerKind.of(dialect), ownSchema);
        if (!guard.check(script).isEmpty()) {
            return false;
        }
        run(script);
        return true;
    }

    /** Runs a script past the guard. */
    void run(String script) throws SQLException {
        List<DdlStatement> statements =
                new DdlReader(ServerKind.of(dialect), ownSchema).read(script).statements();
        try (Statement statement = connection.createStatement()) {
            for (DdlStatement part : statements) {
                statement.execute(part.text());
            }
        }
    }
}
