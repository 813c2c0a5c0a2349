package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.Token.Kind;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a script into tokens as the product does, without comments; an executable comment's content stays. */
public final class Tokenizer {

    private static final Pattern DOLLAR = Pattern.compile("\\$([A-Za-z_\\x80-\\uFFFF][A-Za-z0-9_\\x80-\\uFFFF]*)?\\$");
    private static final Pattern EXECUTABLE = Pattern.compile("/\\*M?!(\\d{5,6})?");
    private static final Pattern NUMBER =
            Pattern.compile("0[xX][0-9A-Fa-f]+|0[bB][01]+|(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final String[] SYMBOLS = {
        "<=>", "->>", "!~*", "#>>", ":=", "::", "<=", ">=", "<>", "!=", "==", "||", "&&", "->", "<<", ">>", "!~", "~*",
        "@>", "<@", "#>", "=>", "?|", "?&", "@@", "<#>", "<->", "<+>",
    };

    private final String text;
    private final ServerKind server;
    private final boolean mysql;
    private final boolean postgres;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean executable;

    private Tokenizer(String text, ServerKind server) {
        this.text = text;
        this.server = server;
        this.mysql = server.isMySqlFamily();
        this.postgres = server.dialect() == Dialect.POSTGRESQL;
    }

    /**
     * The tokens of {@code text}, for one product.
     *
     * @throws UnreadableException where a quote or a comment does not end
     */
    public static List<Token> tokens(String text, ServerKind server) {
        Tokenizer tokenizer = new Tokenizer(text, server);
        while (tokenizer.at < text.length()) {
            tokenizer.step();
        }
        return tokenizer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (executable && text.startsWith("*/", at)) {
            executable = false;
            at += 2;
        } else if (lineComment(c)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (!quoted(c) && !variable(c) && !number(c) && !word(c)) {
            symbol();
        }
    }

    private boolean lineComment(char c) {
        if (mysql && c == '#') {
            return true;
        }
        return text.startsWith("--", at) && (!mysql || at + 2 >= text.length() || text.charAt(at + 2) <= ' ');
    }

    private void comment() {
        Matcher matcher = EXECUTABLE.matcher(text).region(at, text.length());
        if (mysql && matcher.lookingAt() && runs(matcher)) {
            executable = true;
            at = matcher.end();
            return;
        }
        int depth = 0;
        int start = at;
        while (at < text.length()) {
            if (text.startsWith("/*", at) && (postgres || depth == 0)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
            if (depth == 0) {
                return;
            }
        }
        throw new UnreadableException("The comment that begins at character " + start + " does not end.");
    }

    private boolean runs(Matcher matcher) {
        boolean ofMariaDb = matcher.group().startsWith("/*M");
        boolean mariaDb = server.dialect() == Dialect.MARIADB;
        if (ofMariaDb && !mariaDb) {
            return false;
        }
        if (matcher.group(1) == null) {
            return true;
        }
        int wanted = Integer.parseInt(matcher.group(1));
        if (mariaDb && !ofMariaDb && wanted >= 50700 && wanted <= 99999) {
            return false;
        }
        return wanted <= server.major() * 10000 + server.minor() * 100 + 99;
    }

    private boolean quoted(char c) {
        if (c == '\'' || (mysql && c == '"')) {
            string(at, c, mysql);
            return true;
        }
        if ((c == 'E' || c == 'e') && postgres && next(1) == '\'') {
            at++;
            string(at - 1, '\'', true);
            return true;
        }
        if ((c == 'N' || c == 'n' || c == 'B' || c == 'b' || c == 'X' || c == 'x') && next(1) == '\'') {
            int start = at++;
            string(start, '\'', mysql);
            Token read = tokens.remove(tokens.size() - 1);
            boolean plain = c == 'N' || c == 'n';
            tokens.add(plain ? read : new Token(Kind.NUMBER, text.substring(start, at), start, at, executable));
            return true;
        }
        if (c == '"' || (c == '`' && !postgres) || (c == '[' && brackets())) {
            name(c == '[' ? ']' : c);
            return true;
        }
        if (c == '$' && postgres) {
            Matcher matcher = DOLLAR.matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                int close = text.indexOf(matcher.group(), matcher.end());
                if (close < 0) {
                    throw new UnreadableException(
                            "The text that begins with " + matcher.group() + " at character " + at + " does not end.");
                }
                int end = close + matcher.group().length();
                tokens.add(new Token(Kind.DOLLAR_STRING, text.substring(matcher.end(), close), at, end, executable));
                at = end;
                return true;
            }
        }
        return false;
    }

    private boolean brackets() {
        return server.dialect() == Dialect.SQLSERVER || server.dialect() == Dialect.SQLITE;
    }

    private void string(int start, char quote, boolean escapes) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && escapes && at + 1 < text.length()) {
                value.append(escaped(text.charAt(at + 1)));
                at += 2;
            } else if (c == quote && next(1) == quote) {
                value.append(quote);
                at += 2;
            } else if (c == quote) {
                at++;
                tokens.add(new Token(Kind.STRING, value.toString(), start, at, executable));
                return;
            } else {
                value.append(c);
                at++;
            }
        }
        throw new UnreadableException("The string that begins at character " + start + " does not end.");
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '0' -> "\0";
            case 'b' -> "\b";
            case 'Z' -> "\u001A";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    private void name(char close) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == close && next(1) == close) {
                value.append(c);
                at += 2;
            } else if (c == close) {
                at++;
                tokens.add(new Token(Kind.QUOTED_NAME, value.toString(), start, at, executable));
                return;
            } else {
                value.append(c);
                at++;
            }
        }
        throw new UnreadableException("The quoted name that begins at character " + start + " does not end.");
    }

    private boolean variable(char c) {
        boolean named = (c == '@' && (mysql || server.dialect() == Dialect.SQLSERVER) && next(1) != '>')
                || (c == ':' && next(1) != ':' && next(1) != '=' && isWordPart(next(1)) && !postgres)
                || (c == '$' && postgres && Character.isDigit(next(1)))
                || (c == '?' && !postgres);
        if (!named) {
            return false;
        }
        int start = at++;
        while (at < text.length()
                && (isWordPart(text.charAt(at)) || text.charAt(at) == '@' || text.charAt(at) == '.')) {
            at++;
        }
        tokens.add(new Token(Kind.VARIABLE, text.substring(start, at), start, at, executable));
        return true;
    }

    private boolean number(char c) {
        boolean leadingDot = c == '.' && Character.isDigit(next(1)) && !afterName();
        if (!(c >= '0' && c <= '9') && !leadingDot) {
            return false;
        }
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        int end = matcher.end();
        // A MySQL name may begin with digits.
        if (end < text.length() && isWordPart(text.charAt(end)) && mysql) {
            return false;
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(at, end), at, end, executable));
        at = end;
        return true;
    }

    private boolean afterName() {
        return !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).isName()
                && tokens.get(tokens.size() - 1).end() == at;
    }

    private boolean word(char c) {
        if (!isWordPart(c)) {
            return false;
        }
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, at), start, at, executable));
        return true;
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(symbol);
                return;
            }
        }
        add(text.substring(at, at + 1));
    }

    private void add(String symbol) {
        tokens.add(new Token(Kind.SYMBOL, symbol, at, at + symbol.length(), executable));
        at += symbol.length();
    }

    private char next(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '$'
                || (c >= 0x80 && !Character.isWhitespace(c) && c != '\uFEFF');
    }
}
