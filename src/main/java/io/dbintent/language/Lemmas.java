package io.dbintent.language;

import java.util.Map;
import java.util.Set;

/** Base forms of English words, small and predictable: singulars of nouns and roots that verbs and their nouns share. */
final class Lemmas {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("persons", "person"),
            Map.entry("children", "child"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("mice", "mouse"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("geese", "goose"),
            Map.entry("lives", "life"),
            Map.entry("wives", "wife"),
            Map.entry("shelves", "shelf"),
            Map.entry("halves", "half"),
            Map.entry("criteria", "criterion"),
            Map.entry("indices", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("matrices", "matrix"),
            Map.entry("data", "data"),
            Map.entry("diagnoses", "diagnosis"),
            Map.entry("analyses", "analysis"),
            Map.entry("movies", "movie"),
            Map.entry("cookies", "cookie"),
            Map.entry("series", "series"),
            Map.entry("species", "species"),
            Map.entry("status", "status"),
            Map.entry("statuses", "status"),
            Map.entry("addresses", "address"),
            Map.entry("buses", "bus"),
            Map.entry("bonuses", "bonus"),
            Map.entry("campuses", "campus"),
            Map.entry("viruses", "virus"),
            Map.entry("gas", "gas"),
            Map.entry("has", "has"),
            Map.entry("was", "was"),
            Map.entry("is", "is"),
            Map.entry("does", "does"),
            Map.entry("this", "this"),
            Map.entry("its", "its"),
            Map.entry("his", "his"),
            Map.entry("news", "news"),
            Map.entry("sales", "sale"),
            Map.entry("yes", "yes"),
            Map.entry("caches", "cache"),
            Map.entry("horses", "horse"),
            Map.entry("houses", "house"),
            Map.entry("courses", "course"),
            Map.entry("nurses", "nurse"),
            Map.entry("warehouses", "warehouse"),
            Map.entry("expenses", "expense"),
            Map.entry("licenses", "license"),
            Map.entry("databases", "database"),
            Map.entry("releases", "release"),
            Map.entry("purchases", "purchase"),
            Map.entry("cases", "case"));

    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("used", "use"),
            Map.entry("uses", "use"),
            Map.entry("using", "use"),
            Map.entry("bought", "buy"),
            Map.entry("paid", "pay"),
            Map.entry("sold", "sell"),
            Map.entry("sent", "send"),
            Map.entry("made", "make"),
            Map.entry("written", "write"),
            Map.entry("wrote", "write"),
            Map.entry("born", "birth"),
            Map.entry("led", "lead"),
            Map.entry("held", "hold"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("got", "get"),
            Map.entry("sung", "sing"),
            Map.entry("sang", "sing"),
            Map.entry("taught", "teach"),
            Map.entry("won", "win"),
            Map.entry("ran", "run"),
            Map.entry("built", "build"),
            Map.entry("lent", "lend"),
            Map.entry("borne", "bear"),
            Map.entry("drove", "drive"),
            Map.entry("driven", "drive"),
            Map.entry("flew", "fly"),
            Map.entry("flown", "fly"),
            Map.entry("flies", "fly"),
            Map.entry("left", "leave"),
            Map.entry("spoken", "speak"),
            Map.entry("spoke", "speak"),
            Map.entry("had", "have"),
            Map.entry("has", "have"),
            Map.entry("spent", "spend"),
            Map.entry("kept", "keep"),
            Map.entry("came", "come"),
            Map.entry("went", "go"),
            Map.entry("goes", "go"),
            Map.entry("gone", "go"),
            Map.entry("seen", "see"),
            Map.entry("saw", "see"),
            Map.entry("chosen", "choose"),
            Map.entry("weighs", "weigh"),
            Map.entry("founded", "found"),
            Map.entry("died", "death"),
            Map.entry("due", "due"),
            Map.entry("lost", "lose"),
            Map.entry("species", "species"),
            Map.entry("series", "series"));

    private static final String[] SUFFIXES = {
        "ations", "ates", "ated", "ating", "ate", "ation", "ments", "ment", "ances", "ance", "ences", "ence", "ions",
        "ion", "ings", "ing", "ers", "ors", "ies", "ed", "er", "or", "es", "s", "y", "e"
    };

    private static final Set<String> NOT_PLURAL = Set.of("ss", "us", "is");

    private static final Memo<String> ROOTS = new Memo<>();

    private Lemmas() {}

    /** The singular of a plural noun; any other word as it is. */
    static String lemma(String lower) {
        String irregular = IRREGULAR.get(lower);
        if (irregular != null) {
            return irregular;
        }
        int n = lower.length();
        if (n < 4 || !lower.endsWith("s")) {
            return n == 3 && lower.endsWith("s") && lower.equals("ids") ? "id" : lower;
        }
        if (NOT_PLURAL.contains(lower.substring(n - 2))) {
            return lower;
        }
        if (lower.endsWith("ies")) {
            return n > 4 ? lower.substring(0, n - 3) + "y" : lower.substring(0, n - 1);
        }
        if (lower.endsWith("sses")
                || lower.endsWith("xes")
                || lower.endsWith("ches")
                || lower.endsWith("shes")
                || lower.endsWith("zzes")) {
            return lower.substring(0, n - 2);
        }
        return lower.substring(0, n - 1);
    }

    /** What a verb shares with its forms and the nouns made from it: hired, hiring, hire; shipped, shipper, shipment. */
    static String root(String lower) {
        return ROOTS.of(lower, Lemmas::withoutEndings);
    }

    private static String withoutEndings(String lower) {
        String word = VERBS.getOrDefault(lower, lower);
        String shorter = withoutSuffix(word);
        return shorter.equals(word) ? word : withoutSuffix(shorter);
    }

    private static String withoutSuffix(String original) {
        String word = original;
        for (String suffix : SUFFIXES) {
            int shortest = suffix.startsWith("at") && suffix.length() < 6 ? 4 : 3;
            if (word.endsWith(suffix) && word.length() - suffix.length() >= shortest) {
                word = word.substring(0, word.length() - suffix.length());
                break;
            }
        }
        int n = word.length();
        boolean doubled =
                n > 3 && word.charAt(n - 1) == word.charAt(n - 2) && "lsaeiou".indexOf(word.charAt(n - 1)) < 0;
        return doubled || (n > 3 && word.endsWith("i")) ? word.substring(0, n - 1) : word;
    }

    static boolean sameRoot(String one, String other) {
        return root(one).equals(root(other));
    }
}
