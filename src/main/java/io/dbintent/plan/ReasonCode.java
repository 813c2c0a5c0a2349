package io.dbintent.plan;

/** Why a verdict is what it is; the names are stable and may be relied on. */
public enum ReasonCode {
    /** The rows prove the claim. */
    PROVEN,
    /** The rows contradict the claim. */
    CONTRADICTED,
    /** A retrieval found nothing, and empty was not allowed. */
    EMPTY_RETRIEVAL,
    /** The things that the claim speaks of do not exist now. */
    VACUOUS,
    /** The query leaves out a value, table, column or figure that the intent names, or uses one that it does not. */
    UNGROUNDED,
    /** The claims of the plan leave out a part of the intent, or put it in other words. */
    INCOMPLETE_PLAN,
    /** A control run that had to reverse the outcome did not. */
    BLIND,
    /** The query reads no table, links its tables by nothing, or its condition holds whatever the data. */
    TAUTOLOGY,
    /** The quantifier, the negations or the bounds of the claim are not those of the query and the expectation. */
    POLARITY,
    /** The query itself cuts off rows that the verdict would have to rest on. */
    TRUNCATED,
    /** The model read the rows otherwise. */
    ANALYST_DISAGREES,
    /** Two authors came to different verdicts. */
    SECOND_OPINION,
    /**
     * The result does not have the shape, or the cell not the type, that the expectation needs; or the claim of one thing
     * fits several.
     */
    UNCOMPARABLE,
    /** The intent is blank. */
    BLANK_INTENT,
    /** The intent is longer than the limit. */
    INTENT_TOO_LONG,
    /** The schema has no tables. */
    NO_TABLES,
    /** The built-in engine could not place every word, and no model may be asked or none wrote a plan. */
    NOT_UNDERSTOOD,
    /** No plan is known for the intent, and none may be written. */
    NO_PLAN,
    /** The known plan no longer fits the schema, and no other may be written. */
    PLAN_STALE,
    /** The plan file cannot be read or written, or holds what is no plan. */
    PLANBOOK_UNUSABLE,
    /** The guard refused the SQL. */
    SQL_REFUSED,
    /** The database rejected the SQL. */
    SQL_ERROR,
    /** The statement ran into its timeout. */
    SQL_TIMEOUT,
    /** The database cannot be reached, or the connection cannot be used. */
    DATABASE_UNAVAILABLE,
    /** The model cannot be reached, is too slow, or limits the rate. */
    MODEL_UNAVAILABLE,
    /** The model's reply could not be read, even after asking again. */
    MODEL_REPLY_UNREADABLE,
    /** The knowledge store cannot be reached. */
    KNOWLEDGE_UNAVAILABLE,
    /** A line of a batch is not an object with an intent. */
    INPUT_UNREADABLE,
    /** Something failed that should not be able to fail; the log has the stack trace. */
    UNEXPECTED_ERROR
}
