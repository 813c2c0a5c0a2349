package io.dbintent.migration.finding;

/** How bad a finding is, the mildest first. */
public enum Severity {
    /** Worth knowing; nothing is lost and nobody waits. */
    NOTICE,
    /** Somebody may wait, fail or be surprised. */
    WARNING,
    /** Rows are lost, or the migration or the running application fails. */
    ERROR
}
