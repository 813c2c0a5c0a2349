package io.dbintent.sql;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Replaces what one server alone understands by what means the same to it and is plain to the parser and to a reader. */
final class TokenRewrites {

    /** After these, SQLite expects a value, so that an unknown name in double quotes is a string to it. */
    private static final Set<String> BEFORE_VALUE = Words.of("""
            = <> != < > <= >= LIKE GLOB BETWEEN THEN ELSE WHEN""");

    private static final Set<String> ROW_IDS = Set.of("rowid", "oid", "_rowid_");

    private final Dialect dialect;
    private final Set<String> schemaNames = new HashSet<>(ROW_IDS);
    private final boolean schemaKnown;

    TokenRewrites(Dialect dialect, Schema schema) {
        this.dialect = dialect;
        this.schemaKnown = !schema.tables().isEmpty();
        for (Table table : schema.tables()) {
            schemaNames.add(AsciiCase.lower(table.name()));
            for (Column column : table.columns()) {
                schemaNames.add(AsciiCase.lower(column.name()));
            }
        }
    }

    List<Token> apply(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens.size());
        Set<Integer> asInsteadOfComma = new HashSet<>();
        Set<Integer> closeAfter = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (dialect.isMySqlFamily() && endOfIndexHint(tokens, i) > 0) {
                // Says which way to go, not what to find.
                i = endOfIndexHint(tokens, i);
            } else if (comparedExists(tokens, i) > 0) {
                closeAfter.add(comparedExists(tokens, i));
                out.add(Token.of(Kind.SYMBOL, "("));
                out.add(token);
            } else if (closeAfter.contains(i)) {
                out.add(token);
                out.add(Token.of(Kind.SYMBOL, ")"));
            } else if (dialect.isMySqlFamily() && token.isWord("BINARY") && startsOperand(tokens, i)) {
                i = castToBinary(tokens, i, out);
            } else if (dialect.isMySqlFamily()
                    && token.isWord("MOD")
                    && !symbolAt(tokens, i + 1, "(")
                    && afterOperand(tokens, i)) {
                out.add(Token.of(Kind.SYMBOL, "%"));
            } else if (dialect.isMySqlFamily() && token.isWord("CONVERT") && comma(tokens, i + 1) > 0) {
                asInsteadOfComma.add(comma(tokens, i + 1));
                out.add(Token.of(Kind.WORD, "CAST"));
            } else if (asInsteadOfComma.contains(i)) {
                out.add(Token.of(Kind.WORD, "AS"));
            } else if (dialect == Dialect.SQLITE && token.isSymbol("==")) {
                out.add(Token.of(Kind.SYMBOL, "="));
            } else if (isText(tokens, i, out)) {
                out.add(Token.of(Kind.STRING, token.value()));
            } else {
                out.add(token);
            }
        }
        return out;
    }

    /** {@code BINARY name} in a condition, not the type in a CAST nor the word after LIKE. */
    private static boolean startsOperand(List<Token> tokens, int at) {
        if (at == 0 || at + 1 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean operand = (before.kind() == Kind.SYMBOL && !before.isSymbol(")") && !before.isSymbol("."))
                || Words.of("""
            WHERE AND OR ON NOT BY SELECT HAVING WHEN""").contains(before.keyword());
        return operand && isName(tokens.get(at + 1));
    }

    private static int castToBinary(List<Token> tokens, int binary, List<Token> out) {
        int end = binary + 2;
        while (symbolAt(tokens, end, ".") && end + 1 < tokens.size() && isName(tokens.get(end + 1))) {
            end += 2;
        }
        if (symbolAt(tokens, end, "(") || symbolAt(tokens, end, ".")) {
            out.add(tokens.get(binary));
            return binary;
        }
        out.add(Token.of(Kind.WORD, "CAST"));
        out.add(Token.of(Kind.SYMBOL, "("));
        out.addAll(tokens.subList(binary + 1, end));
        out.add(Token.of(Kind.WORD, "AS"));
        out.add(Token.of(Kind.WORD, "BINARY"));
        out.add(Token.of(Kind.SYMBOL, ")"));
        return end - 1;
    }

    /** The last token of {@code FORCE INDEX FOR JOIN (name, ...)} and the like if one begins at {@code at}, else -1. */
    private static int endOfIndexHint(List<Token> tokens, int at) {
        if (!Words.of("USE FORCE IGNORE").contains(tokens.get(at).keyword())
                || at + 2 >= tokens.size()
                || !Words.of("INDEX KEY").contains(tokens.get(at + 1).keyword())) {
            return -1;
        }
        int i = at + 2;
        while (i < tokens.size()
                && Words.of("FOR JOIN ORDER GROUP BY").contains(tokens.get(i).keyword())) {
            i++;
        }
        return symbolAt(tokens, i, "(") ? closing(tokens, i) : -1;
    }

    /**
     * The end of an {@code EXISTS (...)} that begins at {@code at} and is compared with something, else -1: servers
     * where a truth value is a number allow it, the parser does only in parentheses.
     */
    private int comparedExists(List<Token> tokens, int at) {
        boolean numberLike = dialect.isMySqlFamily() || dialect == Dialect.SQLITE;
        if (!numberLike
                || !tokens.get(at).isWord("EXISTS")
                || !symbolAt(tokens, at + 1, "(")
                || (at > 0 && tokens.get(at - 1).isWord("NOT"))) {
            return -1;
        }
        int end = closing(tokens, at + 1);
        boolean compared = end > 0
                && end + 1 < tokens.size()
                && tokens.get(end + 1).kind() == Kind.SYMBOL
                && Set.of("=", "<>", "!=", "<", ">", "<=", ">=")
                        .contains(tokens.get(end + 1).value());
        return compared ? end : -1;
    }

    /** The parenthesis that closes the one at {@code open}, or -1. */
    private static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol("(")) {
                depth++;
            } else if (tokens.get(i).isSymbol(")") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The comma of the call whose parenthesis opens at {@code open}, or -1. */
    private static int comma(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(")) {
                depth++;
            } else if (token.isSymbol(")")) {
                depth--;
            } else if (depth == 1 && token.isSymbol(",")) {
                return i;
            }
            if (depth == 0) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean afterOperand(List<Token> tokens, int at) {
        if (at == 0 || at + 1 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token after = tokens.get(at + 1);
        return (before.kind() == Kind.NUMBER || isName(before) || before.isSymbol(")"))
                && (after.kind() == Kind.NUMBER || isName(after));
    }

    private boolean isText(List<Token> tokens, int at, List<Token> before) {
        Token token = tokens.get(at);
        if (token.kind() != Kind.LOOSE_NAME || !schemaKnown || before.isEmpty()) {
            return false;
        }
        if (symbolAt(tokens, at + 1, ".") || symbolAt(tokens, at + 1, "(") || !expectsValue(before)) {
            return false;
        }
        String name = AsciiCase.lower(token.value());
        return !schemaNames.contains(name)
                && tokens.stream()
                        .noneMatch(other -> other.kind() != Kind.STRING
                                && other.kind() != Kind.LOOSE_NAME
                                && AsciiCase.lower(other.value()).equals(name))
                && !isAlias(tokens, name);
    }

    /** A comparison stands before, or an IN list whose values so far are strings. */
    private static boolean expectsValue(List<Token> before) {
        int last = before.size() - 1;
        Token token = before.get(last);
        if (BEFORE_VALUE.contains(token.kind() == Kind.SYMBOL ? token.value() : token.keyword())) {
            return true;
        }
        while (last > 0
                && before.get(last).isSymbol(",")
                && before.get(last - 1).kind() == Kind.STRING) {
            last -= 2;
        }
        return last > 0
                && before.get(last).isSymbol("(")
                && before.get(last - 1).isWord("IN");
    }

    private static boolean isAlias(List<Token> tokens, String name) {
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            boolean named = before.isWord("AS") || before.isWord("WITH") || isName(before) || before.isSymbol(")");
            if (named
                    && isName(tokens.get(i))
                    && AsciiCase.lower(tokens.get(i).value()).equals(name)) {
                return !BEFORE_VALUE.contains(before.keyword());
            }
        }
        return false;
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME || token.kind() == Kind.LOOSE_NAME;
    }

    private static boolean symbolAt(List<Token> tokens, int index, String symbol) {
        return index < tokens.size() && tokens.get(index).isSymbol(symbol);
    }
}
