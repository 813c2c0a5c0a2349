package io.dbintent.migration.change;

/**
 * A place in a script.
 *
 * @param offset in characters, counted from 0
 * @param line counted from 1
 * @param column in characters, counted from 1
 */
public record Position(int offset, int line, int column) {

    /** The beginning of a script. */
    public static final Position START = new Position(0, 1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
