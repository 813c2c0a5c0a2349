package io.dbintent.migration.rehearsal;

/**
 * One statement of a script.
 *
 * @param index counted from 0
 * @param line where it begins, counted from 1
 * @param text without its delimiter
 */
public record ScriptStatement(int index, int line, String text) {

    private static final int SHOWN = 120;

    /** Place and beginning of the text, for messages. */
    @Override
    public String toString() {
        String flat = text.replaceAll("\\s+", " ");
        return "statement " + (index + 1) + ", line " + line + ": "
                + (flat.length() <= SHOWN ? flat : flat.substring(0, SHOWN) + "...");
    }
}
