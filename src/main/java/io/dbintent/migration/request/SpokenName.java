package io.dbintent.migration.request;

import io.dbintent.schema.EditDistance;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people say them: {@code order_items}, {@code OrderItem} and "order items" are the same spoken name. */
public final class SpokenName {

    private static final Pattern BREAKS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** {@code ISBNs} is no other word than {@code ISBN}. */
    private static final Pattern PLURAL_ACRONYM = Pattern.compile("\\b(\\p{Lu}{2,})s\\b");

    private SpokenName() {}

    /** Lower-case words in the singular, separated by blanks. */
    public static String of(String name) {
        StringBuilder spoken = new StringBuilder();
        for (String part : BREAKS.split(PLURAL_ACRONYM.matcher(name).replaceAll("$1"), -1)) {
            if (!part.isEmpty()) {
                spoken.append(spoken.isEmpty() ? "" : " ")
                        .append(unabbreviated(singular(part.toLowerCase(Locale.ROOT))));
            }
        }
        return spoken.toString();
    }

    static boolean plural(String word) {
        return !singular(word).equals(word);
    }

    private static String unabbreviated(String word) {
        if (word.matches(".{3,}is(e|er|ed|ing|ation)")) {
            return word.replaceAll("is(e|er|ed|ing|ation)$", "iz$1");
        }
        return switch (word) {
            case "no", "nr", "num", "numbers" -> "number";
            case "qty" -> "quantity";
            default -> word;
        };
    }

    /** The singular of a lower-case word, as far as its ending tells. */
    public static String singular(String word) {
        if (word.length() < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.matches(".*[^aeou]uses")) {
            return word.substring(0, word.length() - 2);
        }
        return word.equals("people")
                ? "person"
                : word.equals("children") ? "child" : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Words joined to a name in the style of its neighbours: {@code lastName} beside {@code firstName}. */
    static String identifier(String words, boolean camelCase) {
        StringBuilder name = new StringBuilder();
        for (String part : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            if (name.isEmpty()) {
                name.append(part);
            } else if (camelCase) {
                name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            } else {
                name.append('_').append(part);
            }
        }
        return name.toString();
    }

    /** How many letters have to be changed to make one of the other; letter case does not count. */
    static int distance(String one, String other) {
        return EditDistance.between(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
