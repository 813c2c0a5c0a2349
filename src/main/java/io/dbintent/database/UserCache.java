package io.dbintent.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The folder that belongs to this user and outlives the JVM, for what is worth unpacking once. */
final class UserCache {

    private UserCache() {}

    static Path folder() throws IOException {
        Path folder = parent().resolve("dbintent");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            // No home, or one that cannot be written: a folder of this run's own, never one that others share.
            Path temporary = Files.createTempDirectory("dbintent-cache-");
            Folders.deleteAtExit(temporary);
            return temporary;
        }
    }

    private static Path parent() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return local == null ? home.resolve("AppData/Local") : Path.of(local);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Caches");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        return cache == null || cache.isBlank() ? home.resolve(".cache") : Path.of(cache);
    }
}
