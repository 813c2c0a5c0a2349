package io.dbintent.llm;

import io.dbintent.files.WholeFile;
import io.dbintent.llm.ModelException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Exchanges in a folder, a file each. Threads and processes may write at the same time. */
final class ReplyFolder {

    private final Path folder;

    ReplyFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path file(Prompt prompt) {
        return folder.resolve(Exchange.fileName(prompt));
    }

    /** @throws ModelException of kind {@code CONFIGURATION} if the file cannot be written; an older one stays whole */
    void write(Exchange exchange) {
        Path file = file(exchange.prompt());
        try {
            WholeFile.replace(file, exchange.write());
        } catch (IOException e) {
            throw trouble(
                    "The reply of " + exchange.model() + " could not be recorded.",
                    file,
                    "a folder that can be written, with space",
                    e.toString(),
                    "Mend the folder, or set dbintent.model.replies=off.",
                    e);
        }
    }

    /**
     * The exchange that was recorded for a prompt.
     *
     * @throws ModelException of kind {@code CONFIGURATION} if its file cannot be read
     */
    Optional<Exchange> find(Prompt prompt) {
        Path file = file(prompt);
        try {
            Exchange found = Exchange.read(Files.readString(file));
            return Exchange.hash(found.prompt()).equals(Exchange.hash(prompt)) ? Optional.of(found) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | Exchange.Unreadable e) {
            throw trouble(
                    "A recorded reply cannot be read.",
                    file,
                    "a file as dbintent.model.replies=record writes it",
                    String.valueOf(e.getMessage()),
                    "Mend the file, or delete it and run again with DBINTENT_MODEL_REPLIES=record.",
                    e);
        }
    }

    /** A recorded prompt that is much like one that was not recorded. */
    record Neighbour(Path file, Prompt prompt, int percent) {}

    /** The recorded prompt that shares most lines; empty if there is none. Files that cannot be read are passed over. */
    Optional<Neighbour> closest(Prompt prompt) {
        Neighbour best = null;
        for (Path file : files()) {
            Optional<Prompt> other = promptIn(file);
            if (other.isPresent()) {
                int percent = alike(prompt, other.get());
                if (best == null || percent > best.percent()) {
                    best = new Neighbour(file, other.get(), percent);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw trouble(
                        "The recorded replies cannot be listed.",
                        folder,
                        "a folder that can be read",
                        e.toString(),
                        "Check its permissions.",
                        e);
            }
        }
        return files;
    }

    private static Optional<Prompt> promptIn(Path file) {
        try {
            return Optional.of(Exchange.read(Files.readString(file)).prompt());
        } catch (IOException | Exchange.Unreadable e) {
            // Only a hint is looked for; the file is named when its own prompt is asked.
            return Optional.empty();
        }
    }

    private static int alike(Prompt a, Prompt b) {
        Set<String> ours = lines(a);
        Set<String> theirs = lines(b);
        Set<String> both = new HashSet<>(ours);
        both.retainAll(theirs);
        Set<String> either = new HashSet<>(ours);
        either.addAll(theirs);
        return 100 * both.size() / either.size();
    }

    private static Set<String> lines(Prompt prompt) {
        Set<String> lines = new HashSet<>(List.of("purpose " + prompt.purpose(), "format " + prompt.format()));
        prompt.system().lines().forEach(line -> lines.add("system " + line));
        prompt.user().lines().forEach(line -> lines.add("user " + line));
        return lines;
    }

    static ModelException trouble(String fact, Path where, String expected, String got, String next, Throwable cause) {
        return new ModelException(
                Kind.CONFIGURATION, Failures.message(fact, where.toString(), expected, got, next), cause);
    }
}
