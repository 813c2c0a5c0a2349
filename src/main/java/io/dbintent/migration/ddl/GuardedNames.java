package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds names with dots that lead out of the migration's schema, in statements that define things. */
final class GuardedNames {

    private static final Set<String> OPERATORS =
            Set.of("AND", "OR", "NOT", "IS", "WHEN", "THEN", "ELSE", "CASE", "BETWEEN", "WHERE");

    private final ServerKind server;
    private final String ownSchema;

    GuardedNames(ServerKind server, String ownSchema) {
        this.server = server;
        this.ownSchema = ownSchema;
    }

    boolean postgres() {
        return server.dialect() == Dialect.POSTGRESQL;
    }

    /** True if a name before a dot is the migration's schema, by the product's rules on letter case. */
    boolean isOwn(Token token) {
        boolean quoted = token.kind() == Token.Kind.QUOTED_NAME;
        return switch (server.dialect()) {
            case POSTGRESQL -> (quoted ? token.value() : token.value().toLowerCase(Locale.ROOT)).equals(ownSchema);
            case MYSQL, MARIADB -> token.value().equals(ownSchema);
            case H2 ->
                quoted
                        ? token.value().equals(ownSchema) || token.value().equals(ownSchema.toUpperCase(Locale.ROOT))
                        : token.value().equalsIgnoreCase(ownSchema);
            default -> token.value().equalsIgnoreCase(ownSchema);
        };
    }

    /**
     * Names that are neither in the migration's schema nor columns of the statement's own tables.
     *
     * @param tables the tables that the statement is about, in lower case
     */
    Set<String> beyond(List<Token> tokens, Set<String> tables) {
        Set<String> found = new LinkedHashSet<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (!tokens.get(i).isName() || !dot(tokens, i + 1) || dot(tokens, i - 1)) {
                continue;
            }
            int parts = parts(tokens, i);
            boolean column = isColumn(tokens, i, parts, depth, tables);
            boolean own = isOwn(tokens.get(i)) && parts == 2;
            if (!own && !column) {
                found.add(tokens.get(i).value());
            }
        }
        return found;
    }

    /** How many names stand here with dots between them. */
    static int parts(List<Token> tokens, int first) {
        int parts = 1;
        while (dot(tokens, first + 2 * parts - 1)) {
            parts++;
        }
        return parts;
    }

    static boolean dot(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(".");
    }

    private boolean isColumn(List<Token> tokens, int i, int parts, int depth, Set<String> tables) {
        boolean named = follows(tokens, i, "ON", "COLUMN") || follows(tokens, i, "OWNED", "BY");
        if (named) {
            return parts == 2 || (parts == 3 && isOwn(tokens.get(i)));
        }
        Token before = tokens.get(Math.max(0, i - 1));
        boolean inExpression = OPERATORS.contains(before.keyword())
                || (before.kind() == Token.Kind.SYMBOL && !before.is("::") && (depth > 0 || !before.is(",")));
        boolean inherits = before.is("(") && i > 1 && tokens.get(i - 2).is("INHERITS");
        int end = i + 2 * parts - 1;
        boolean called = end < tokens.size() && tokens.get(end).is("(");
        boolean ofTable = tables.contains(tokens.get(i).value().toLowerCase(Locale.ROOT));
        return parts == 2 && ofTable && inExpression && !inherits && !called;
    }

    private boolean follows(List<Token> tokens, int i, String first, String second) {
        return server.dialect() != Dialect.SQLITE
                && i > 1
                && tokens.get(i - 2).is(first)
                && tokens.get(i - 1).is(second);
    }
}
