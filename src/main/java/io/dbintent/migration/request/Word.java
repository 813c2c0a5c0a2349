package io.dbintent.migration.request;

/**
 * One word, number, quotation or sign of a request.
 *
 * @param text without quotes, as written
 * @param lower the text in lower case; empty for a quotation, so that it matches no word of the grammar
 * @param kind what it is
 * @param glued whether it follows the word before without a space
 */
record Word(String text, String lower, Kind kind, boolean glued) {

    enum Kind {
        WORD,
        NUMBER,
        /** In single quotes, or in double quotes or backquotes where a name is not meant. */
        QUOTED,
        SIGN
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
