package io.dbintent.sql;

/** Where in a query something stands. */
public enum QueryPlace {
    PROJECTION,
    /** A join's ON or USING. */
    JOIN,
    WHERE,
    HAVING,
    GROUP_BY,
    ORDER_BY,
    LIMIT,
    OFFSET,
    /** A row that the query brings along itself. */
    VALUES
}
