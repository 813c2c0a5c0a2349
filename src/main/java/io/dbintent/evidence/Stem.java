package io.dbintent.evidence;

/** English words reduced far enough for a plural to meet its singular, and a verb its noun. */
final class Stem {

    private Stem() {}

    /** The singular of a lower-case word, roughly; both forms of a word give the same. */
    static String of(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 4
                && (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes"))) {
            return word.substring(0, n - 2);
        }
        if (n > 5 && word.endsWith("uses")) {
            return word.substring(0, n - 2);
        }
        if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, n - 1);
        }
        return switch (word) {
            case "people" -> "person";
            case "children" -> "child";
            case "men" -> "man";
            case "women" -> "woman";
            default -> word;
        };
    }

    /** True for two forms of one word: shipping and shipped, expiry and expires, publication and published. */
    static boolean related(String one, String other) {
        if (one.equals(other) || root(one).equals(root(other))) {
            return true;
        }
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= 5 && Math.max(one.length(), other.length()) - common <= 6;
    }

    /** The word without a verb's or an adverb's ending, for meeting nouns of the schema: shipped, shipping, ship. */
    static String root(String word) {
        String stem = of(word);
        for (String ending : new String[] {"ing", "ed", "er", "or", "ment", "ion", "ly", "e", "t"}) {
            if (stem.length() - ending.length() >= 4 && stem.endsWith(ending)) {
                String cut = stem.substring(0, stem.length() - ending.length());
                int last = cut.length() - 1;
                boolean doubled = cut.charAt(last) == cut.charAt(last - 1) && "pntrmgdb".indexOf(cut.charAt(last)) >= 0;
                return doubled ? cut.substring(0, last) : cut;
            }
        }
        return stem;
    }
}
