package io.dbintent.migration.change;

/**
 * Where a column goes among the others (MySQL, MariaDB).
 *
 * @param after the column before it; empty for the first place
 */
public record Placement(String after) {

    /** The first place. */
    public static final Placement FIRST = new Placement("");
}
