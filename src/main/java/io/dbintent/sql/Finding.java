package io.dbintent.sql;

/**
 * One thing that the guard objects to, in words that an author can act on.
 *
 * @param code stable, upper case with dashes, such as {@code SQL-NOT-READ-ONLY}
 * @param message what was found, and what to write instead
 */
public record Finding(String code, String message) {}
