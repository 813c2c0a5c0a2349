package io.dbintent.intent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the claims of a plan say all that the intent says, in its words. A claim that is left out or weakened would
 * pass unseen, since each claim is judged by its own words.
 */
final class PlanWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-.'’@_][\\p{L}\\p{N}]+)*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<![\\p{L}\\p{N}])'[^']*'(?![\\p{L}\\p{N}])");
    private static final Pattern SEVERAL =
            Pattern.compile("\\b(and|but|or|nor|while|whereas|also|plus|then|both|besides)\\b|;|,\\s|[.!?]\\s+\\S|&");
    /** Words without which a statement says the same. Negations, quantifiers and comparisons are not among them. */
    private static final Set<String> EMPTY = Set.of(
            ("verify check confirm ensure validate assert please make sure test prove that whether if a an the is are"
                            + " was were be been being am has have had do does did having of in on at to for from by"
                            + " with as there it its their his her they them this these those we our us and but also"
                            + " both while whereas plus then besides well should must named called")
                    .split(" "));

    private PlanWords() {}

    /** What is wrong, in a sentence that names the words; empty if nothing is. */
    static Optional<String> fault(String intent, List<String> claims) {
        if (claims.size() == 1 && !SEVERAL.matcher(outsideQuotes(intent)).find()) {
            return Optional.empty();
        }
        List<String> said = words(intent);
        BitSet covered = new BitSet();
        for (String claim : claims) {
            List<String> words = words(claim);
            if (!align(words, said, covered)) {
                return Optional.of(
                        "the claim \"" + claim + "\" is not in the statement's own words; copy them verbatim");
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (!covered.get(i)) {
                missing.add(said.get(i));
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("no claim of the plan says this part of the statement: " + String.join(" ", missing));
    }

    /** Marks where the claim's words stand, taken as early and as late as can be; false if they do not. */
    private static boolean align(List<String> claim, List<String> said, BitSet covered) {
        BitSet early = new BitSet();
        int at = 0;
        for (String word : claim) {
            while (at < said.size() && !said.get(at).equals(word)) {
                at++;
            }
            if (at == said.size()) {
                return false;
            }
            early.set(at++);
        }
        at = said.size() - 1;
        for (int i = claim.size() - 1; i >= 0; i--) {
            while (!said.get(at).equals(claim.get(i))) {
                at--;
            }
            covered.set(at--);
        }
        covered.or(early);
        return true;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group().replace('’', '\'');
            boolean oneOf = word.equals("one") && text.substring(matcher.end()).matches("(?is)\\s+of\\b.*");
            if (!EMPTY.contains(word) && !oneOf) {
                words.add(stem(word));
            }
        }
        return words;
    }

    private static String stem(String word) {
        if (word.endsWith("n't") || word.equals("cannot")) {
            return "not";
        }
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss")
                ? bare.replaceAll("(?<=[^aeiou])ies$", "y").replaceAll("s$", "")
                : bare;
    }

    private static String outsideQuotes(String text) {
        return QUOTED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
