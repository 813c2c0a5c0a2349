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

    /** Functions whose arguments are ordinary ones to the servers, but not to the parser. */
    private static final Set<String> PLAIN_CALLS =
            Set.of("JSON_OBJECT", "JSON_ARRAY", "JSON_ARRAYAGG", "JSON_OBJECTAGG");

    /** The parser knows no GLOB, but this operator of the same shape, which SQLite has not. */
    private static final String GLOB = "RLIKE";

    private static final String COLLATION = "dbintent_collation_";
    private static final String CALL = "dbintent_call_";

    private final List<Token> tokens;
    private final int nesting;
    private final String parserText;
    private final int[] offsets;

    Statement(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        this.nesting = TokenChecks.nesting(tokens);
        this.offsets = new int[tokens.size()];
        this.parserText = writeParserText();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** How deep parentheses and CASE go. */
    int nesting() {
        return nesting;
    }

    /** The statement with placeholders, to be parsed; one line. */
    String parserText() {
        return parserText;
    }

    private String writeParserText() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            offsets[i] = out.length();
            Token token = tokens.get(i);
            out.append(
                    switch (token.kind()) {
                        case STRING, BITS -> "'" + i + "'";
                        case QUOTED_NAME, LOOSE_NAME -> isCollation(i) ? COLLATION + i : "\"q" + i + "\"";
                        case WORD -> isPlainCall(i) ? CALL + i : token.isWord("GLOB") ? GLOB : token.value();
                        case NUMBER, SYMBOL -> token.value();
                    });
            if (!symbolAt(i + 1, ".") && !token.isSymbol(".")) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    /** The parser wants the names of collations bare. */
    private boolean isCollation(int index) {
        return index > 0 && tokens.get(index - 1).isWord("COLLATE");
    }

    private boolean isPlainCall(int index) {
        String keyword = tokens.get(index).keyword();
        return PLAIN_CALLS.contains(keyword) && symbolAt(index + 1, "(");
    }

    private boolean symbolAt(int index, String symbol) {
        return index < tokens.size() && tokens.get(index).isSymbol(symbol);
    }

    /** The operator that the parser was shown as {@code keyword}. */
    String likeOperator(String keyword) {
        boolean glob = keyword.equals(GLOB) && tokens.stream().anyMatch(token -> token.isWord("GLOB"));
        return glob ? "GLOB" : keyword;
    }

    /** The name of a function as it was received. */
    String functionName(String parsed) {
        if (parsed.startsWith(CALL)) {
            String number = parsed.substring(CALL.length());
            if (number.matches("[0-9]{1,6}") && Integer.parseInt(number) < tokens.size()) {
                return tokens.get(Integer.parseInt(number)).value();
            }
        }
        return parsed;
    }

    /** What the parser's text for a literal or a name stands for. */
    Token resolve(String parsed) {
        int length = parsed.length();
        if (length > 2 && parsed.charAt(0) == '\'' && parsed.charAt(length - 1) == '\'') {
            return quotedAt(parsed, parsed.substring(1, length - 1), Set.of(Kind.STRING, Kind.BITS));
        }
        if (length > 3 && parsed.startsWith("\"q") && parsed.charAt(length - 1) == '"') {
            return quotedAt(parsed, parsed.substring(2, length - 1), Set.of(Kind.QUOTED_NAME, Kind.LOOSE_NAME));
        }
        if (parsed.startsWith(COLLATION)) {
            return quotedAt(parsed, parsed.substring(COLLATION.length()), Set.of(Kind.QUOTED_NAME, Kind.LOOSE_NAME));
        }
        List<Token> bare = Lexer.tokens(parsed, LexicalRules.OF_PARSER);
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

    /** The index of the first token that differs to a server, or -1. */
    int firstDifference(List<Token> others) {
        int common = Math.min(tokens.size(), others.size());
        for (int i = 0; i < common; i++) {
            if (!tokens.get(i).sameAs(others.get(i))) {
                return i;
            }
        }
        return tokens.size() == others.size() ? -1 : common;
    }

    /** Some tokens around {@code index}, to show where something was found. */
    String near(int index) {
        List<String> words = new ArrayList<>();
        for (int i = Math.max(0, index - 2); i < Math.min(tokens.size(), index + 5); i++) {
            Token token = tokens.get(i);
            words.add(token.kind() == Kind.STRING ? "'" + token.value() + "'" : token.value());
        }
        return Excerpt.of(String.join(" ", words));
    }

    /** Some tokens around a column of the parser's text; columns count from 1. */
    String nearColumn(int column) {
        int index = 0;
        while (index + 1 < offsets.length && offsets[index + 1] < column) {
            index++;
        }
        return near(index);
    }
}
