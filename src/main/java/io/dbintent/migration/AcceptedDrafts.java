package io.dbintent.migration;

import io.dbintent.files.WholeFile;
import io.dbintent.llm.Secrets;
import io.dbintent.migration.request.SpokenName;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Migrations that somebody accepted, kept in a folder as a file each: models are shown the nearest ones as examples.
 *
 * <p>The files are for review and belong beside the code. Several threads and processes may write at the same time; the
 * same request for the same tables and product has one file. What looks like a secret is never written.
 */
public final class AcceptedDrafts {

    private static final String ENDING = ".draft.txt";
    private static final int SHORT = 12;

    private final Path folder;
    private final Secrets secrets;

    private AcceptedDrafts(Path folder, Secrets secrets) {
        this.folder = folder;
        this.secrets = secrets;
    }

    /**
     * Those in a folder.
     *
     * @param folder need not exist; it is made for the first draft
     * @param secrets texts that are masked wherever they stand, such as passwords of connections
     */
    public static AcceptedDrafts in(Path folder, List<String> secrets) {
        return new AcceptedDrafts(folder.toAbsolutePath().normalize(), new Secrets(secrets));
    }

    /**
     * Keeps a draft, in the place of one for the same request, product and tables.
     *
     * @return the file
     * @throws AcceptedDraftsException if it cannot be written; an older file stays whole
     */
    Path keep(Dialect dialect, List<String> tables, String shape, DraftExample draft) {
        DraftExample clean = new DraftExample(
                secrets.stripped(draft.request()), secrets.stripped(draft.upSql()), secrets.stripped(draft.downSql()));
        AcceptedText text = new AcceptedText(dialect, tables.stream().sorted().toList(), shape, clean);
        String name = dialect.name().toLowerCase(Locale.ROOT) + "-"
                + hash(clean.request().strip() + "\n" + text.tables()).substring(0, SHORT) + ENDING;
        Path file = folder.resolve(name);
        try {
            WholeFile.replace(file, text.write());
            return file;
        } catch (IOException e) {
            throw trouble("An accepted draft could not be written.", file, e.toString(), "Check the folder.", e);
        }
    }

    /**
     * The drafts that come nearest to a request: those of its product first, then those that share most words with it.
     *
     * @throws AcceptedDraftsException if a file is damaged, naming its line
     */
    List<DraftExample> nearest(String request, Dialect dialect, int most) {
        Set<String> words = words(request);
        Comparator<AcceptedText> order = Comparator.comparing((AcceptedText text) -> text.dialect() != dialect)
                .thenComparing(text -> -alike(words, words(text.draft().request())))
                .thenComparing(text -> text.draft().request());
        return all().stream()
                .sorted(order)
                .limit(most)
                .map(text -> text.dialect() == dialect ? text.draft() : labelled(text))
                .toList();
    }

    private static DraftExample labelled(AcceptedText text) {
        return new DraftExample(
                text.draft().request() + " (in " + text.dialect() + ")",
                text.draft().upSql(),
                text.draft().downSql());
    }

    /** All of them, by file name. */
    List<AcceptedText> all() {
        List<AcceptedText> all = new ArrayList<>();
        for (Path file : files()) {
            try {
                all.add(AcceptedText.read(Files.readString(file)));
            } catch (AcceptedText.Damaged | IOException e) {
                throw trouble(
                        "An accepted draft cannot be read.",
                        file,
                        String.valueOf(e.getMessage()),
                        "Mend the file, or delete it.",
                        e);
            }
        }
        return all;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw trouble("The accepted drafts cannot be listed.", folder, e.toString(), "Check the folder.", e);
        }
    }

    private static AcceptedDraftsException trouble(
            String fact, Path where, String got, String next, @Nullable Throwable cause) {
        return new AcceptedDraftsException(
                fact + "\n  where: " + where + "\n  got: " + got + "\n  next: " + next, cause);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(SpokenName.of(text).split(" ", -1)));
        words.removeAll(Set.of("the", "a", "an", "to", "of", "in", "on", "and", "for", "is", "it", "with", "please"));
        return words;
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
