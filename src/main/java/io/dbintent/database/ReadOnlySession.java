package io.dbintent.database;

import io.dbintent.sql.ReadOnlyQuery;
import io.dbintent.sql.SqlMode;

/** One open read-only transaction: every query in it sees the same snapshot, as far as the server gives one. */
public interface ReadOnlySession {

    /**
     * Runs the query and hands every row to {@code sink} while it streams, the statement timeout applying.
     *
     * @throws DatabaseException of the kind that tells what went wrong; the session stays usable after an SQL error
     */
    void run(ReadOnlyQuery query, RowSink sink);

    /** How this session reads string literals, which the guard must know to judge a text. */
    SqlMode sqlMode();

    /** Runs the query and keeps the first {@code limit} rows; {@link Rows#truncated()} tells whether there were more. */
    default Rows rows(ReadOnlyQuery query, int limit) {
        RowCollector collector = new RowCollector(limit);
        run(query, collector);
        return collector.rows();
    }
}
