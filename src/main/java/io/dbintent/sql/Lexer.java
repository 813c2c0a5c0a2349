package io.dbintent.sql;

import io.dbintent.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens exactly as the server will, dropping comments and hints, and refuses what is ambiguous. */
final class Lexer {

    /** Longest first, so that the longest match wins. */
    private static final String[] SYMBOLS = {
        "<=>", "->>", "!~*", "#>>", "::", "<=", ">=", "<>", "!=", "==", "||", "&&", "->", "<<", ">>", "!~", "~*", "@>",
        "<@", "#>", "(", ")", ",", ".", ";", "+", "-", "*", "/", "%", "=", "<", ">", "|", "&", "^", "~", "!", "[", "]",
        "#",
    };

    private final String text;
    private final LexicalRules rules;
    private final StringLexer strings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
        this.strings = new StringLexer(text, rules);
    }

    /** The tokens of {@code text}; throws {@link Refusal} for a text that no server should be sent. */
    static List<Token> tokens(String text, LexicalRules rules) {
        Lexer lexer = new Lexer(text, rules);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                at++;
            } else if (!comment() && !literal(c) && !number(c) && !word(c)) {
                symbol(c);
            }
        }
    }

    private boolean comment() {
        int end = Comments.endOf(text, at, rules);
        if (end == at) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean literal(char c) {
        StringLexer.Found found = strings.at(at, c);
        if (found == null) {
            return false;
        }
        tokens.add(Token.of(found.kind(), found.value()));
        at = found.end();
        return true;
    }

    private boolean number(char c) {
        boolean afterDot = !tokens.isEmpty() && tokens.get(tokens.size() - 1).isSymbol(".");
        boolean leadingDot = c == '.' && isDigit(peek(1)) && !afterName();
        if (!isDigit(c) && !leadingDot) {
            return false;
        }
        int start = at;
        if (c == '0' && (peek(1) == 'x' || peek(1) == 'X') && rules.hexLiterals()) {
            at += 2;
            skip("0123456789abcdefABCDEF");
            endOfNumber(start, at - start > 2 && !afterDot);
            tokens.add(Token.of(Kind.BITS, "0x" + text.substring(start + 2, at)));
            return true;
        }
        skip("0123456789");
        if (peek(0) == '.' && isDigit(peek(1))) {
            at++;
            skip("0123456789");
        }
        if (peek(0) == 'e' || peek(0) == 'E') {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (isDigit(peek(1 + sign))) {
                at += 1 + sign;
                skip("0123456789");
            }
        }
        endOfNumber(start, !afterDot);
        tokens.add(Token.of(Kind.NUMBER, text.substring(start, at)));
        return true;
    }

    private boolean afterName() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.kind() == Kind.WORD || last.kind() == Kind.QUOTED_NAME;
    }

    private void endOfNumber(int start, boolean wellFormed) {
        char next = peek(0);
        if (!wellFormed || isWordPart(next) || next == '.' || next == '\'' || next == '"' || next == '`') {
            throw new Refusal(
                    FindingCode.SQL_LITERAL,
                    "'" + Excerpt.of(text.substring(start)) + "' is neither a number nor a name on every server: put a"
                            + " space after the number, or quote the name.");
        }
    }

    private boolean word(char c) {
        if (!isWordStart(c)) {
            return false;
        }
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        tokens.add(Token.of(Kind.WORD, text.substring(start, at)));
        return true;
    }

    private void symbol(char c) {
        if (c == '?' || (c == ':' && peek(1) != ':') || c == '$') {
            throw new Refusal(
                    FindingCode.SQL_PARAMETER,
                    "'" + Excerpt.of(text.substring(at)) + "' is a placeholder: write the value itself as a literal.");
        }
        if (c == '@' && !(rules.dollarStrings() && peek(1) == '>')) {
            throw new Refusal(
                    FindingCode.SQL_VARIABLE,
                    "'" + Excerpt.of(text.substring(at)) + "' is a variable: use a subquery or a common table"
                            + " expression instead.");
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                tokens.add(Token.of(Kind.SYMBOL, symbol));
                at += symbol.length();
                return;
            }
        }
        throw new Refusal(
                FindingCode.SQL_CHARACTER,
                "The character " + Excerpt.character(text.codePointAt(at))
                        + " may stand only inside a quoted literal or" + " name.");
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}
