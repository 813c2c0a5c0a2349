package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import java.util.regex.Pattern;

/** How a claim compares a number or a date that it names. */
final class Bound {

    private static final String FILLER = "(?: an?| the| around| \\$| €| £)?\\s*[$€£]?$";
    private static final Pattern AT_LEAST = before(
            "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|since|from|starting|or above");
    private static final Pattern AT_MOST = before(
            "at most|no more than|not more than|no later than|a maximum of|(?<!add )(?<!adds )(?<!sum )(?<!sums )up to|until|till|through");
    private static final Pattern MORE =
            before("more than|over|above|greater than|exceeds?|exceeding|longer than|higher than"
                    + "|larger than|bigger than|after|later than|beyond|costlier than|heavier than");
    private static final Pattern LESS = before(
            "less than|fewer than|under|below|before|earlier than|shorter than|lower than|smaller than|cheaper than|prior to");
    private static final Pattern OPEN_UP = Pattern.compile(
            "^(?: [\\p{L}]+){0,4}? (?:or|and) (?:more|above|later|higher|longer|over|greater|after)\\b.*|^\\+.*",
            Pattern.DOTALL);
    private static final Pattern OPEN_DOWN = Pattern.compile(
            "^(?: [\\p{L}]+){0,3}? or (?:less|fewer|below|earlier|lower|shorter|under|before)\\b.*", Pattern.DOTALL);

    private Bound() {}

    private static Pattern before(String words) {
        return Pattern.compile("(?:^|[^\\p{L}])(?:" + words + ")" + FILLER);
    }

    /** The comparison in front of or behind a mention; exactly, where there is none. */
    static Comparison of(ClaimText claim, Mention mention) {
        String text = claim.lower();
        String front = text.substring(0, mention.start()).stripTrailing();
        String back = text.substring(Math.min(text.length(), mention.end()));
        if (AT_LEAST.matcher(front).find() || OPEN_UP.matcher(back).matches()) {
            return Comparison.GREATER_OR_EQUAL;
        }
        if (AT_MOST.matcher(front).find() || OPEN_DOWN.matcher(back).matches()) {
            return Comparison.LESS_OR_EQUAL;
        }
        if (MORE.matcher(front).find()) {
            return Comparison.GREATER;
        }
        return LESS.matcher(front).find() ? Comparison.LESS : Comparison.EQUAL;
    }

    /** True for a mention that is one end of a range: between 3 and 5, from 3 to 5. */
    static boolean isRange(ClaimText claim, Mention mention) {
        String text = claim.lower();
        String front = text.substring(0, mention.start());
        String back = text.substring(Math.min(text.length(), mention.end()));
        return front.matches("(?s).*\\b(?:between|from)\\b[^,;]{0,30}$")
                && (back.matches("(?s)^\\S{0,2}(?: [\\p{L}]+)? (?:and|to|until|through) .*")
                        || front.matches("(?s).*\\b(?:and|to|until|through) $"));
    }
}
