package io.dbintent.migration.change;

/**
 * The expression of a computed column.
 *
 * @param expression as SQL text, without the brackets around it
 * @param stored false if it is computed when read
 */
public record Generated(String expression, boolean stored) {}
