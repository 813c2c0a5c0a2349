package io.dbintent.planbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The books of a folder: one for each test class, opened when first asked for. Safe for several threads. */
public final class Planbooks {

    private static final String SUFFIX = ".yaml";

    private final Path root;
    private final Path directory;
    private final Map<String, Planbook> open = new ConcurrentHashMap<>();

    /**
     * @param root the project's folder, which names in messages start from
     * @param directory the folder of the books, absolute or inside {@code root}; need not exist
     */
    public Planbooks(Path root, Path directory) {
        this.root = root.toAbsolutePath().normalize();
        this.directory = this.root.resolve(directory).normalize();
    }

    /**
     * The book of a test class: {@code AgentsTest.yaml}, or under its whole name where another class of the same simple
     * name came first.
     *
     * @param test a fully qualified name
     */
    public Planbook of(String test) {
        return open.computeIfAbsent(test, this::opened);
    }

    private Planbook opened(String test) {
        Planbook simple = book(directory.resolve(test.substring(test.lastIndexOf('.') + 1) + SUFFIX), test);
        try {
            return simple.test().equals(test) ? simple : book(directory.resolve(test + SUFFIX), test);
        } catch (PlanbookException unusable) {
            // Said again, with the line, by the first intent that asks for a plan.
            return simple;
        }
    }

    /** Every book there is, in the order of the files' names. */
    public List<Planbook> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted(Comparator.naturalOrder())
                    .map(file -> book(file, ""))
                    .map(book -> book.test().isEmpty() ? book : book.forItsTest())
                    .toList();
        } catch (IOException e) {
            throw new PlanbookException(shown(directory) + " cannot be listed: " + e + ".", e);
        }
    }

    /** The folder's name for messages. */
    public String folder() {
        return shown(directory);
    }

    Path directory() {
        return directory;
    }

    /**
     * The plans of these test classes that no intent asked for since they were opened; they are remembered for
     * {@link Orphans}.
     */
    public List<Orphan> orphans(Set<String> wholeClasses) {
        List<Orphan> orphans = new ArrayList<>();
        open.forEach((test, book) -> {
            if (wholeClasses.contains(test) && book.isAsked()) {
                book.unused().forEach(plan -> orphans.add(new Orphan(test, book.file(), plan)));
            }
        });
        orphans.sort(Comparator.comparing(Orphan::file));
        if (open.entrySet().stream()
                .anyMatch(book ->
                        wholeClasses.contains(book.getKey()) && book.getValue().isAsked())) {
            Orphans.of(this).remember(wholeClasses, orphans);
        }
        return orphans;
    }

    /** A plan that nobody asked for although its whole class ran. */
    public record Orphan(String test, String file, PlanEntry plan) {}

    private Planbook book(Path file, String test) {
        return new Planbook(file, shown(file), test);
    }

    private String shown(Path file) {
        String name = (file.startsWith(root) ? root.relativize(file) : file).toString();
        return name.replace('\\', '/');
    }
}
