package io.dbintent.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** English words that the checks know. */
final class Vocabulary {

    private static final Set<String> ORDINARY = new java.util.HashSet<>(java.util.Arrays.asList(
            ("a an the this that these those there here it its he she they we i you our my your their his her us them is"
                            + " are was were be been being am do does did done has have had having can could shall should"
                            + " will would may might must not no none nobody nothing never neither nor and or but if then"
                            + " than so as at by for from in into of off on onto out over to under up with without within"
                            + " about above across after again against all almost also always among any anyone anything"
                            + " are around because before below between both each either else ever every everyone"
                            + " everything exactly few fewer first last less least like many more most much need next"
                            + " one only other others own per same several since some somebody someone something still"
                            + " such through too until upon very what when where which while who whom whose why yet"
                            + " verify check confirm ensure validate assert make sure test prove show list get find"
                            + " give fetch display return count see look please expect let know whether sure single"
                            + " total sum average mean maximum minimum number amount highest lowest biggest smallest"
                            + " largest longest shortest oldest youngest newest latest earliest cheapest priciest top"
                            + " bottom best worst revenue sales staff people names prices totals items things entries"
                            + " records rows data database table tables column columns value values yes true false null"
                            + " today now currently nowhere half today's how assuming given according")
                    .split(" ", -1)));

    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry("client", List.of("customer")),
            Map.entry("buyer", List.of("customer")),
            Map.entry("shopper", List.of("customer")),
            Map.entry("song", List.of("track")),
            Map.entry("staff", List.of("employee", "staff")),
            Map.entry("worker", List.of("employee")),
            Map.entry("movie", List.of("film", "movie")),
            Map.entry("film", List.of("movie", "film")),
            Map.entry("band", List.of("artist", "band")),
            Map.entry("item", List.of("product", "item")),
            Map.entry("vendor", List.of("supplier", "vendor")),
            Map.entry("pupil", List.of("student")),
            Map.entry("lecturer", List.of("teacher", "professor", "instructor")));

    private static final Set<String> EXISTENCE = Set.of(
            "exist",
            "existing",
            "created",
            "defined",
            "precisely",
            "equals",
            "hospital",
            "clinic",
            "university",
            "organisation",
            "organization",
            "register",
            "registered",
            "record",
            "recorded",
            "store",
            "stored",
            "system",
            "catalogue",
            "catalog",
            "file",
            "placed",
            "kept",
            "own",
            "carry",
            "contain",
            "included",
            "include",
            "present",
            "listed",
            "available",
            "known",
            "different",
            "company",
            "shop",
            "school",
            "library",
            "business",
            "raised",
            "issued",
            "made",
            "taken");

    private Vocabulary() {}

    /** True for a word that is no value even where it is capitalised. */
    static boolean isOrdinary(String lower) {
        return ORDINARY.contains(lower) || lower.length() == 1;
    }

    /** True for a word that says no more than that something is there. */
    static boolean isExistence(String stem) {
        return EXISTENCE.contains(stem);
    }

    /** Words that a schema may use for this one, the word itself first. */
    static List<String> synonyms(String stem) {
        List<String> others = SYNONYMS.getOrDefault(stem, List.of());
        java.util.ArrayList<String> all = new java.util.ArrayList<>();
        all.add(stem);
        all.addAll(others);
        return all;
    }
}
