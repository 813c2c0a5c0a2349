package io.dbintent.sql;

import io.dbintent.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the tokens of the rendered statement; the only way a renderer can say anything. */
final class SqlWriter {

    private final Statement source;
    private final List<Token> tokens = new ArrayList<>();
    private boolean glueNext;

    SqlWriter(Statement source) {
        this.source = source;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** One or more keywords, separated by single blanks. */
    void words(String keywords) {
        for (String keyword : keywords.split(" ", -1)) {
            add(Token.of(Kind.WORD, keyword));
        }
    }

    /** The operator that the parser calls {@code keyword}. */
    void like(String keyword) {
        words(source.likeOperator(keyword));
    }

    void symbol(String symbol) {
        add(Token.of(Kind.SYMBOL, symbol));
    }

    /** Keyword and opening parenthesis without a blank, as MySQL wants it for functions. */
    void call(String name) {
        add(Token.of(Kind.WORD, name));
        add(new Token(Kind.SYMBOL, "(", true));
    }

    /** The name of a function as it was received, whatever the parser was shown. */
    String functionName(String parsed) {
        return source.functionName(parsed);
    }

    void open() {
        symbol("(");
    }

    void close() {
        symbol(")");
    }

    /** The next token follows without a blank. */
    void glue() {
        glueNext = true;
    }

    /** What was received where the parser has {@code parsed}. */
    Token source(String parsed) {
        return source.resolve(parsed);
    }

    /** A name or a literal, as the parser gave it. */
    void resolved(String parsed, Set<Kind> kinds) {
        Token token = source.resolve(parsed);
        if (!kinds.contains(token.kind())) {
            throw new Refusal(
                    FindingCode.SQL_UNSUPPORTED,
                    "'" + Excerpt.of(token.value()) + "' cannot stand where it stands: names may be quoted as names"
                            + " only, values as strings only.");
        }
        add(token);
    }

    void name(String parsed) {
        resolved(parsed, Set.of(Kind.WORD, Kind.QUOTED_NAME, Kind.LOOSE_NAME));
    }

    /** A dotted name; placeholders hold no dots themselves. */
    void dottedName(String parsed) {
        String[] parts = parsed.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                symbol(".");
            }
            name(parts[i]);
        }
    }

    void literal(String parsed) {
        resolved(parsed, Set.of(Kind.STRING, Kind.BITS));
    }

    void number(String parsed) {
        resolved(parsed, Set.of(Kind.NUMBER));
    }

    /** What the parser keeps as text, when each bare word of it is in {@code words}. */
    void raw(String parsed, Set<String> words) {
        for (Token token : Lexer.tokens(parsed, LexicalRules.OF_PARSER)) {
            switch (token.kind()) {
                case STRING -> literal("'" + token.value() + "'");
                case WORD -> {
                    if (!words.contains(token.keyword())) {
                        throw new Refusal(
                                FindingCode.SQL_UNSUPPORTED,
                                "The guard does not know '" + Excerpt.of(token.value()) + "' in '" + Excerpt.of(parsed)
                                        + "'.");
                    }
                    add(token);
                }
                case SYMBOL -> add(new Token(Kind.SYMBOL, token.value(), token.isSymbol("(")));
                case NUMBER -> add(token);
                case QUOTED_NAME, LOOSE_NAME, BITS ->
                    throw new Refusal(
                            FindingCode.SQL_UNSUPPORTED, "The guard cannot vouch for '" + Excerpt.of(parsed) + "'.");
            }
        }
    }

    private void add(Token token) {
        tokens.add(glueNext ? new Token(token.kind(), token.value(), true) : token);
        glueNext = false;
    }
}
