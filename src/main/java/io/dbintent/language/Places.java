package io.dbintent.language;

import io.dbintent.schema.Column;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which columns of places could hold a name that the database does not hold. */
final class Places {

    private static final Set<String> COUNTRIES = Stream.concat(
                    Stream.of(Locale.getISOCountries())
                            .map(code ->
                                    new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)),
                    Stream.of("USA", "UK", "US", "United States of America", "Great Britain", "England", "Scotland"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_COUNTRIES = Set.of("country", "nation");

    /** Parts of the world that columns of cities and countries do not name, though their rows lie in them. */
    private static final Set<String> REGIONS = Set.of(
            "europe",
            "asia",
            "africa",
            "america",
            "americas",
            "north america",
            "south america",
            "latin america",
            "central america",
            "oceania",
            "australasia",
            "antarctica",
            "eurasia",
            "eu",
            "european union",
            "emea",
            "apac",
            "dach",
            "benelux",
            "scandinavia",
            "middle east",
            "far east",
            "balkans",
            "caribbean",
            "west",
            "east",
            "north",
            "south",
            "world",
            "abroad",
            "overseas");

    private Places() {}

    /** True for a part of the world: where no row holds its name, rows may be in it all the same. */
    static boolean isRegion(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return REGIONS.contains(lower)
                || REGIONS.stream()
                        .anyMatch(region -> lower.matches(
                                "(the|north|south|east|west|northern|southern|eastern|western|central) " + region));
    }

    /** For a country the columns of countries, where there are any; else all of {@code columns}. */
    static List<Column> holding(String name, List<Column> columns) {
        if (!COUNTRIES.contains(name.toLowerCase(Locale.ROOT))) {
            return columns;
        }
        List<Column> countries = columns.stream()
                .filter(column -> Names.words(column.name()).stream().anyMatch(OF_COUNTRIES::contains))
                .toList();
        return countries.isEmpty() ? columns : countries;
    }
}
