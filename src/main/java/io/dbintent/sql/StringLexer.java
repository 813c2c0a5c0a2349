package io.dbintent.sql;

import io.dbintent.sql.Token.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands in quotes: strings by the server's escape rules, names, bit and hexadecimal values. */
final class StringLexer {

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)?\\$");
    private static final Pattern CHARSET = Pattern.compile("_[A-Za-z0-9]+");

    private final String text;
    private final LexicalRules rules;

    StringLexer(String text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
    }

    /** A quoted token: what it is, what it says, and where the text goes on. */
    record Found(Kind kind, String value, int end) {}

    /** The quoted token that starts at {@code at} with {@code c}, or null if none does. */
    @Nullable
    Found at(int at, char c) {
        if (c == '\'') {
            return quoted(Kind.STRING, at, '\'', rules.backslashEscapes());
        }
        if (c == '"') {
            return rules.doubleQuotedStrings()
                    ? quoted(Kind.STRING, at, '"', rules.backslashEscapes())
                    : quoted(rules.looseNames() ? Kind.LOOSE_NAME : Kind.QUOTED_NAME, at, '"', false);
        }
        if (c == '`' && rules.backquotedNames()) {
            return quoted(Kind.QUOTED_NAME, at, '`', false);
        }
        if (c == '[' && rules.bracketedNames()) {
            return bracketed(at);
        }
        if (c == '$' && rules.dollarStrings()) {
            return dollar(at);
        }
        return prefixed(at, c);
    }

    private @Nullable Found prefixed(int at, char c) {
        if (c == '_') {
            Matcher charset = CHARSET.matcher(text).region(at, text.length());
            if (charset.lookingAt() && quoteAt(charset.end())) {
                throw introducer(at);
            }
            return null;
        }
        char upper = Character.toUpperCase(c);
        if (upper == 'U' && text.startsWith("&", at + 1) && quoteAt(at + 2)) {
            throw introducer(at);
        }
        if ("XBNEQR".indexOf(upper) < 0 || !quoteAt(at + 1)) {
            return null;
        }
        if (upper == 'E' && rules.escapeStrings() && text.charAt(at + 1) == '\'') {
            return quoted(Kind.STRING, at + 1, '\'', true);
        }
        if (upper == 'X' && rules.hexLiterals() && text.charAt(at + 1) == '\'') {
            return bits(at, "[0-9A-Fa-f]*", upper, true);
        }
        if (upper == 'B' && rules.bitLiterals() && text.charAt(at + 1) == '\'') {
            return bits(at, "[01]*", upper, false);
        }
        throw introducer(at);
    }

    private boolean quoteAt(int at) {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
    }

    private Found bits(int at, String digits, char prefix, boolean even) {
        int end = text.indexOf('\'', at + 2);
        String value = end < 0 ? "?" : text.substring(at + 2, end);
        if (!value.matches(digits) || (even && value.length() % 2 != 0) || quoteAt(end + 1)) {
            throw introducer(at);
        }
        return new Found(Kind.BITS, prefix + "'" + value + "'", end + 1);
    }

    private Refusal introducer(int at) {
        return new Refusal(
                FindingCode.SQL_LITERAL,
                "The literal '" + Excerpt.of(text.substring(at)) + "' has a prefix or form that servers read in"
                        + " different ways: write a plain literal in single quotes.");
    }

    private Found bracketed(int at) {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw unterminated(at);
        }
        return new Found(Kind.QUOTED_NAME, name(text.substring(at + 1, end)), end + 1);
    }

    private @Nullable Found dollar(int at) {
        Matcher tag = DOLLAR_TAG.matcher(text).region(at, text.length());
        if (!tag.lookingAt()) {
            return null;
        }
        int end = text.indexOf(tag.group(), tag.end());
        if (end < 0) {
            throw unterminated(at);
        }
        String value = checked(text.substring(tag.end(), end));
        return new Found(Kind.STRING, value, end + tag.group().length());
    }

    private Found quoted(Kind kind, int start, char quote, boolean backslash) {
        StringBuilder value = new StringBuilder();
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote) {
                if (at + 1 >= text.length() || text.charAt(at + 1) != quote) {
                    String decoded = kind == Kind.STRING ? checked(value.toString()) : name(value.toString());
                    return new Found(kind, decoded, at + 1);
                }
                value.append(quote);
                at += 2;
            } else if (c == '\\' && backslash) {
                at = Escapes.decode(text, at, value, rules.escapeStrings());
            } else {
                value.append(c);
                at++;
            }
        }
        throw unterminated(start);
    }

    private Refusal unterminated(int at) {
        return new Refusal(
                FindingCode.SQL_UNTERMINATED,
                "The quote that starts '" + Excerpt.of(text.substring(at)) + "' is never closed.");
    }

    private static String checked(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new Refusal(FindingCode.SQL_CHARACTER, "A literal must not hold a NUL character.");
        }
        return value;
    }

    private static String name(String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(FindingCode.SQL_CHARACTER, "A quoted name must not be blank or hold control characters.");
        }
        return value;
    }
}
