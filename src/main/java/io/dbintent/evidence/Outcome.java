package io.dbintent.evidence;

/** What the rows alone say about an expectation, before any check has looked at the query. */
public enum Outcome {
    /** The rows show what was expected. */
    HOLDS,
    /** The rows show something else. */
    VIOLATED,
    /** The rows do not have the shape, or a cell not the type, that the expectation needs. */
    UNCOMPARABLE,
    /** There was nothing to look at: a retrieval without rows, or a universal over no rows. */
    EMPTY
}
