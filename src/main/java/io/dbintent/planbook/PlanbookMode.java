package io.dbintent.planbook;

/** When plans are taken from the book, and when they are put into it. */
public enum PlanbookMode {
    /**
     * What is known is replayed, what a model had to write is recorded. On a build server nothing is recorded and no
     * model is called.
     */
    AUTO,
    /** Only what is known runs; anything else fails. */
    REPLAY,
    /** What is known is replayed, anything else is recorded, whoever wrote it. */
    RECORD,
    /** Every plan is written anew and recorded in place of the old one. */
    RERECORD,
    /** Every plan is written anew; nothing is read or recorded. */
    LIVE,
    /** As if there were no books. */
    OFF
}
