package io.dbintent.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everyday words for what columns hold: what costs has a price, who lives somewhere has a city. */
final class Concepts {

    /** What a column is called that says where something is. */
    static final List<String> LOCATIONS = List.of(
            "city",
            "country",
            "state",
            "region",
            "address",
            "town",
            "street",
            "location",
            "place",
            "province",
            "district",
            "nationality",
            "nation",
            "continent");

    private static final List<String> PLACES = Stream.concat(LOCATIONS.stream(), Stream.of("county", "zip", "postal"))
            .toList();
    private static final List<String> PRICE = List.of("price");
    private static final List<String> LENGTH = List.of(
            "length",
            "duration",
            "page",
            "millisecond",
            "second",
            "minute",
            "runtime",
            "size",
            "height",
            "distance",
            "word");

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("cost", PRICE),
            Map.entry("priced", PRICE),
            Map.entry("expensive", PRICE),
            Map.entry("cheap", PRICE),
            Map.entry("cheapest", PRICE),
            Map.entry("cheaper", PRICE),
            Map.entry("priciest", PRICE),
            Map.entry("pricey", PRICE),
            Map.entry("sell", PRICE),
            Map.entry("live", PLACES),
            Map.entry("living", PLACES),
            Map.entry("based", PLACES),
            Map.entry("located", PLACES),
            Map.entry("reside", PLACES),
            Map.entry("residing", PLACES),
            Map.entry("long", LENGTH),
            Map.entry("longer", LENGTH),
            Map.entry("longest", LENGTH),
            Map.entry("shorter", LENGTH),
            Map.entry("shortest", LENGTH),
            Map.entry("last", List.of("duration", "length", "millisecond", "runtime", "minute")),
            Map.entry("lasting", List.of("duration", "length", "millisecond", "runtime", "minute")),
            Map.entry("earn", List.of("salary", "wage", "pay", "income")),
            Map.entry("paid", List.of("paid", "payment", "pay", "salary", "amount")),
            Map.entry("born", List.of("birth", "born", "birthday", "birthdate")),
            Map.entry("died", List.of("died", "death", "deceased")),
            Map.entry("hired", List.of("hire", "hired", "hiring")),
            Map.entry("joined", List.of("joined", "join", "joining", "member")),
            Map.entry("published", List.of("published", "publish", "publication", "publisher", "year")),
            Map.entry("shipped", List.of("shipped", "ship", "shipping", "shipper", "shipment", "status")),
            Map.entry("returned", List.of("returned", "return", "status")),
            Map.entry("released", List.of("released", "release")));

    private static final Set<String> GENERIC = Set.of(
            "number",
            "id",
            "total",
            "count",
            "value",
            "order",
            "time",
            "day",
            "year",
            "month",
            "date",
            "state",
            "type",
            "level",
            "group",
            "key",
            "index",
            "position",
            "rank",
            "line",
            "on",
            "at",
            "by",
            "of",
            "to",
            "in",
            "is",
            "no",
            "first",
            "last",
            "item",
            "row",
            "unit",
            "code",
            "sum",
            "from",
            "has",
            "was");

    private Concepts() {}

    /** The words, one of which the name of the column has that the claim's word speaks of. */
    static List<String> columnWords(ClaimText.Word word, ClaimText claim) {
        List<String> known = COLUMNS.get(word.stem());
        boolean noun = word.lower().equals("cost")
                && !claim.lower()
                        .substring(word.end())
                        .matches("(?s)^ (?:less|more|at|exactly|over|under|between|below|above|no|up|[0-9$]).*");
        return known != null && !noun ? known : List.of(word.stem());
    }

    /** True for a word that is in many names and so points to no column. */
    static boolean isGeneric(ClaimText.Word word) {
        return !COLUMNS.containsKey(word.stem())
                && (GENERIC.contains(word.stem())
                        || (Vocabulary.isOrdinary(word.lower()) && !word.lower().equals("name")));
    }
}
