package io.dbintent.evidence;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of tables and columns taken apart into words. */
final class SchemaWords {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 100;

    /** Names are taken apart many times for one claim, and large schemas have thousands. */
    private static final Map<String, List<String>> SEEN = new ConcurrentHashMap<>();

    private static volatile Whole last = new Whole(new WeakReference<>(null), Set.of());

    private record Whole(WeakReference<Schema> schema, Set<String> words) {}

    private SchemaWords() {}

    /** The stems of a name's words: {@code UnitPrice} and {@code unit_prices} give unit and price. */
    static List<String> of(String name) {
        List<String> seen = SEEN.get(name);
        if (seen != null) {
            return seen;
        }
        List<String> words = List.copyOf(split(name));
        if (SEEN.size() >= MOST_REMEMBERED) {
            SEEN.clear();
        }
        if (name.length() <= LONGEST_REMEMBERED) {
            SEEN.put(name, words);
        }
        return words;
    }

    private static List<String> split(String name) {
        String spaced = name.replaceAll("([\\p{Ll}0-9])(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
        List<String> words = new ArrayList<>();
        for (String word : spaced.strip().toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(Stem.of(word));
            }
        }
        return words;
    }

    /** Every word that occurs in a name of the schema. */
    static Set<String> all(Schema schema) {
        Whole known = last;
        if (known.schema().refersTo(schema)) {
            return known.words();
        }
        Set<String> words = Set.copyOf(everyWord(schema));
        last = new Whole(new WeakReference<>(schema), words);
        return words;
    }

    private static Set<String> everyWord(Schema schema) {
        Set<String> words = new HashSet<>();
        for (Table table : schema.tables()) {
            words.addAll(of(table.name()));
            for (Column column : table.columns()) {
                words.addAll(of(column.name()));
            }
        }
        return words;
    }
}
