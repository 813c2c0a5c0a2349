package io.dbintent.sql;

import io.dbintent.sql.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of a statement before it is parsed: one statement, bounded nesting, no string as an alias. */
final class TokenChecks {

    static final int MAX_CHARACTERS = 100_000;
    static final int MAX_TOKENS = 10_000;
    static final int MAX_NESTING = 30;
    static final int MAX_SUBQUERIES = 10;

    /** Bare words after which a string is a value; after any other word it is an alias or a typed literal. */
    private static final Set<String> BEFORE_STRING = Words.of("""
            SELECT DISTINCT ALL WHERE HAVING ON AND OR XOR NOT IN IS LIKE ILIKE RLIKE REGEXP GLOB MATCH
            TO BETWEEN CASE WHEN THEN ELSE BY FROM BINARY ESCAPE SEPARATOR DATE TIME TIMESTAMP
            TIMESTAMPTZ INTERVAL DIV MOD ZONE BOTH LEADING TRAILING SOME ANY FOR USING DATETIME OFFSET
            LIMIT VALUE KEY PLACING""");

    private static final Pattern FIRST_WORD = Pattern.compile("\\s*([A-Za-z]+)");

    private TokenChecks() {}

    static void raw(String sql) {
        if (sql.length() > MAX_CHARACTERS) {
            throw new Refusal(
                    FindingCode.SQL_TOO_LONG,
                    "The statement has " + sql.length() + " characters; " + MAX_CHARACTERS + " is the limit.");
        }
        if (sql.indexOf('\0') >= 0) {
            throw new Refusal(FindingCode.SQL_CHARACTER, "The statement holds a NUL character.");
        }
        for (int i = 0; i < sql.length(); i += Character.charCount(sql.codePointAt(i))) {
            int c = sql.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new Refusal(
                        FindingCode.SQL_CHARACTER,
                        "The statement holds half of a character (" + Excerpt.character(c) + ").");
            }
        }
    }

    /** Said first, because it helps more than what else may be wrong with a statement of another kind. */
    static void startsAsQuery(String sql) {
        Matcher word = FIRST_WORD.matcher(sql);
        if (word.lookingAt()
                && !word.group(1).equalsIgnoreCase("SELECT")
                && !word.group(1).equalsIgnoreCase("WITH")) {
            throw notReadOnly(word.group(1));
        }
    }

    private static Refusal notReadOnly(String start) {
        return new Refusal(
                FindingCode.SQL_NOT_READ_ONLY,
                "The statement starts with '" + Excerpt.of(start) + "': only SELECT (or WITH ... SELECT) is run.");
    }

    /** The tokens without trailing semicolons. */
    static List<Token> oneStatement(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).isSymbol(";")) {
            end--;
        }
        if (end == 0) {
            throw new Refusal(FindingCode.SQL_EMPTY, "There is no SQL in the text: write one SELECT statement.");
        }
        List<Token> statement = tokens.subList(0, end);
        if (statement.stream().anyMatch(token -> token.isSymbol(";"))) {
            throw new Refusal(
                    FindingCode.SQL_NOT_ONE_STATEMENT,
                    "The text holds more than one statement: write exactly one SELECT.");
        }
        Token first = statement.get(0);
        if (!first.isWord("SELECT") && !first.isWord("WITH") && !first.isSymbol("(")) {
            throw notReadOnly(first.value());
        }
        return statement;
    }

    static void bounded(List<Token> tokens) {
        if (tokens.size() > MAX_TOKENS) {
            throw new Refusal(
                    FindingCode.SQL_TOO_LONG,
                    "The statement has " + tokens.size() + " words and symbols; " + MAX_TOKENS + " is the limit.");
        }
        if (nesting(tokens) > MAX_NESTING || subqueryNesting(tokens) > MAX_SUBQUERIES) {
            throw new Refusal(
                    FindingCode.SQL_TOO_COMPLEX,
                    "The statement is nested more than " + MAX_NESTING + " levels deep, or more than " + MAX_SUBQUERIES
                            + " subqueries: use common table" + " expressions or fewer parentheses.");
        }
    }

    /** How deep parentheses and CASE go. */
    static int nesting(List<Token> tokens) {
        int depth = 0;
        int cases = 0;
        int deepest = 0;
        for (Token token : tokens) {
            if (token.isSymbol("(") || token.isSymbol("[")) {
                depth++;
            } else if (token.isSymbol(")") || token.isSymbol("]")) {
                depth--;
            } else if (token.isWord("CASE")) {
                cases++;
            } else if (token.isWord("END")) {
                cases--;
            }
            deepest = Math.max(deepest, depth + cases);
        }
        return deepest;
    }

    /** Nested subqueries cost the parser more than nested parentheses. */
    private static int subqueryNesting(List<Token> tokens) {
        Deque<Boolean> parentheses = new ArrayDeque<>();
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(")) {
                boolean subquery = i + 1 < tokens.size() && tokens.get(i + 1).isWord("SELECT");
                parentheses.push(subquery);
                depth += subquery ? 1 : 0;
            } else if (token.isSymbol(")") && !parentheses.isEmpty() && parentheses.pop()) {
                depth--;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    static void noStringAlias(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != Kind.STRING && tokens.get(i).kind() != Kind.BITS) {
                continue;
            }
            Token before = tokens.get(i - 1);
            boolean value =
                    switch (before.kind()) {
                        case SYMBOL -> !before.isSymbol(")") && !before.isSymbol("]") && !before.isSymbol(".");
                        case WORD -> BEFORE_STRING.contains(before.keyword());
                        case STRING, BITS, NUMBER, QUOTED_NAME, LOOSE_NAME -> false;
                    };
            if (!value) {
                throw new Refusal(
                        FindingCode.SQL_STRING_ALIAS,
                        "The literal '" + Excerpt.of(tokens.get(i).value()) + "' after '" + Excerpt.of(before.value())
                                + "' would be an alias or join another literal: name columns without quotes or with"
                                + " the quotes of names, and write one literal.");
            }
        }
    }

    /** INTO writes wherever it stands, and it is a reserved word everywhere, so a bare one is never a name. */
    static void noForbiddenWord(List<Token> tokens) {
        for (Token token : tokens) {
            switch (token.keyword()) {
                case "INTO", "OUTFILE", "DUMPFILE" ->
                    throw new Refusal(
                            FindingCode.SQL_INTO,
                            "The statement holds " + token.keyword() + ": a query must not write its result anywhere.");
                default -> {}
            }
        }
        noWriteInParentheses(tokens);
    }

    /** Known by its first words, so that the parser need not try every way to read it. */
    private static void noWriteInParentheses(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token verb = tokens.get(i + 1);
            Token next = tokens.get(i + 2);
            boolean writes = (verb.isWord("DELETE") && next.isWord("FROM"))
                    || (verb.isWord("MERGE") && next.isWord("INTO"))
                    || (verb.isWord("UPDATE")
                            && (next.kind() == Token.Kind.WORD || next.kind() == Token.Kind.QUOTED_NAME));
            if (tokens.get(i).isSymbol("(") && writes) {
                throw new Refusal(
                        FindingCode.SQL_NOT_READ_ONLY,
                        "The statement changes something near '" + verb.value() + " " + next.value()
                                + "': only SELECT is run.");
            }
        }
    }
}
