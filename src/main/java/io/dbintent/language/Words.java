package io.dbintent.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The small closed word classes of the grammar. Whatever is in none of them, and names nothing, is not understood. */
final class Words {

    static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "our", "their", "its", "his", "her", "your", "my", "these", "those", "this");
    static final Set<String> ARTICLES = Set.of("the", "a", "an");
    static final Set<String> ALL = Set.of("all", "every", "each");
    static final Set<String> DISTINCT = Set.of("distinct", "different", "unique", "distinctive", "various");
    static final Set<String> ADVERBS = Set.of(
            "currently",
            "also",
            "actually",
            "already",
            "ever",
            "still",
            "presently",
            "really",
            "now",
            "yet",
            "both",
            "even");
    static final Set<String> MODALS =
            Set.of("should", "must", "shall", "will", "would", "can", "could", "may", "might", "ought");
    static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "am");
    static final Set<String> DO = Set.of("do", "does", "did");
    static final Set<String> HAVE = Set.of("has", "have", "had", "having");
    static final Set<String> OWN = Set.of(
            "own",
            "owns",
            "owned",
            "contain",
            "contains",
            "contained",
            "include",
            "includes",
            "included",
            "hold",
            "holds",
            "possess",
            "possesses",
            "with",
            "feature",
            "features",
            "comprise",
            "comprises",
            "containing",
            "including",
            "holding");
    static final Set<String> NOT = Set.of("not", "never", "n't");
    static final Set<String> PREPOSITIONS = Set.of(
            "in", "from", "at", "on", "of", "by", "for", "to", "into", "within", "inside", "across", "under", "through",
            "via", "as", "out");
    static final Set<String> RELATIVES = Set.of("who", "that", "which", "whom");
    static final Set<String> CONTAINERS = Set.of(
            "table",
            "list",
            "catalogue",
            "catalog",
            "database",
            "record",
            "records",
            "system",
            "collection",
            "db",
            "entries",
            "rows",
            "register",
            "contact",
            "contacts",
            "member",
            "members");
    static final Set<String> UNITS = Set.of(
            "dollar", "dollars", "euro", "euros", "usd", "eur", "bucks", "pounds", "percent", "gbp", "each", "apiece",
            "times", "cent", "cents", "$", "\u20ac");

    /** Verbs that link two kinds of things without saying more than that they are linked. */
    static final Set<String> LINKS = roots(
            "have own contain include hold carry handle manage support make produce record write compose create build design order buy "
                    + "purchase sell offer serve provide supply place raise issue submit approve belong refer point relate link connect "
                    + "assign attach use employ hire work teach attend visit borrow rent lend play perform star appear feature direct "
                    + "publish release treat see enrol register take give receive get sign join lead conduct drive fly operate run "
                    + "deliver ship process pay report speak live stay book reserve host organise organize participate compete win own "
                    + "raise keep store stock list show describe cover return look assist help represent sponsor fund finance author enroll share "
                    + "sing act cast prescribe diagnose schedule teach study park supervise oversee complete finish start open close "
                    + "post send upload rate review score log track file request generate cause lose put contribute affiliate locate arrive depart land leave go come travel occur happen award hire");

    /** Verbs of events, whose time is the row's own date. */
    static final Set<String> EVENTS = roots(
            "place issue raise make create occur happen hold produce record build establish publish release open register sign start "
                    + "take order invoice bill date submit write file book log schedule sell complete process generate print found");

    static final Set<String> LOCATION_VERBS = roots("live reside locate situate base sit stay work come dwell");
    static final Set<String> LOCATION_COLUMNS = Set.of(
            "city",
            "country",
            "state",
            "region",
            "province",
            "county",
            "town",
            "location",
            "district",
            "continent",
            "address",
            "village",
            "nation",
            "place");

    static final Map<String, List<String>> MEASURE_VERBS = Map.of(
            "cost",
            List.of("price", "cost"),
            "sell",
            List.of("price"),
            "pric",
            List.of("price"),
            "weigh",
            List.of("weight"),
            "earn",
            List.of("salary", "wage", "income"),
            "last",
            List.of("duration", "length", "millisecond", "minute", "second", "runtime"),
            "tak",
            List.of("duration", "length", "millisecond", "minute", "second", "runtime"),
            "amount",
            List.of("total", "amount"),
            "total",
            List.of("total", "amount"),
            "measur",
            List.of("length", "height"));

    static final List<String> EXISTS_WORDS = List.of(
            "in the database",
            "in our database",
            "from the database",
            "from our database",
            "from the system",
            "from the table",
            "in the system",
            "in our system",
            "in the catalogue",
            "in the catalog",
            "in our catalogue",
            "in stock",
            "on file",
            "on record",
            "on the books",
            "in the list",
            "in the table",
            "in the collection",
            "in total",
            "on the list",
            "in our records",
            "in the records",
            "at all",
            "right now",
            "at the moment",
            "available",
            "overall",
            "altogether",
            "in the world",
            "around the world",
            "in the company",
            "on staff",
            "at least once",
            "so far",
            "yet",
            "currently",
            "at present",
            "as well",
            "each time",
            "in and out",
            "in or out",
            "of ours",
            "of us");

    /** Words that are part of no name unless it is quoted or written with a capital. */
    static final Set<String> UNNAMED = unnamed();

    private static Set<String> unnamed() {
        Set<String> words = new java.util.HashSet<>(BE);
        words.addAll(HAVE);
        words.addAll(DO);
        words.addAll(MODALS);
        words.addAll(NOT);
        words.addAll(RELATIVES);
        words.addAll(ALL);
        words.addAll(Set.of(
                "no",
                "none",
                "nobody",
                "nothing",
                "neither",
                "nor",
                "only",
                "just",
                "merely",
                "if",
                "unless",
                "whether",
                "because",
                "although",
                "though",
                "while",
                "when",
                "whenever",
                "until",
                "since",
                "so",
                "than",
                "or",
                "but",
                "except",
                "without",
                "there",
                "it",
                "we",
                "i",
                "they",
                "he",
                "she",
                "you",
                "maybe",
                "perhaps",
                "probably",
                "possibly",
                "likely",
                "presumably",
                "supposedly",
                "allegedly",
                "apparently",
                "hopefully",
                "hardly",
                "barely",
                "scarcely",
                "rarely",
                "seldom",
                "almost",
                "nearly",
                "virtually",
                "practically",
                "roughly",
                "about",
                "approximately",
                "around",
                "some",
                "any",
                "many",
                "most",
                "few",
                "several",
                "often",
                "usually",
                "sometimes",
                "always",
                "mostly",
                "mainly",
                "might",
                "may",
                "could",
                "would",
                "anymore",
                "again",
                "once",
                "twice",
                "too",
                "either",
                "however",
                "therefore",
                "else",
                "otherwise",
                "pretend",
                "suppose",
                "false",
                "true",
                "untrue",
                "wrong",
                "right",
                "sure",
                "yeah",
                "please",
                "soon",
                "later",
                "ago"));
        return Set.copyOf(words);
    }

    private Words() {}

    static Set<String> roots(String words) {
        java.util.Set<String> roots = new java.util.HashSet<>();
        for (String word : words.split(" ", -1)) {
            roots.add(Lemmas.root(word));
        }
        return Set.copyOf(roots);
    }
}
