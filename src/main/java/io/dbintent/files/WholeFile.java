package io.dbintent.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file whole or not at all: under another name in the same folder first, then moved to its place. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Puts a text in UTF-8 in the place of what the file holds; whoever reads meanwhile gets the old text or the new one.
     *
     * @param file in a folder that is made if it is not there
     * @throws IOException if it cannot be written; an older file stays as it was, and nothing is left beside it
     */
    public static void replace(Path file, String text) throws IOException {
        Path fresh = written(file, text);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * The same where no file may be replaced.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one, also one that appeared meanwhile
     */
    public static void create(Path file, String text) throws IOException {
        Path fresh = written(file, text);
        try {
            // Not the atomic move, which replaces a file that appeared meanwhile.
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Path written(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        Files.createDirectories(folder);
        // Not a temporary file of the platform's making: those can be read by their owner alone.
        Path fresh = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            return fresh;
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }
}
