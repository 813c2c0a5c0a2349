package io.dbintent.migration.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, literal, symbol or comment of an SQL text. Cutting never fails: what does not end, ends with the text.
 *
 * @param kind what it is
 * @param text as written, quotes and comment signs included
 * @param start offset of its first character
 */
record Lexeme(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        NAME,
        STRING,
        NUMBER,
        SYMBOL,
        COMMENT
    }

    int end() {
        return start + text.length();
    }

    /** In capitals for a bare word; a symbol as it is; empty for anything else. */
    String word() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : kind == Kind.SYMBOL ? text : "";
    }

    boolean is(String wordOrSymbol) {
        return word().equals(wordOrSymbol);
    }

    /** A bare word in lower case, or a quoted name without its quotes. */
    String name() {
        return kind == Kind.NAME && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text.toLowerCase(Locale.ROOT);
    }

    /** All but the comments. */
    static List<Lexeme> of(String sql, boolean mysql) {
        return all(sql, mysql).stream().filter(l -> l.kind != Kind.COMMENT).toList();
    }

    /** True if a function is called whose whole name the pattern matches; words in a literal are none. */
    static boolean calls(String sql, boolean mysql, Pattern function) {
        List<Lexeme> words = of(sql, mysql);
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean name = words.get(i).kind == Kind.WORD || words.get(i).kind == Kind.NAME;
            if (name
                    && words.get(i + 1).is("(")
                    && function.matcher(words.get(i).name()).matches()) {
                return true;
            }
        }
        return false;
    }

    static List<Lexeme> all(String sql, boolean mysql) {
        List<Lexeme> found = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Kind kind = kind(sql, at, mysql);
            int end = Math.max(at + 1, end(sql, at, kind, mysql));
            found.add(new Lexeme(kind, sql.substring(at, end), at));
            at = end;
        }
        return found;
    }

    private static Kind kind(String sql, int at, boolean mysql) {
        char c = sql.charAt(at);
        if (sql.startsWith("--", at) || sql.startsWith("/*", at) || (mysql && c == '#')) {
            return Kind.COMMENT;
        }
        if (c == '\'' || (c == '"' && mysql) || (c == '$' && dollarTag(sql, at) > 0)) {
            return Kind.STRING;
        }
        if (c == '"' || c == '`') {
            return Kind.NAME;
        }
        if (Character.isDigit(c)) {
            return Kind.NUMBER;
        }
        return Character.isLetter(c) || c == '_' ? Kind.WORD : Kind.SYMBOL;
    }

    private static int end(String sql, int at, Kind kind, boolean mysql) {
        char c = sql.charAt(at);
        return switch (kind) {
            case COMMENT -> c == '/' ? after(sql, "*/", at + 2) : before(sql, '\n', at);
            case STRING ->
                c == '$'
                        ? after(sql, sql.substring(at, dollarTag(sql, at)), dollarTag(sql, at))
                        : quoted(sql, at, c, mysql);
            case NAME -> quoted(sql, at, c, false);
            case NUMBER, WORD -> {
                int end = at;
                while (end < sql.length()
                        && (isNamePart(sql.charAt(end)) || (kind == Kind.NUMBER && sql.charAt(end) == '.'))) {
                    end++;
                }
                yield end;
            }
            case SYMBOL -> symbol(sql, at);
        };
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static int symbol(String sql, int at) {
        for (String two : List.of("<=>", "<>", "!=", "<=", ">=", "::", "||", "->")) {
            if (sql.startsWith(two, at)) {
                return at + two.length();
            }
        }
        return at + 1;
    }

    private static int quoted(String sql, int at, char quote, boolean backslash) {
        int end = at + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (backslash && c == '\\') {
                end += 2;
            } else if (c == quote) {
                if (end + 1 >= sql.length() || sql.charAt(end + 1) != quote) {
                    return end + 1;
                }
                end += 2;
            } else {
                end++;
            }
        }
        return sql.length();
    }

    /** Where a dollar quote's opening tag ends; -1 if there is none here. */
    private static int dollarTag(String sql, int at) {
        int end = at + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        boolean tag = end < sql.length() && sql.charAt(end) == '$' && !Character.isDigit(sql.charAt(at + 1));
        return tag ? end + 1 : -1;
    }

    private static int after(String sql, String sign, int from) {
        int found = sql.indexOf(sign, from);
        return found < 0 ? sql.length() : found + sign.length();
    }

    private static int before(String sql, char sign, int from) {
        int found = sql.indexOf(sign, from);
        return found < 0 ? sql.length() : found;
    }
}
