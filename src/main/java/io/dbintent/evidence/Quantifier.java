package io.dbintent.evidence;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a claim says about how many things.
 *
 * @param universal it speaks of all of them
 * @param existential it says that there are some
 * @param absence it begins by denying: no, none, nobody, there is no
 */
record Quantifier(boolean universal, boolean existential, boolean absence) {

    private static final String LEAD =
            "^\\W*(?:(?:please|verify|check|confirm|ensure|validate|assert|test|prove|make sure|"
                    + "be sure|let's verify|see|that|whether|if|the|of|still|in our database|we|expect|there should|should)\\s+)*";
    private static final Pattern UNIVERSAL =
            Pattern.compile(LEAD + "(?:every|each|all|any|everyone|everybody|everything|both)\\b.*", Pattern.DOTALL);
    private static final Pattern EXISTENTIAL = Pattern.compile(
            LEAD
                    + "(?:some|there (?:is|are|exists?|exist|was|were|must be|should be) (?!no\\b|not\\b|none\\b|nobody\\b|never\\b)|at least|a few|several)"
                    + ".*",
            Pattern.DOTALL);
    private static final Pattern ABSENCE = Pattern.compile(
            LEAD + "(?:no|none|nobody|nothing|neither|not a single|not one|not any|never|no one"
                    + "|(?:there|we|it)?\\s*(?:is|are|was|were|be|should be|must be|exists?|have|has|had|do|does|don'?t|doesn'?t|isn'?t|aren'?t|"
                    + "should|must|contains?|carry|hold|sell|know)(?: (?:be|have|not))*\\s+(?:no|not any|not a single|never any|never)"
                    + "|there (?:isn't|aren't|is never|are never|are not|is not))\\b(?! (?:more|less|fewer) than).*",
            Pattern.DOTALL);

    /** A counterexample is enough, and there must be one. */
    private static final Pattern NOT_ALL = Pattern.compile(LEAD + "not (?:every|each)\\b.*", Pattern.DOTALL);

    static Quantifier of(ClaimText claim) {
        String text = claim.lower();
        if (NOT_ALL.matcher(text).matches()) {
            return new Quantifier(false, true, false);
        }
        boolean absence = ABSENCE.matcher(text).matches();
        boolean universal = UNIVERSAL.matcher(text).matches()
                || claim.plainWords().stream()
                        .anyMatch(
                                word -> List.of("always", "every", "each").contains(word.lower()) && word.start() < 12);
        return new Quantifier(universal && !absence, EXISTENTIAL.matcher(text).matches() && !absence, absence);
    }
}
