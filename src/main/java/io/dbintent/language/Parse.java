package io.dbintent.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One way to read some tokens.
 *
 * @param next the first token that was not read
 * @param cost how far the reading had to reach: 0 for the schema's own words, more for synonyms, parts and detours
 */
record Parse<T>(T value, int next, int cost) {

    <R> Parse<R> map(Function<? super T, ? extends R> function) {
        return new Parse<>(function.apply(value), next, cost);
    }

    Parse<T> plus(int more) {
        return new Parse<>(value, next, cost + more);
    }

    Parse<T> at(int newNext) {
        return new Parse<>(value, newNext, cost);
    }

    static <T> List<Parse<T>> none() {
        return List.of();
    }

    /** Of readings that agree in value and end, the cheapest; the rest in order of cost, longest first. */
    static <T> List<Parse<T>> distinct(List<Parse<T>> parses) {
        Map<List<Object>, Parse<T>> kept = new LinkedHashMap<>();
        for (Parse<T> parse : parses) {
            kept.merge(List.of(List.of(parse.value()), parse.next()), parse, (a, b) -> a.cost() <= b.cost() ? a : b);
        }
        List<Parse<T>> sorted = new ArrayList<>(kept.values());
        sorted.sort((a, b) -> a.cost() != b.cost() ? a.cost() - b.cost() : b.next() - a.next());
        return sorted.size() > 24 ? List.copyOf(sorted.subList(0, 24)) : sorted;
    }
}
