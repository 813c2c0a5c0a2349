package io.dbintent.migration.finding;

/** What a rule is about; a rule's code begins with its family. */
public enum Family {
    DST("Destructive", "What is gone after the migration."),
    DAT("Depends on the rows", "What fails, or quietly changes, because of the rows that are there."),
    LOS("Lossy type change", "Values that another type cannot hold as they are."),
    PGL("PostgreSQL locks and rewrites", "Who waits for a statement on PostgreSQL, and what is built anew."),
    MYL(
            "MySQL and MariaDB locks and rebuilds",
            "Who waits for a statement on MySQL and MariaDB, and what is built anew."),
    BCK("Backward compatibility", "What breaks an application that still runs in its old version."),
    TRX("Transactions and runners", "What a failure in the middle leaves behind."),
    DML("Rows and backfills", "Statements about rows that do more, or slower, than they seem to."),
    DSN("Design", "Tables, columns, keys and indexes that are made in a way that is regretted later."),
    SEC("Security", "Who may do what after the migration."),
    REV("Reversibility", "Whether the down script takes everything back."),
    UNK("Not judged", "What could not be read, and silences that are refused.");

    private final String title;
    private final String summary;

    Family(String title, String summary) {
        this.title = title;
        this.summary = summary;
    }

    /** A few words, as a heading. */
    public String title() {
        return title;
    }

    /** One sentence. */
    public String summary() {
        return summary;
    }

    /** The family of a code such as {@code DST02}. */
    public static Family of(String code) {
        return valueOf(code.substring(0, 3));
    }
}
