package io.dbintent.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what was worked out for a text; forgets everything once it holds a lot, so that it never grows on. */
final class Memo<T> {

    private static final int MOST = 20_000;
    private static final int LONGEST = 100;

    private final Map<String, T> known = new ConcurrentHashMap<>();

    T of(String text, Function<String, T> work) {
        T found = known.get(text);
        if (found != null) {
            return found;
        }
        T made = work.apply(text);
        if (text.length() <= LONGEST) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, made);
        }
        return made;
    }
}
