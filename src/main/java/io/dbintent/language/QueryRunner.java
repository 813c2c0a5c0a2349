package io.dbintent.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs small queries and gives at most {@code limit} rows of each; the value index needs no more of a database. */
@FunctionalInterface
interface QueryRunner {

    /** The rows, or an empty list where the query cannot be run. */
    List<List<@Nullable Object>> rows(String sql, int limit);

    /** Runs several queries, which do not change from call to call, and hands over the rows of each as they come. */
    default void each(List<String> queries, int limit, Rows rows) {
        for (int i = 0; i < queries.size(); i++) {
            rows.of(i, rows(queries.get(i), limit));
        }
    }

    /** What is done with the rows of one of several queries. */
    interface Rows {
        void of(int query, List<List<@Nullable Object>> rows);
    }
}
