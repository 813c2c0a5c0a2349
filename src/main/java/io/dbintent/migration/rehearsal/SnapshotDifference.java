package io.dbintent.migration.rehearsal;

/**
 * One part of a schema that is not what it was, in the server's own words. It stands apart from what the simulation finds
 * in its definitions, since one checks the other.
 *
 * @param part what it is, such as {@code table users, column name}
 * @param before as the server wrote it; empty if it was not there
 * @param after as the server writes it now; empty if it is gone
 */
public record SnapshotDifference(String part, String before, String after) {

    @Override
    public String toString() {
        if (before.isEmpty()) {
            return part + ": was not there, is " + after;
        }
        return after.isEmpty() ? part + ": was " + before + ", is gone" : part + ": was " + before + ", is " + after;
    }
}
