package io.dbintent.sql;

import java.util.List;

/** Queries that no guard has seen, for proving what the layers below it do. */
public final class RawQueries {

    private RawQueries() {}

    public static ReadOnlyQuery raw(String text) {
        return new ReadOnlyQuery(text, List.of());
    }
}
