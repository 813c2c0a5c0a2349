package io.dbintent.config;

import io.dbintent.config.Source.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a {@code .env} file: {@code NAME=value}, {@code export}, comments, single quotes (as written) and
 * double quotes (with {@code \n \r \t \" \\}), both over several lines if need be. A dollar sign is a dollar sign.
 */
final class DotEnv {

    private static final Pattern NAME = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*=[ \\t]*");
    private static final Pattern SINGLE = Pattern.compile("'([^']*)'");
    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("(?:(?!\\s#)[^\\n])*");
    private static final Pattern REST = Pattern.compile("[ \\t]*(?:#[^\\n]*)?(?=\\n|$)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([nrt\"\\\\])");

    private final String file;
    private final String text;
    private int position;

    private DotEnv(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * The assignments in order; a name may come twice, and the later one counts.
     *
     * @param file its name for messages
     */
    static List<Entry> entries(String file, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new DotEnv(file, plain.replace("\r\n", "\n")).read();
    }

    private List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        while (position < text.length()) {
            Matcher name = at(NAME);
            // What is not an assignment is some other program's business.
            if (name.lookingAt()) {
                Source source = new Source(Kind.DOT_ENV, file + " line " + line(name.start(1)));
                position = name.end();
                entries.add(new Entry(name.group(1), value(name.group(1), source), source));
            }
            int end = text.indexOf('\n', position);
            position = end < 0 ? text.length() : end + 1;
        }
        return entries;
    }

    private String value(String name, Source source) {
        char first = position < text.length() ? text.charAt(position) : '\n';
        if (first == '#') {
            return "";
        }
        if (first != '\'' && first != '"') {
            Matcher bare = at(BARE);
            return bare.lookingAt() ? bare.group().strip() : "";
        }
        Matcher quoted = at(first == '\'' ? SINGLE : DOUBLE);
        if (!quoted.lookingAt()) {
            throw new ConfigurationException(
                    "The value of " + name + " (" + source + ") begins with " + first
                            + " and has no closing one. Close the quote, or put the value into the other kind of"
                            + " quotes.",
                    null);
        }
        position = quoted.end();
        if (!at(REST).lookingAt()) {
            throw new ConfigurationException(
                    "The value of " + name + " (" + source + ") goes on after its closing quote " + first
                            + ". Quote the whole value; in double quotes, write a double quote as \\\".",
                    null);
        }
        return first == '\'' ? quoted.group(1) : unescaped(quoted.group(1));
    }

    private static String unescaped(String inner) {
        return ESCAPE.matcher(inner)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group(1)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            case "t" -> "\t";
                            default -> escape.group(1);
                        }));
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(text).region(position, text.length()).useTransparentBounds(true);
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
