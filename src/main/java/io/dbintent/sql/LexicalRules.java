package io.dbintent.sql;

/**
 * How one server cuts text into tokens. Where servers differ here, a value on one is code on the other.
 *
 * @param backslashEscapes a backslash escapes inside plain strings
 * @param doubleQuotedStrings double quotes enclose strings, not names
 * @param looseNames a name in double quotes is a string where no such name exists
 * @param backquotedNames backquotes enclose names
 * @param bracketedNames square brackets enclose names
 * @param hashComments {@code #} starts a comment
 * @param dashesNeedSpace {@code --} starts a comment only before a blank or the end
 * @param slashComments {@code //} starts a comment
 * @param nestedComments block comments nest
 * @param executableComments the server runs what stands in {@code /*! ...}
 * @param dollarStrings {@code $tag$...$tag$} is a string
 * @param escapeStrings {@code E'...'} is a string with backslash escapes
 * @param hexLiterals {@code x'..'} and {@code 0x..} are values
 * @param bitLiterals {@code b'01'} is a value
 */
record LexicalRules(
        boolean backslashEscapes,
        boolean doubleQuotedStrings,
        boolean looseNames,
        boolean backquotedNames,
        boolean bracketedNames,
        boolean hashComments,
        boolean dashesNeedSpace,
        boolean slashComments,
        boolean nestedComments,
        boolean executableComments,
        boolean dollarStrings,
        boolean escapeStrings,
        boolean hexLiterals,
        boolean bitLiterals) {

    /** For text that the parser hands back: it holds placeholders only, and every operator. */
    static final LexicalRules OF_PARSER = of(Dialect.POSTGRESQL, SqlMode.of(Dialect.POSTGRESQL));

    static LexicalRules of(Dialect dialect, SqlMode mode) {
        boolean mysql = dialect.isMySqlFamily();
        boolean postgres = dialect == Dialect.POSTGRESQL;
        boolean sqlite = dialect == Dialect.SQLITE;
        boolean h2 = dialect == Dialect.H2;
        return new LexicalRules(
                mode.backslashEscapes(),
                mysql && !mode.ansiQuotes(),
                sqlite,
                mysql || sqlite,
                sqlite || dialect == Dialect.SQLSERVER,
                mysql,
                mysql,
                h2,
                postgres || h2 || dialect == Dialect.SQLSERVER,
                mysql,
                postgres,
                postgres,
                mysql || sqlite || h2,
                mysql || postgres);
    }
}
