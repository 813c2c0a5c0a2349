package io.dbintent.sql;

import java.util.ArrayList;
import java.util.List;

/** The parts of a query or template that matter for its values, with their positions; found by the lexer's own rules. */
final class TemplatePieces {

    enum Kind {
        STRING,
        NUMBER,
        WORD,
        /** A colon and a name, in the place of a value. */
        NAMED
    }

    /**
     * One part.
     *
     * @param value decoded; of a name without its colon
     * @param end after its last character
     */
    record Piece(Kind kind, String value, int start, int end) {}

    private final String text;
    private final LexicalRules rules;
    private final StringLexer strings;
    private final List<Piece> pieces = new ArrayList<>();

    private TemplatePieces(String text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
        this.strings = new StringLexer(text, rules);
    }

    /** Throws {@link Refusal} where a quoted text has no end. */
    static List<Piece> of(String text, LexicalRules rules) {
        TemplatePieces found = new TemplatePieces(text, rules);
        int at = 0;
        while (at < text.length()) {
            at = found.next(at);
        }
        return found.pieces;
    }

    /** The template as a query that the parser reads: names turned into a text that occurs nowhere else. */
    static String unnamed(String template, List<Piece> pieces) {
        StringBuilder sql = new StringBuilder();
        int end = 0;
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.NAMED) {
                sql.append(template, end, piece.start()).append("'~ named ~'");
                end = piece.end();
            }
        }
        return sql.append(template.substring(end)).toString();
    }

    private int next(int at) {
        int comment = Comments.endOf(text, at, rules);
        if (comment > at) {
            return comment;
        }
        char c = text.charAt(at);
        StringLexer.Found quoted = strings.at(at, c);
        if (quoted != null) {
            boolean string = quoted.kind() == Token.Kind.STRING || quoted.kind() == Token.Kind.LOOSE_NAME;
            pieces.add(new Piece(string ? Kind.STRING : Kind.WORD, quoted.value(), at, quoted.end()));
            return quoted.end();
        }
        if (c == ':' && at + 1 < text.length()) {
            if (text.charAt(at + 1) == ':') {
                return at + 2;
            }
            int end = word(at + 1);
            if (end > at + 1) {
                pieces.add(new Piece(Kind.NAMED, text.substring(at + 1, end), at, end));
                return end;
            }
        }
        int word = word(at);
        if (word > at) {
            pieces.add(new Piece(Kind.WORD, text.substring(at, word), at, word));
            return word;
        }
        int number = number(at);
        if (number > at) {
            pieces.add(new Piece(Kind.NUMBER, text.substring(at, number), at, number));
            return number;
        }
        return at + 1;
    }

    private int word(int start) {
        int at = start;
        while (at < text.length()
                && (text.charAt(at) == '_'
                        || Character.isLetter(text.charAt(at))
                        || (at > start && (isDigit(at) || text.charAt(at) == '$')))) {
            at++;
        }
        return at;
    }

    private int number(int start) {
        int at = start;
        while (isDigit(at)) {
            at++;
        }
        if (at > start && at < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
            at++;
            while (isDigit(at)) {
                at++;
            }
        }
        return at;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
