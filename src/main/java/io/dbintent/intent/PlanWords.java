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
    private static final Pattern ONE_OF = Pattern.compile("\\s+of\\b", Pattern.CASE_INSENSITIVE);
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

    /**
     * A word that says something.
     *
     * @param stem what another form of it has in common with it
     */
    private record Word(String text, String stem) {}

    private PlanWords() {}

    /** What is wrong, in a sentence that names the words; empty if nothing is. */
    static Optional<String> fault(String intent, List<String> claims) {
        if (claims.size() == 1 && !SEVERAL.matcher(outsideQuotes(intent)).find()) {
            return Optional.empty();
        }
        List<Word> said = words(intent);
        BitSet covered = new BitSet();
        for (String claim : claims) {
            if (!align(words(claim), said, covered)) {
                return Optional.of(
                        "the claim \"" + claim + "\" is not in the statement's own words; copy them verbatim");
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (!covered.get(i)) {
                missing.add(said.get(i).text());
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("no claim of the plan says this part of the statement: " + String.join(" ", missing));
    }

    /** Marks where the claim's words stand, taken as early and as late as can be; false if they do not. */
    private static boolean align(List<Word> claim, List<Word> said, BitSet covered) {
        BitSet early = new BitSet();
        int at = 0;
        for (Word word : claim) {
            while (at < said.size() && !said.get(at).stem().equals(word.stem())) {
                at++;
            }
            if (at == said.size()) {
                return false;
            }
            early.set(at++);
        }
        at = said.size() - 1;
        for (int i = claim.size() - 1; i >= 0; i--) {
            while (!said.get(at).stem().equals(claim.get(i).stem())) {
                at--;
            }
            covered.set(at--);
        }
        covered.or(early);
        return true;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean oneOf = word.equals("one")
                    && ONE_OF.matcher(text).region(matcher.end(), text.length()).lookingAt();
            if (!EMPTY.contains(word) && !oneOf) {
                words.add(new Word(matcher.group(), stem(word)));
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
