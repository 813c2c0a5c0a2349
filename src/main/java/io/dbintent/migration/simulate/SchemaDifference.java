package io.dbintent.migration.simulate;

/**
 * One thing in which two schemas differ.
 *
 * @param path where, such as {@code users.email default}
 * @param expected in the first schema; empty if it is not there
 * @param got in the second schema; empty if it is not there
 * @param orderOnly true if only the order of a table's columns differs
 */
public record SchemaDifference(String path, String expected, String got, boolean orderOnly) {

    @Override
    public String toString() {
        return path + ": expected " + (expected.isEmpty() ? "nothing" : expected) + ", got "
                + (got.isEmpty() ? "nothing" : got);
    }
}
