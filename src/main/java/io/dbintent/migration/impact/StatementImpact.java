package io.dbintent.migration.impact;

/**
 * One statement's cost on the real tables.
 *
 * @param seen what it did on the scratch database
 * @param time how long it would run
 * @param diskBytes needed beside the table meanwhile
 */
public record StatementImpact(Observation seen, SecondsRange time, long diskBytes) {}
