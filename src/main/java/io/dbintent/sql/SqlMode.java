package io.dbintent.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two settings of a server's session that change where a string ends. Guard and server must agree on them, or a
 * value turns into code.
 *
 * @param backslashEscapes a backslash inside a plain string literal escapes the next character
 * @param ansiQuotes double quotes enclose identifiers; otherwise they enclose strings
 */
public record SqlMode(boolean backslashEscapes, boolean ansiQuotes) {

    /** What a server of this dialect does unless told otherwise. */
    public static SqlMode of(Dialect dialect) {
        return dialect.isMySqlFamily() ? new SqlMode(true, false) : new SqlMode(false, true);
    }

    /** The mode that {@code SELECT @@sql_mode} of MySQL or MariaDB describes. */
    public static SqlMode ofMySqlVariable(String sqlMode) {
        Set<String> modes = Arrays.stream(sqlMode.split(",", -1))
                .map(mode -> mode.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean ansi = modes.contains("ANSI_QUOTES") || modes.contains("ANSI");
        return new SqlMode(!modes.contains("NO_BACKSLASH_ESCAPES"), ansi);
    }

    /** The mode that {@code SHOW standard_conforming_strings} of PostgreSQL describes. */
    public static SqlMode ofStandardConformingStrings(String setting) {
        return new SqlMode(setting.strip().equalsIgnoreCase("off"), true);
    }
}
