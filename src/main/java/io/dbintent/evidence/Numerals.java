package io.dbintent.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in English words. */
final class Numerals {

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final Map<String, Integer> SCALES =
            Map.of("dozen", 12, "dozens", 12, "score", 20, "hundred", 100, "thousand", 1000, "million", 1000000);

    private Numerals() {}

    /** A number and how many words it took. */
    record Read(BigDecimal value, int words) {}

    /** Reads a number that begins at {@code from}; {@code a dozen} is one, {@code twenty-five} may be one word or two. */
    static Optional<Read> read(List<String> words, int from) {
        long total = 0;
        long current = 0;
        int at = from;
        boolean any = false;
        while (at < words.size()) {
            String word = words.get(at);
            Optional<Integer> small = small(word);
            Integer scale = SCALES.get(word);
            if (small.isPresent() && !(any && current % 100 != 0 && (current % 10 != 0 || small.get() >= 10))) {
                current += small.get();
                any = true;
            } else if (scale != null && (any || from == at)) {
                current = (current == 0 ? 1 : current) * scale;
                if (scale >= 1000) {
                    total += current;
                    current = 0;
                }
                any = true;
            } else if (!(any
                    && word.equals("and")
                    && at + 1 < words.size()
                    && current >= 100
                    && small(words.get(at + 1)).isPresent())) {
                break;
            }
            at++;
        }
        return any ? Optional.of(new Read(BigDecimal.valueOf(total + current), at - from)) : Optional.empty();
    }

    private static Optional<Integer> small(String word) {
        int dash = word.indexOf('-');
        if (dash > 0) {
            Integer tens = SMALL.get(word.substring(0, dash));
            Integer ones = SMALL.get(word.substring(dash + 1));
            return tens != null && ones != null && tens >= 20 && ones < 10
                    ? Optional.of(tens + ones)
                    : Optional.empty();
        }
        return Optional.ofNullable(SMALL.get(word));
    }
}
