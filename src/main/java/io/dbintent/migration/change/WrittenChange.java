package io.dbintent.migration.change;

/**
 * A change and where it was written.
 *
 * @param change what is done
 * @param position where its words begin in the script
 * @param text its own words: one action of an ALTER TABLE, or the whole statement
 */
public record WrittenChange(SchemaChange change, Position position, String text) {}
