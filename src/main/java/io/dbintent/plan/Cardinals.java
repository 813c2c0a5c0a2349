package io.dbintent.plan;

import java.util.Map;

/** The English words for numbers, which both readers of claims know. */
public final class Cardinals {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
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

    private static final Map<String, Integer> SCALES = Map.of("hundred", 100, "thousand", 1000, "million", 1_000_000);

    private Cardinals() {}

    /** What a word in lower case multiplies the number before it with, such as 100 for {@code hundred}; -1 if it does not. */
    public static int scale(String word) {
        return SCALES.getOrDefault(word, -1);
    }

    /** The value of a word in lower case, such as {@code seven} or {@code twenty-five}; -1 if it is no such number. */
    public static int value(String word) {
        Integer whole = WORDS.get(word);
        if (whole != null) {
            return whole;
        }
        int dash = word.indexOf('-');
        Integer tens = dash > 0 ? WORDS.get(word.substring(0, dash)) : null;
        Integer ones = dash > 0 ? WORDS.get(word.substring(dash + 1)) : null;
        if (tens == null || ones == null) {
            return -1;
        }
        return tens >= 20 && ones < 10 && ones > 0 ? tens + ones : -1;
    }
}
