package io.dbintent.migration.change;

/**
 * How a column numbers its rows by itself.
 *
 * @param kind which mechanism
 * @param options sequence options as written, such as {@code START WITH 10}; empty if there are none
 */
public record Identity(Kind kind, String options) {

    /** The mechanisms that number rows. */
    public enum Kind {
        /** MySQL and MariaDB {@code AUTO_INCREMENT}, SQLite {@code AUTOINCREMENT}. */
        AUTO_INCREMENT,
        ALWAYS,
        BY_DEFAULT
    }

    /** A mechanism without options. */
    public static Identity of(Kind kind) {
        return new Identity(kind, "");
    }
}
