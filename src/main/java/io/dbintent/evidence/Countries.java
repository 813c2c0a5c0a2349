package io.dbintent.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the world's countries, and the few that go by several. */
final class Countries {

    private static final List<Set<String>> SAME = List.of(
            Set.of(
                    "usa",
                    "us",
                    "u.s.",
                    "u.s.a.",
                    "united states",
                    "united states of america",
                    "america",
                    "american",
                    "americans"),
            Set.of("uk", "u.k.", "united kingdom", "great britain", "britain", "british"),
            Set.of("czechia", "czech republic", "czech"),
            Set.of("netherlands", "the netherlands", "holland", "dutch"),
            Set.of("france", "french"),
            Set.of("spain", "spanish"),
            Set.of("poland", "polish"),
            Set.of("sweden", "swedish"),
            Set.of("denmark", "danish"),
            Set.of("norway", "norwegian"),
            Set.of("finland", "finnish"),
            Set.of("ireland", "irish"),
            Set.of("portugal", "portuguese"),
            Set.of("switzerland", "swiss"),
            Set.of("belgium", "belgian"));

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(Locale.getISOCountries())
                            .map(code ->
                                    new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)),
                    SAME.stream().flatMap(Set::stream))
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    static boolean isCountry(String name) {
        return NAMES.contains(Folding.fold(name));
    }

    /** True for two names of one country. */
    static boolean same(String one, String other) {
        String a = Folding.fold(one);
        String b = Folding.fold(other);
        return a.equals(b) || SAME.stream().anyMatch(names -> names.contains(a) && names.contains(b));
    }
}
