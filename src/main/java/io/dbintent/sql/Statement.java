package io.dbintent.sql;

import io.dbintent.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The tokens of one statement, and the text that the parser is shown: there, every literal and every quoted name is a
 * harmless placeholder, so that nothing inside quotes can lead the parser astray.
 */
final class Statement {

    private final List<Token> tokens;

    Statement(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The statement with placeholders, to be parsed. */
    String parserText() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean nextIsDot = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol(".");
            out.append(
                    switch (token.kind()) {
                        case STRING, BITS -> "'" + i + "'";
                        case QUOTED_NAME -> "\"q" + i + "\"";
                        case WORD, NUMBER, SYMBOL -> token.value();
                    });
            if (!nextIsDot && !token.isSymbol(".")) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    /** What the parser's text for a literal or a name stands for. */
    Token resolve(String parsed) {
        int length = parsed.length();
        if (length > 2 && parsed.charAt(0) == '\'' && parsed.charAt(length - 1) == '\'') {
            return quotedAt(parsed, parsed.substring(1, length - 1), Set.of(Kind.STRING, Kind.BITS));
        }
        if (length > 3 && parsed.startsWith("\"q") && parsed.charAt(length - 1) == '"') {
            return quotedAt(parsed, parsed.substring(2, length - 1), Set.of(Kind.QUOTED_NAME));
        }
        List<Token> bare = Lexer.tokens(parsed, LexicalRules.of(Dialect.GENERIC, SqlMode.of(Dialect.GENERIC)));
        if (bare.size() != 1 || bare.get(0).kind() == Kind.STRING || bare.get(0).kind() == Kind.QUOTED_NAME) {
            throw strange(parsed);
        }
        return bare.get(0);
    }

    private Token quotedAt(String parsed, String number, Set<Kind> kinds) {
        if (!number.matches("[0-9]{1,6}")) {
            throw strange(parsed);
        }
        int index = Integer.parseInt(number);
        if (index >= tokens.size() || !kinds.contains(tokens.get(index).kind())) {
            throw strange(parsed);
        }
        return tokens.get(index);
    }

    private static Refusal strange(String parsed) {
        return new Refusal(
                FindingCode.SQL_UNSUPPORTED,
                "The guard cannot vouch for '" + Excerpt.of(parsed) + "' where it stands: write it in a simpler way.");
    }

    /** True if the other tokens are the same to a server, in the same order. */
    boolean sameAs(List<Token> others) {
        return firstDifference(others) < 0;
    }

    /** The index of the first token that differs, or -1. */
    int firstDifference(List<Token> others) {
        int common = Math.min(tokens.size(), others.size());
        for (int i = 0; i < common; i++) {
            if (!tokens.get(i).sameAs(others.get(i))) {
                return i;
            }
        }
        return tokens.size() == others.size() ? -1 : common;
    }

    /** Some tokens from {@code index} on, to show where something was found. */
    String near(int index) {
        List<String> words = new ArrayList<>();
        for (int i = Math.max(0, index - 2); i < Math.min(tokens.size(), index + 5); i++) {
            Token token = tokens.get(i);
            words.add(token.kind() == Kind.STRING ? "'" + token.value() + "'" : token.value());
        }
        return Excerpt.of(String.join(" ", words));
    }
}
