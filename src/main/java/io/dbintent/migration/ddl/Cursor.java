package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over the tokens of one statement. */
final class Cursor {

    private static final Token END = new Token(Token.Kind.SYMBOL, "", -1, -1, false);

    private final String script;
    private final List<Token> tokens;
    private final ServerKind server;
    private final String ownSchema;
    private int at;

    Cursor(String script, List<Token> tokens, ServerKind server, String ownSchema) {
        this.script = script;
        this.tokens = tokens;
        this.server = server;
        this.ownSchema = ownSchema;
    }

    ServerKind server() {
        return server;
    }

    Dialect dialect() {
        return server.dialect();
    }

    boolean mysql() {
        return server.isMySqlFamily();
    }

    boolean postgres() {
        return server.dialect() == Dialect.POSTGRESQL;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    Token next() {
        Token token = peek();
        if (atEnd()) {
            throw new UnreadableException("The statement ends where more was expected.");
        }
        at++;
        return token;
    }

    /** True if the next tokens are these keywords or symbols. */
    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean atAny(Set<String> keywords) {
        return keywords.contains(peek().keyword());
    }

    /** Steps over these keywords or symbols if they are next. */
    boolean accept(String... words) {
        if (!at(words)) {
            return false;
        }
        at += words.length;
        return true;
    }

    void expect(String... words) {
        for (String word : words) {
            if (!accept(word)) {
                throw new UnreadableException("Expected " + word + " but found " + shown() + ".");
            }
        }
    }

    String shown() {
        return atEnd() ? "the end of the statement" : "'" + source(at, at + 1) + "'";
    }

    /** A name, folded as the product folds bare words. */
    String name() {
        Token token = next();
        if (token.kind() == Token.Kind.QUOTED_NAME) {
            return token.value();
        }
        // SQLite and MySQL in ANSI mode take a string for a name in some places.
        if (token.kind() == Token.Kind.STRING && (dialect() == Dialect.SQLITE || mysql())) {
            return token.value();
        }
        if (token.kind() != Token.Kind.WORD) {
            at--;
            throw new UnreadableException("Expected a name but found " + shown() + ".");
        }
        return fold(token.value());
    }

    private String fold(String bare) {
        return switch (dialect()) {
            case POSTGRESQL -> bare.toLowerCase(Locale.ROOT);
            case ORACLE, H2 -> bare.toUpperCase(Locale.ROOT);
            default -> bare;
        };
    }

    /** A name that may stand behind a schema's; the schema that the script runs in is left away. */
    ObjectName objectName() {
        String first = name();
        List<String> parts = new ArrayList<>(List.of(first));
        while (at(".") && (peek(1).isName() || peek(1).kind() == Token.Kind.STRING)) {
            next();
            parts.add(name());
        }
        String name = parts.get(parts.size() - 1);
        String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
        return new ObjectName(isOwnSchema(schema) ? "" : schema, name);
    }

    /** True if the script runs in this schema. */
    boolean isOwnSchema(String schema) {
        return postgres() ? schema.equals(ownSchema) : schema.equalsIgnoreCase(ownSchema);
    }

    /** Names between round brackets. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        expect("(");
        do {
            names.add(name());
        } while (accept(","));
        expect(")");
        return names;
    }

    String string() {
        Token token = next();
        if (token.kind() != Token.Kind.STRING && token.kind() != Token.Kind.DOLLAR_STRING) {
            at--;
            throw new UnreadableException("Expected a string but found " + shown() + ".");
        }
        StringBuilder value = new StringBuilder(token.value());
        while (peek().kind() == Token.Kind.STRING) {
            value.append(next().value());
        }
        return value.toString();
    }

    /** The script's text from one token to before another. */
    String source(int from, int to) {
        if (from >= to || from >= tokens.size()) {
            return "";
        }
        Token last = tokens.get(Math.min(to, tokens.size()) - 1);
        return script.substring(tokens.get(from).start(), last.end());
    }

    String rest() {
        String text = source(at, tokens.size());
        at = tokens.size();
        return text;
    }

    /** Text up to a comma or closing bracket that is not inside brackets, or to one of these keywords. */
    String until(Set<String> stops) {
        int from = at;
        skipTo(stops);
        return source(from, at);
    }

    void skipTo(Set<String> stops) {
        int depth = 0;
        int cases = 0;
        int from = at;
        while (!atEnd()) {
            Token token = peek();
            if (depth == 0 && (token.is(",") || token.is(")"))) {
                return;
            }
            if (depth == 0 && cases == 0 && at > from && stops.contains(token.keyword()) && !afterIs()) {
                return;
            }
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            cases += token.is("CASE") ? 1 : token.is("END") ? -1 : 0;
            at++;
        }
    }

    /** {@code IS NOT NULL} and {@code a AND NOT b} inside an expression are no end of it. */
    private boolean afterIs() {
        Token before = tokens.get(at - 1);
        if (before.kind() == Token.Kind.SYMBOL) {
            return !before.is(")") && !before.is("]");
        }
        boolean notOfConstraint = before.is("NOT")
                && peek().is("NULL")
                && !tokens.get(Math.max(0, at - 2)).is("IS");
        return !notOfConstraint
                && Set.of("IS", "AND", "OR", "NOT", "THEN", "ELSE", "WHEN", "IN")
                        .contains(before.keyword());
    }

    /** What stands between round brackets, without them. */
    String bracketed() {
        expect("(");
        int from = at;
        int depth = 1;
        while (depth > 0) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return source(from, at - 1);
    }

    /** Steps over a keyword and returns true, or stays. */
    @Nullable
    String acceptOne(String... words) {
        for (String word : words) {
            if (accept(word)) {
                return word;
            }
        }
        return null;
    }

    boolean acceptIfExists() {
        return accept("IF", "EXISTS");
    }

    boolean acceptIfNotExists() {
        return accept("IF", "NOT", "EXISTS");
    }

    /** Options in round brackets, {@code a = 1, b}. */
    java.util.Map<String, String> bracketedOptions() {
        java.util.Map<String, String> options = new java.util.TreeMap<>();
        expect("(");
        do {
            StringBuilder name = new StringBuilder(next().value().toLowerCase(Locale.ROOT));
            while (accept(".")) {
                name.append('.').append(next().value().toLowerCase(Locale.ROOT));
            }
            String value = "true";
            if (accept("=")) {
                value = until(Set.of());
            }
            options.put(name.toString(), unquote(value));
        } while (accept(","));
        expect(")");
        return options;
    }

    private static String unquote(String value) {
        return value.length() > 1 && value.startsWith("'") && value.endsWith("'")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
