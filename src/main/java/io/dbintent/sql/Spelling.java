package io.dbintent.sql;

import java.util.List;

/** Writes tokens as text that the server reads back as the same tokens, whichever way they were first written. */
final class Spelling {

    private final Dialect dialect;
    private final SqlMode mode;

    Spelling(Dialect dialect, SqlMode mode) {
        this.dialect = dialect;
        this.mode = mode;
    }

    String text(List<Token> tokens) {
        StringBuilder out = new StringBuilder();
        Token previous = null;
        for (Token token : tokens) {
            if (previous != null && needsSpace(previous, token)) {
                out.append(' ');
            }
            out.append(spell(token));
            previous = token;
        }
        return out.toString();
    }

    private String spell(Token token) {
        return switch (token.kind()) {
            case STRING -> string(token.value());
            case QUOTED_NAME ->
                dialect == Dialect.SQLITE ? Dialect.MYSQL.quote(token.value()) : dialect.quote(token.value());
            case LOOSE_NAME -> dialect.quote(token.value());
            case WORD, NUMBER, BITS, SYMBOL -> token.value();
        };
    }

    /** A string literal that is closed at the same place whether or not backslashes escape. */
    String string(String value) {
        String quoted = value.replace("'", "''");
        if (value.indexOf('\\') < 0) {
            return "'" + quoted + "'";
        }
        if (dialect == Dialect.POSTGRESQL) {
            return "E'" + quoted.replace("\\", "\\\\") + "'";
        }
        return "'" + (mode.backslashEscapes() ? quoted.replace("\\", "\\\\") : quoted) + "'";
    }

    private static boolean needsSpace(Token previous, Token next) {
        if (next.glued()) {
            return false;
        }
        boolean opens = previous.isSymbol("(") || previous.isSymbol(".") || previous.isSymbol("[");
        boolean closes = next.isSymbol(")") || next.isSymbol(",") || next.isSymbol(".") || next.isSymbol("]");
        return !opens && !closes;
    }
}
