package io.dbintent.planbook;

import io.dbintent.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The plans that the last whole run of their class did not ask for, remembered beside the books for whoever wants to prune
 * them: one line {@code class id} each, in a folder that version control does not see.
 */
public final class Orphans {

    private final Path books;
    private final Path file;

    private Orphans(Path books, Path file) {
        this.books = books;
        this.file = file;
    }

    public static Orphans of(Planbooks books) {
        return new Orphans(
                books.directory(), books.directory().resolve(PlanFile.LOCKS).resolve("orphans.txt"));
    }

    /** The ids of all of them. */
    public Set<String> ids() {
        return lines().stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether any class has run whole, so that having none says something. */
    public boolean isKnown() {
        return Files.exists(file);
    }

    /** Replaces what is known of some classes, each of which ran whole. */
    void remember(Set<String> wholeClasses, Collection<Planbooks.Orphan> orphans) {
        List<String> before = lines();
        List<String> after = new ArrayList<>(before);
        after.removeIf(line -> wholeClasses.contains(line.substring(0, line.indexOf(' '))));
        orphans.forEach(orphan -> after.add(orphan.test() + " " + orphan.plan().id()));
        if (Files.notExists(books) || (after.equals(before) && isKnown())) {
            return;
        }
        try {
            PlanFile.createLocks(file.resolveSibling("."));
            WholeFile.replace(file, String.join("\n", new TreeSet<>(after)) + "\n");
        } catch (IOException e) {
            throw new PlanbookException(file + " cannot be written: " + e + ". Delete it; it is made anew.", e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.indexOf(' ') > 0)
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new PlanbookException(file + " cannot be read: " + e + ". Delete it; it is made anew.", e);
        }
    }
}
