package io.dbintent.language;

import io.dbintent.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Domain words: what a team calls its tables, columns and measures. A word of the vocabulary has its one meaning, even
 * where the schema has something of that name.
 *
 * @param entries in the order in which they were written; no two of the same words
 */
public record Vocabulary(List<Entry> entries) {

    /** What a meaning may look like, for messages. */
    public static final String ALLOWED = "a table, Table.column, or sum, avg, count, min or max of Table.column";

    private static final Vocabulary NONE = new Vocabulary(List.of());
    private static final Pattern MEASURE =
            Pattern.compile("(sum|avg|average|count|min|minimum|max|maximum)\\s+of\\s+(.+)", Pattern.CASE_INSENSITIVE);

    public Vocabulary {
        entries = List.copyOf(entries);
        Set<List<String>> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.lemmas())) {
                throw new IllegalArgumentException(
                        entry.place() + ": \"" + entry.words() + "\" has a meaning already. Keep one of the two.");
            }
        }
    }

    /** How the values of many rows become one. */
    public enum Measure {
        SUM,
        AVG,
        COUNT,
        MIN,
        MAX;

        private static Measure of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "sum" -> SUM;
                case "count" -> COUNT;
                case "min", "minimum" -> MIN;
                case "max", "maximum" -> MAX;
                default -> AVG;
            };
        }
    }

    /**
     * One word, or several that belong together, with what they mean.
     *
     * @param words as written, such as {@code songs}; found in any case, in the singular and in the plural
     * @param measure empty for a table or a column
     * @param target {@code Table} or {@code Table.column}
     * @param place for messages, such as {@code config/vocabulary.yaml line 3}
     */
    public record Entry(String words, Optional<Measure> measure, String target, String place) {

        public Entry {
            List<Token> tokens = Tokenizer.read(words);
            if (tokens.isEmpty() || !tokens.stream().allMatch(token -> token.is(Token.Kind.WORD))) {
                throw new IllegalArgumentException(place + ": \"" + words
                        + "\" cannot be a domain word. Expected one or more words without numbers, quotes and marks.");
            }
            if (tokens.stream().allMatch(token -> Grammar.FUNCTION_WORDS.contains(token.lower()))) {
                throw new IllegalArgumentException(place + ": \"" + words
                        + "\" cannot be a domain word, because sentences need it as it is. Take another word.");
            }
        }

        /**
         * The entry for a meaning as it is written in a file.
         *
         * @param meaning such as {@code member}, {@code member.zip} or {@code sum of booking.price}
         * @throws IllegalArgumentException if the words cannot be domain words or the meaning is blank
         */
        public static Entry of(String words, String meaning, String place) {
            if (meaning.isBlank()) {
                throw new IllegalArgumentException(
                        place + ": \"" + words + "\" has no meaning. Expected " + ALLOWED + ".");
            }
            Matcher measure = MEASURE.matcher(meaning.strip());
            return measure.matches()
                    ? new Entry(words, Optional.of(Measure.of(measure.group(1))), measure.group(2), place)
                    : new Entry(words, Optional.empty(), meaning.strip(), place);
        }

        /** The meaning as it is written. */
        public String meaning() {
            return measure.map(fold -> fold.name().toLowerCase(Locale.ROOT) + " of ")
                            .orElse("")
                    + target;
        }

        List<String> lemmas() {
            return Tokenizer.read(words).stream().map(Token::lemma).toList();
        }
    }

    /** No domain words. */
    public static Vocabulary none() {
        return NONE;
    }

    /**
     * These words and one more.
     *
     * @throws IllegalArgumentException if the word has a meaning already
     */
    public Vocabulary with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Vocabulary(more);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** What does not fit a schema, with the names that come near; empty if everything does. */
    public List<String> problems(Schema schema) {
        List<String> problems = new ArrayList<>();
        entries.forEach(entry -> new Target(entry, schema).problem().ifPresent(problems::add));
        return problems;
    }

    /** The entries whose words a text uses, in whatever form. */
    public List<Entry> usedIn(String text) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<String> lemmas = Tokenizer.read(text).stream().map(Token::lemma).toList();
        return entries.stream()
                .filter(entry -> Collections.indexOfSubList(lemmas, entry.lemmas()) >= 0)
                .toList();
    }

    /** One line for each entry, such as {@code takings: sum of booking.price}; empty if there is none. */
    public String text() {
        return entries.stream()
                .map(entry -> entry.words() + ": " + entry.meaning())
                .collect(Collectors.joining("\n"));
    }
}
