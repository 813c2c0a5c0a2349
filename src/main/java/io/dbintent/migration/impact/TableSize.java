package io.dbintent.migration.impact;

/**
 * How large a table of the user's is.
 *
 * @param table without its schema
 * @param rows as the server estimates them
 * @param dataBytes of the rows
 * @param indexBytes of all indexes together
 */
public record TableSize(String table, long rows, long dataBytes, long indexBytes) {

    /** Rows and indexes together. */
    public long bytes() {
        return dataBytes + indexBytes;
    }
}
