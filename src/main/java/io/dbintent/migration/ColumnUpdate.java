package io.dbintent.migration;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.Token;
import io.dbintent.migration.ddl.Tokenizer;
import io.dbintent.migration.ddl.UnreadableException;
import java.util.List;
import java.util.Optional;

/**
 * An UPDATE that gives one column of one table a value, cut into its parts.
 *
 * @param table whose rows change
 * @param column what they get a value in
 * @param expression the value, as written
 * @param where which rows get it, as written; empty for all
 */
record ColumnUpdate(ObjectName table, String column, String expression, String where) {

    /** Empty for any other statement, also for an UPDATE that does more. */
    static Optional<ColumnUpdate> of(String statement, ServerKind server) {
        List<Token> tokens;
        try {
            tokens = Tokenizer.tokens(statement, server);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
        int at = 1;
        if (tokens.size() < 6 || !tokens.get(0).is("UPDATE") || !tokens.get(at).isName()) {
            return Optional.empty();
        }
        ObjectName table = ObjectName.of(tokens.get(at).value());
        if (tokens.get(at + 1).is(".") && tokens.get(at + 2).isName()) {
            table = new ObjectName(table.name(), tokens.get(at + 2).value());
            at += 2;
        }
        boolean assigns = tokens.size() > at + 4
                && tokens.get(at + 1).is("SET")
                && tokens.get(at + 2).isName()
                && tokens.get(at + 3).is("=");
        return assigns
                ? rest(statement, tokens, at + 4, table, tokens.get(at + 2).value())
                : Optional.empty();
    }

    private static Optional<ColumnUpdate> rest(
            String statement, List<Token> tokens, int first, ObjectName table, String column) {
        int depth = 0;
        for (int i = first; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is("WHERE") && i > first && i + 1 < tokens.size()) {
                boolean more = ends(tokens, i + 1);
                return more
                        ? Optional.empty()
                        : Optional.of(new ColumnUpdate(
                                table,
                                column,
                                cut(statement, tokens, first, i - 1),
                                cut(statement, tokens, i + 1, tokens.size() - 1)));
            }
            if (depth == 0 && (token.is(",") || isEnd(token))) {
                return Optional.empty();
            }
        }
        return Optional.of(new ColumnUpdate(table, column, cut(statement, tokens, first, tokens.size() - 1), ""));
    }

    private static boolean ends(List<Token> tokens, int from) {
        int depth = 0;
        for (Token token : tokens.subList(from, tokens.size())) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && isEnd(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(Token token) {
        return token.is("FROM") || token.is("ORDER") || token.is("LIMIT") || token.is("RETURNING");
    }

    private static String cut(String statement, List<Token> tokens, int first, int last) {
        return statement.substring(tokens.get(first).start(), tokens.get(last).end());
    }

    /** Whether only rows are meant that have no value yet. */
    boolean fillsGaps(ServerKind server) {
        List<Token> tokens = where.isEmpty() ? List.of() : Tokenizer.tokens(where, server);
        return tokens.size() == 3
                && tokens.get(0).isName()
                && tokens.get(0).value().equalsIgnoreCase(column)
                && tokens.get(1).is("IS")
                && tokens.get(2).is("NULL");
    }

    /** Whether the value is computed from the column itself. */
    boolean readsItself(ServerKind server) {
        return Tokenizer.tokens(expression, server).stream()
                .anyMatch(token -> token.isName() && token.value().equalsIgnoreCase(column));
    }
}
