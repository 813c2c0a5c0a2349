package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whose a temporary folder is: a lock that the operating system gives back when this JVM ends, however it ends. A
 * folder whose lock is free was left by a JVM that was killed; its server is stopped and its files are deleted.
 */
final class FolderClaim implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderClaim.class);
    private static final String LOCK = "claim.lock";
    private static final String PROCESS = "claim.process";

    /** Opening and closing the lock of a folder of our own would give it back, so these are never tried. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderClaim(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Claims a new folder for as long as this JVM lives. */
    static FolderClaim on(Path folder) throws IOException {
        OURS.add(folder.toAbsolutePath());
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        LOG.trace("Holding {}", lock);
        return new FolderClaim(folder, channel);
    }

    /** Notes which process works in the folder, so that it can be stopped if we cannot do it ourselves. */
    void runs(Process process) throws IOException {
        Files.writeString(folder.resolve(PROCESS), process.pid() + " " + started(process.toHandle()));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Deletes the folders of this prefix that were left behind beside {@code sibling}. */
    static void sweep(Path sibling, String prefix) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(sibling.toAbsolutePath().getParent())) {
            folders = all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .filter(path -> !OURS.contains(path))
                    .filter(path -> Files.isWritable(path.resolve(LOCK)))
                    .toList();
        }
        for (Path folder : folders) {
            try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    LOG.info("Deleting {}, which a run that was killed left behind.", folder);
                    stop(folder);
                    Folders.delete(folder);
                }
            } catch (IOException e) {
                // Another run may be deleting it at the same time; if not, the next run tries again.
                LOG.warn("The folder {} was left behind and could not be deleted: {}", folder, e.getMessage(), e);
            }
        }
    }

    /** Only the very process that was noted: its number may belong to another one by now. */
    private static void stop(Path folder) throws IOException {
        Path note = folder.resolve(PROCESS);
        if (!Files.exists(note)) {
            return;
        }
        String[] words = Files.readString(note).split(" ", -1);
        Optional<ProcessHandle> process = words.length == 2 && words[0].matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(words[0]))
                : Optional.empty();
        process.filter(running -> words[1].equals(String.valueOf(started(running))))
                .ifPresent(running -> {
                    running.destroyForcibly();
                    running.onExit()
                            .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                            .join();
                });
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseException(Kind.OTHER, "The folder " + folder + " is still locked: " + e.getMessage(), e);
        }
        OURS.remove(folder.toAbsolutePath());
    }
}
