package io.dbintent.migration.simulate;

import io.dbintent.migration.ddl.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A SELECT in a block, over catalog tables; one over other tables yields nothing known. */
final class BlockQuery {

    private static final List<String> ENDS = List.of("WHERE", "GROUP", "ORDER", "LIMIT", "HAVING", "INTO");
    private static final List<String> JOINS = List.of("JOIN", "INNER", "CROSS", "LEFT", "RIGHT", "ON", ",");

    private final BlockExpressions expressions;
    private final List<Token> tokens;
    private final int from;
    private final int to;

    BlockQuery(BlockExpressions expressions, List<Token> tokens, int from, int to) {
        this.expressions = expressions;
        this.tokens = tokens;
        this.from = from;
        this.to = to;
    }

    private int find(String word, int start) {
        int depth = 0;
        for (int i = start; i < to; i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(word)) {
                return i;
            }
        }
        return -1;
    }

    private int endOf(int start) {
        int end = to;
        for (String word : ENDS) {
            int at = find(word, start);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return end;
    }

    /** The names after INTO; empty if there is none. */
    List<String> targets() {
        int into = find("INTO", from);
        List<String> names = new ArrayList<>();
        for (int i = into + 1; into >= 0 && i < to; i++) {
            Token token = tokens.get(i);
            if (token.isName() || token.kind() == Token.Kind.VARIABLE) {
                names.add(token.value().toLowerCase(Locale.ROOT));
                if (i + 1 < to && tokens.get(i + 1).is(",")) {
                    i++;
                    continue;
                }
            }
            break;
        }
        return names;
    }

    /** The first value of the select list; UNKNOWN where rows decide. */
    @Nullable
    Object value() {
        int fromAt = find("FROM", from);
        int listEnd = fromAt >= 0 ? fromAt : endOf(from + 1);
        int into = find("INTO", from);
        if (into >= 0 && into < listEnd) {
            listEnd = into;
        }
        if (fromAt < 0) {
            return expressions.evaluate(tokens, from + 1, listEnd, Map.of(), null);
        }
        List<Map<String, @Nullable Object>> rows = rows();
        if (rows == null) {
            return Value.UNKNOWN;
        }
        boolean aggregate = isAggregate(from + 1, listEnd);
        if (rows.isEmpty() && !aggregate) {
            return null;
        }
        return aggregate
                ? expressions.evaluate(tokens, from + 1, listEnd, Map.of(), rows)
                : expressions.evaluate(tokens, from + 1, listEnd, rows.get(0), null);
    }

    private boolean isAggregate(int start, int end) {
        for (int i = start; i < end; i++) {
            if (BlockExpressions.AGGREGATES.contains(tokens.get(i).keyword())) {
                return true;
            }
        }
        return false;
    }

    /** True, false, or UNKNOWN where rows decide. */
    Object exists() {
        List<Map<String, @Nullable Object>> rows = rows();
        if (rows == null) {
            return Value.UNKNOWN;
        }
        return !rows.isEmpty();
    }

    private @Nullable List<Map<String, @Nullable Object>> rows() {
        int at = find("FROM", from);
        if (at < 0) {
            return List.of(Map.of());
        }
        int end = endOf(at + 1);
        List<Map<String, @Nullable Object>> rows = List.of(Map.of());
        int i = at + 1;
        while (i < end) {
            Token token = tokens.get(i);
            if (JOINS.contains(token.is(",") ? "," : token.keyword()) && !token.is("ON")) {
                i++;
                continue;
            }
            if (token.is("ON")) {
                int stop = i + 1;
                while (stop < end
                        && !(JOINS.contains(tokens.get(stop).keyword())
                                && !tokens.get(stop).is("ON"))) {
                    stop++;
                }
                rows = filtered(rows, i + 1, stop);
                if (rows == null) {
                    return null;
                }
                i = stop;
                continue;
            }
            if (!token.isName()) {
                return null;
            }
            String name = token.value().toLowerCase(Locale.ROOT);
            boolean catalog = name.startsWith("pg_");
            i++;
            while (i + 1 < end && tokens.get(i).is(".")) {
                catalog |= name.equals("information_schema") || name.equals("pg_catalog");
                name = tokens.get(i + 1).value().toLowerCase(Locale.ROOT);
                i += 2;
            }
            String alias = name;
            if (i < end && tokens.get(i).is("AS")) {
                i++;
            }
            if (i < end
                    && tokens.get(i).isName()
                    && !JOINS.contains(tokens.get(i).keyword())) {
                alias = tokens.get(i).value().toLowerCase(Locale.ROOT);
                i++;
            }
            List<Map<String, @Nullable Object>> source = catalog ? expressions.catalog(name) : expressions.table(name);
            if (source == null) {
                return null;
            }
            rows = product(rows, source, alias);
        }
        int where = find("WHERE", at);
        if (where < 0) {
            return rows;
        }
        return filtered(rows, where + 1, endOf(where + 1));
    }

    private static List<Map<String, @Nullable Object>> product(
            List<Map<String, @Nullable Object>> left, List<Map<String, @Nullable Object>> right, String alias) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> a : left) {
            for (Map<String, @Nullable Object> b : right) {
                Map<String, @Nullable Object> row = new HashMap<>(a);
                b.forEach((name, value) -> {
                    row.put(name, value);
                    row.put(alias + "." + name, value);
                });
                rows.add(row);
            }
        }
        return rows;
    }

    private @Nullable List<Map<String, @Nullable Object>> filtered(
            List<Map<String, @Nullable Object>> rows, int start, int end) {
        List<Map<String, @Nullable Object>> kept = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            Object value = expressions.evaluate(tokens, start, end, row, null);
            if (value == Value.UNKNOWN) {
                return null;
            }
            if (Boolean.TRUE.equals(Value.truth(value))) {
                kept.add(row);
            }
        }
        return kept;
    }
}
