package io.dbintent.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts sentences and identifiers into words in one form, so that "OrderItems", "order_item" and "order items" agree. */
final class Words {

    /** A run of capitals that ends before a capitalised word, a capitalised or lower-case word, a run of digits. */
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}]+|\\p{Lu}|\\p{N}+");

    private static final Map<String, String> IRREGULAR = Map.of(
            "people", "person",
            "children", "child",
            "men", "man",
            "women", "woman",
            "indices", "index",
            "criteria", "criterion",
            "data", "data",
            "media", "media");

    /** Words that say what to do or hold a sentence together; they name no table. */
    private static final Set<String> STOP = Set.of(
            ("a about above after all along also an and any are as at be been before below between both but by can "
                            + "check confirm contain count could database db describe did display do does each either "
                            + "ensure every exactly exist fewer find for from get give had has have having how i if in "
                            + "include including into is it its least less list make many me more most must no none "
                            + "not of on one only or our out over per please provide record retrieve return row select "
                            + "should show some sure table tell than that the their them then there these they this "
                            + "those to under unique up us use validate verify was we were what when where whether "
                            + "which while who whom whose will with within without would you information")
                    .split(" "));

    private Words() {}

    /** The words of {@code text} in order, lower-case and singular, stop words included. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(singular(matcher.group().toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    /** The words of {@code text} that can name something. */
    static List<String> telling(String text) {
        return of(text).stream().filter(word -> !isStop(word)).toList();
    }

    static boolean isStop(String word) {
        return STOP.contains(word);
    }

    /** The singular of an English noun; what matters is that singular and plural end up the same. */
    static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        int length = word.length();
        if (length < 4 || !word.endsWith("s") || endsWithAny(word, "ss", "us", "is")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (endsWithAny(word, "sses", "xes", "ches", "shes", "uses", "zzes")) {
            return word.substring(0, length - 2);
        }
        return word.substring(0, length - 1);
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
