package io.dbintent.migration.ddl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the DELIMITER commands of MySQL's client out of a script, without moving anything. */
final class Delimiters {

    private static final Pattern COMMAND = Pattern.compile("(?im)^[ \\t]*DELIMITER[ \\t]+(\\S+)[^\\n]*$");

    private Delimiters() {}

    static String plain(String script) {
        Matcher matcher = COMMAND.matcher(script);
        if (!matcher.find()) {
            return script;
        }
        StringBuilder plain = new StringBuilder(script);
        String delimiter = ";";
        int from = 0;
        do {
            replace(plain, from, matcher.start(), delimiter);
            blank(plain, matcher.start(), matcher.end());
            delimiter = matcher.group(1);
            from = matcher.end();
        } while (matcher.find());
        replace(plain, from, plain.length(), delimiter);
        return plain.toString();
    }

    private static void replace(StringBuilder plain, int from, int to, String delimiter) {
        if (delimiter.equals(";")) {
            return;
        }
        int at = plain.indexOf(delimiter, from);
        while (at >= 0 && at < to) {
            blank(plain, at, at + delimiter.length());
            plain.setCharAt(at, ';');
            at = plain.indexOf(delimiter, at + delimiter.length());
        }
    }

    private static void blank(StringBuilder plain, int from, int to) {
        for (int i = from; i < to; i++) {
            plain.setCharAt(i, ' ');
        }
    }
}
