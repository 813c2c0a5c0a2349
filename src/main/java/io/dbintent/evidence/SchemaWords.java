package io.dbintent.evidence;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of tables and columns taken apart into words. */
final class SchemaWords {

    /** Those of the schema that was asked for last: several checks of every claim ask for the same. */
    private static volatile @Nullable Known last;

    private SchemaWords() {}

    private record Known(Schema schema, Set<String> words) {}

    /** The stems of a name's words: {@code UnitPrice} and {@code unit_prices} give unit and price. */
    static List<String> of(String name) {
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
    // Comparing whole schemas would cost what is saved.
    @SuppressWarnings("ReferenceEquality")
    static Set<String> all(Schema schema) {
        Known known = last;
        if (known == null || known.schema() != schema) {
            known = new Known(schema, collected(schema));
            last = known;
        }
        return known.words();
    }

    private static Set<String> collected(Schema schema) {
        Set<String> words = new HashSet<>();
        for (Table table : schema.tables()) {
            words.addAll(of(table.name()));
            for (Column column : table.columns()) {
                words.addAll(of(column.name()));
            }
        }
        return Collections.unmodifiableSet(words);
    }
}
