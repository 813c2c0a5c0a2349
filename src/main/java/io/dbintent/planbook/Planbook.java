package io.dbintent.planbook;

import io.dbintent.sql.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of one test class. Safe for several threads; several processes may record into the same file. */
public final class Planbook {

    private final Path path;
    private final PlanFile file;
    private final Set<PlanKey> used = ConcurrentHashMap.newKeySet();
    private final Set<PlanKey> recorded = ConcurrentHashMap.newKeySet();
    private final Set<Dialect> asked = ConcurrentHashMap.newKeySet();

    /**
     * @param file where the plans are; need not exist
     * @param shown the file's name for messages, as short as can be
     * @param test the fully qualified name of the test class
     */
    public Planbook(Path file, String shown, String test) {
        this.path = file;
        this.file = new PlanFile(file, shown, test);
    }

    /** The same file as the book of the class that it names. */
    Planbook forItsTest() {
        return new Planbook(path, file.shown(), test());
    }

    /** The file's name for messages. */
    public String file() {
        return file.shown();
    }

    /**
     * The plan of a key, which from now on counts as used.
     *
     * @throws PlanbookException if the file is no book
     */
    public Optional<PlanEntry> find(PlanKey key) {
        PlanEntry found = file.find(key);
        asked.add(key.dialect());
        if (found != null) {
            used.add(found.key());
        }
        return Optional.ofNullable(found);
    }

    /** All plans, in the file's order. */
    public List<PlanEntry> plans() {
        return List.copyOf(file.read().plans().values());
    }

    /** The test class as the file names it, or as it was given if there is no file. */
    public String test() {
        return file.read().test();
    }

    /** The plan whose key comes nearest, for a message. */
    public Optional<PlanEntry> closest(PlanKey key) {
        return plans().stream().min(Comparator.comparingInt(plan -> KeyDistance.between(key, plan.key())));
    }

    /** Puts a plan in the place of the one with its key, or among the others; the file's other plans stay. */
    public void record(PlanEntry entry) {
        used.add(entry.key());
        asked.add(entry.key().dialect());
        recorded.add(entry.key());
        file.change(book -> book.with(entry));
    }

    /**
     * Puts a plan in the place of the one that it was written anew for, which goes even if it had another key, as one for any
     * values that became one for some; but not if it was itself recorded since this book was opened.
     */
    public void replace(PlanEntry old, PlanEntry entry) {
        boolean gone = !old.key().equals(entry.key()) && !recorded.contains(old.key());
        record(entry);
        if (gone) {
            prune(List.of(old.id()));
        }
    }

    /** Takes plans out; gives those that were there. */
    public List<PlanEntry> prune(Collection<String> ids) {
        List<PlanEntry> pruned = new ArrayList<>();
        file.change(book -> {
            book.plans().values().stream()
                    .filter(plan -> ids.contains(plan.id()))
                    .forEach(pruned::add);
            return book.without(ids);
        });
        return pruned;
    }

    /** Whether a plan was asked for: otherwise nothing can be said of those there are, and the file may be no book. */
    boolean isAsked() {
        return !asked.isEmpty();
    }

    /** The plans that nobody asked for since this book was opened, of the dialects that somebody did ask for. */
    public List<PlanEntry> unused() {
        return plans().stream()
                .filter(plan -> asked.contains(plan.key().dialect()) && !used.contains(plan.key()))
                .toList();
    }
}
