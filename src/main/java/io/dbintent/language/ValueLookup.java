package io.dbintent.language;

import java.util.List;
import java.util.Set;

/** Finds out which columns of the database hold a text. Implementations are safe for use by several threads. */
public interface ValueLookup {

    /**
     * The columns that hold exactly {@code text}, case aside, and first and last name columns that hold it together.
     *
     * @param deep whether it is worth asking the database again when nothing is known of the text
     */
    List<ValueMatch> find(String text, boolean deep);

    /** The distinct texts of a column if they are few and known, else empty. */
    Set<String> domain(String table, String column);

    /** How many rows a query finds, counted up to {@code limit}; -1 if that cannot be told. */
    int count(String sql, int limit);

    /** For the reading of one intent, by one thread: within it nothing is asked of the database twice. */
    default ValueLookup forOneIntent() {
        return this;
    }

    /**
     * Looks again for what {@link #forOneIntent} was asked for, because rows may have changed since they were read.
     *
     * @return whether anything that is known of the database has changed, so that reading again is worthwhile
     */
    default boolean lookAgain() {
        return false;
    }

    /** Knows nothing: for engines that work on the schema alone. */
    static ValueLookup none() {
        return new ValueLookup() {
            @Override
            public List<ValueMatch> find(String text, boolean deep) {
                return List.of();
            }

            @Override
            public Set<String> domain(String table, String column) {
                return Set.of();
            }

            @Override
            public int count(String sql, int limit) {
                return -1;
            }
        };
    }
}
