package io.dbintent.evidence;

import io.dbintent.plan.Cardinals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in English words. */
final class Numerals {

    private static final Map<String, Integer> GROUPS = Map.of("dozen", 12, "dozens", 12, "score", 20);

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
            int scale = GROUPS.getOrDefault(word, Cardinals.scale(word));
            if (small.isPresent() && !(any && current % 100 != 0 && (current % 10 != 0 || small.get() >= 10))) {
                current += small.get();
                any = true;
            } else if (scale > 0 && (any || from == at)) {
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
        int value = Cardinals.value(word);
        return value < 0 ? Optional.empty() : Optional.of(value);
    }
}
