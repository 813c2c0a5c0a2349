package io.dbintent.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one intent asks of the value index, each question once. */
final class ValuesOfIntent implements ValueLookup {

    private static final int MOST_AT_ONCE = 12;

    private final ValueIndex index;
    private final int changes;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, List<ValueMatch>> live = new HashMap<>();

    ValuesOfIntent(ValueIndex index) {
        this.index = index;
        this.changes = index.changes();
    }

    @Override
    public List<ValueMatch> find(String text, boolean deep) {
        asked.add(text);
        List<ValueMatch> known = index.find(text, false);
        if (!known.isEmpty() || !deep || !index.hasLargeTables()) {
            return known;
        }
        List<ValueMatch> found = live.get(text);
        if (found == null) {
            live.putAll(index.search(beginnings(text)));
            found = live.getOrDefault(text, List.of());
        }
        return found;
    }

    /** Longer texts are asked for first, so what they begin with will be asked for next. */
    private List<String> beginnings(String text) {
        List<String> texts = new ArrayList<>(List.of(text));
        for (int space = text.lastIndexOf(' ');
                space > 0 && texts.size() < MOST_AT_ONCE;
                space = text.lastIndexOf(' ', space - 1)) {
            String shorter = text.substring(0, space);
            if (!live.containsKey(shorter)) {
                texts.add(shorter);
            }
        }
        return texts;
    }

    @Override
    public Set<String> domain(String table, String column) {
        return index.domain(table, column);
    }

    @Override
    public int count(String sql, int limit) {
        return index.count(sql, limit);
    }

    @Override
    public boolean lookAgain() {
        // What was read for this very intent is as fresh as it can be.
        return changes == index.changes() && index.lookAgain(asked);
    }
}
