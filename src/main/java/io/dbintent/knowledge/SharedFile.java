package io.dbintent.knowledge;

import io.dbintent.files.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A UTF-8 text file that threads and processes change in turn, each seeing what the one before wrote. A reader never
 * sees half a file: a new one is written beside it and moved into place.
 */
final class SharedFile {

    /** File locks belong to a process; its threads need a lock of their own. */
    private static final ConcurrentHashMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final Path folder;
    private final Path indexFolder;
    private final Path lockFile;

    SharedFile(Path directory, String name, Path indexFolder) {
        this.folder = directory.toAbsolutePath().normalize();
        this.file = folder.resolve(name);
        this.indexFolder = indexFolder.toAbsolutePath().normalize();
        this.lockFile = this.indexFolder.resolve(name + ".lock");
    }

    /** The file's lines; none if there is no file. */
    List<String> readLines() {
        try {
            return readOrNothing();
        } catch (IOException e) {
            throw new KnowledgeException(
                    "The file " + file + " cannot be read as UTF-8 text: " + e
                            + ". Check that it is a readable text file, or move it away.",
                    e);
        }
    }

    /** Replaces the file by what {@code change} makes of its lines; nothing is written if that is what it holds. */
    void change(Change change) {
        ReentrantLock threads = THREADS.computeIfAbsent(lockFile, path -> new ReentrantLock());
        threads.lock();
        try {
            IndexFolder.create(indexFolder);
            try (FileChannel processes =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Held until the channel is closed.
                processes.lock();
                List<String> before = readOrNothing();
                String after = change.apply(before);
                if (!after.equals(String.join("\n", before) + "\n")) {
                    WholeFile.replace(file, after);
                }
            }
        } catch (IOException e) {
            throw new KnowledgeException(
                    "The file " + file + " cannot be written: " + e
                            + ". Check that its folder exists, is writable and has space, or configure another directory.",
                    e);
        } finally {
            threads.unlock();
        }
    }

    private List<String> readOrNothing() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** What a file is to hold instead of what it holds. */
    @FunctionalInterface
    interface Change {
        String apply(List<String> lines);
    }
}
