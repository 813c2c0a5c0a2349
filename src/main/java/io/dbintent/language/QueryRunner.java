package io.dbintent.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one small query and gives at most {@code limit} rows; the value index needs no more of a database. */
@FunctionalInterface
interface QueryRunner {

    /** The rows, or an empty list where the query cannot be run. */
    List<List<@Nullable Object>> rows(String sql, int limit);
}
