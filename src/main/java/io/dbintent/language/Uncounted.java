package io.dbintent.language;

import java.util.List;
import java.util.Set;

/** Values without the counting of rows: what is only guessed is never run. */
record Uncounted(ValueLookup values) implements ValueLookup {

    @Override
    public List<ValueMatch> find(String text, boolean deep) {
        return values.find(text, deep);
    }

    @Override
    public Set<String> domain(String table, String column) {
        return values.domain(table, column);
    }

    @Override
    public int count(String sql, int limit) {
        return -1;
    }
}
