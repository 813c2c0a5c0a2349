package io.dbintent.sql;

/**
 * One thing that the guard objects to, in words that an author can act on.
 *
 * @param code stable, upper case with dashes, such as {@code SQL-NOT-READ-ONLY}; see {@link FindingCode}
 * @param message what was found, and what to write instead
 */
public record Finding(String code, String message) {

    /** A finding of one of the guard's own kinds. */
    public static Finding of(FindingCode code, String message) {
        return new Finding(code.code(), message);
    }
}
