package io.dbintent.migration.change;

/**
 * A statement, or a part of one, whose effect on the schema is not known.
 *
 * @param text as written
 * @param reason why it was not understood, as a sentence
 */
public record Opaque(String text, String reason) implements SchemaChange {}
