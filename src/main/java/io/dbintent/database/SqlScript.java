package io.dbintent.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SQL that fills the embedded server, such as a dump: many statements, UTF-8.
 *
 * @param name what messages call it, such as the file's name
 * @param text the statements
 */
public record SqlScript(String name, String text) {

    /**
     * Reads a script from the classpath.
     *
     * @param resource a path without a leading slash, such as {@code db/shop.sql}
     * @throws IllegalArgumentException if there is no such resource
     */
    public static SqlScript ofResource(String resource) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context != null ? context : SqlScript.class.getClassLoader();
        String path = resource.startsWith("/") ? resource.substring(1) : resource;
        try (InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no SQL script '" + path
                        + "' on the classpath. Put it under src/test/resources, or name a file.");
            }
            return new SqlScript(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The SQL script '" + path + "' on the classpath cannot be read.", e);
        }
    }

    /** Reads a script from a file. */
    public static SqlScript ofFile(Path file) {
        try {
            return new SqlScript(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The SQL script " + file.toAbsolutePath() + " cannot be read. Does it exist?", e);
        }
    }
}
