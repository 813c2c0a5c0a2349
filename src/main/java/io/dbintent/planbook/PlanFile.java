package io.dbintent.planbook;

import io.dbintent.files.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The file of one book, which threads and processes change in turn, each on top of what the one before wrote. A reader
 * never sees half a file.
 */
final class PlanFile {

    /** File locks belong to a process; its threads need a lock of their own. */
    private static final ConcurrentHashMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    /** The folder beside the books for what is no part of them. */
    static final String LOCKS = ".index";

    private final Path file;
    private final Path locks;
    private final String shown;
    private final String test;
    private volatile @Nullable Known known;

    /** What was read, and of which state of the file; a null stamp is that of no file. */
    private record Known(@Nullable Object stamp, BookContents contents, Map<PlanKey, PlanEntry> byKey) {
        Known(@Nullable Object stamp, BookContents contents) {
            this(stamp, contents, new HashMap<>(contents.plans()));
        }
    }

    /** @param shown the file's name in messages */
    PlanFile(Path file, String shown, String test) {
        this.file = file.toAbsolutePath().normalize();
        this.locks = this.file.resolveSibling(LOCKS);
        this.shown = shown;
        this.test = test;
    }

    String shown() {
        return shown;
    }

    /**
     * What the file holds now; nothing if there is none.
     *
     * @throws PlanbookException if it cannot be read, or is no book
     */
    BookContents read() {
        return known().contents();
    }

    /** One plan of what the file holds now; null if it is not there. */
    @Nullable
    PlanEntry find(PlanKey key) {
        return known().byKey().get(key);
    }

    private Known known() {
        Object stamp = stamp();
        Known last = known;
        if (last == null || !Objects.equals(last.stamp(), stamp)) {
            last = new Known(stamp, load());
            known = last;
        }
        return last;
    }

    /** Replaces the book by what {@code change} makes of it, as it is when the lock is held. */
    void change(UnaryOperator<BookContents> change) {
        ReentrantLock threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
        threads.lock();
        try {
            createLocks(locks);
            try (FileChannel processes = FileChannel.open(
                    locks.resolve(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Held until the channel is closed.
                processes.lock();
                BookContents before = load();
                if (!before.test().equals(test)) {
                    throw new PlanbookException(
                            shown + " holds the plans of " + before.test() + "; expected those of " + test
                                    + ". Rename one of the files to the whole name of its class.",
                            null);
                }
                BookContents after = change.apply(before);
                if (!after.equals(before)) {
                    WholeFile.replace(file, BookText.of(after));
                }
            }
        } catch (IOException e) {
            throw new PlanbookException(
                    shown + " cannot be written: " + e + ". The file is as it was. Check that its folder exists, is"
                            + " writable and has space, or set dbintent.planbook.directory to another one.",
                    e);
        } finally {
            threads.unlock();
        }
    }

    private @Nullable Object stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Arrays.asList(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private BookContents load() {
        try {
            return BookReader.read(shown, Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return BookContents.none(test);
        } catch (CharacterCodingException notUtf8) {
            throw new PlanbookException(
                    shown + " line 1: the file is not UTF-8. Save it as UTF-8, or restore it from version control.",
                    notUtf8);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private PlanbookException unreadable(IOException e) {
        return new PlanbookException(
                shown + " cannot be read: " + e + ". Make it a readable file, or move it away.", e);
    }

    /** The folder of the locks keeps itself out of version control. */
    static void createLocks(Path locks) throws IOException {
        Files.createDirectories(locks);
        Path ignore = locks.resolve(".gitignore");
        if (Files.notExists(ignore)) {
            Files.writeString(ignore, "# Can be made anew at any time.\n*\n", StandardCharsets.UTF_8);
        }
    }
}
