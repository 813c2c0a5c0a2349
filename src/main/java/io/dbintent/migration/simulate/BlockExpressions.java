package io.dbintent.migration.simulate;

import io.dbintent.migration.ddl.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of a block; what it does not know is UNKNOWN. */
final class BlockExpressions {

    static final Set<String> AGGREGATES =
            Set.of("COUNT", "GROUP_CONCAT", "STRING_AGG", "ARRAY_AGG", "MIN", "MAX", "SUM", "AVG");
    private static final Set<String> COMPARISONS = Set.of("=", "==", "<>", "!=", "<", ">", "<=", ">=");

    private final Workspace work;
    private final Simulation.Rows rowsKnown;
    private final Map<String, @Nullable Object> variables = new HashMap<>();

    BlockExpressions(Workspace work, Simulation.Rows rowsKnown) {
        this.work = work;
        this.rowsKnown = rowsKnown;
    }

    Map<String, @Nullable Object> variables() {
        return variables;
    }

    @Nullable
    List<Map<String, @Nullable Object>> catalog(String name) {
        return new CatalogRows(work).of(name);
    }

    @Nullable
    List<Map<String, @Nullable Object>> table(String name) {
        return rowsKnown == Simulation.Rows.NONE ? List.of() : null;
    }

    @Nullable
    Object evaluate(
            List<Token> tokens,
            int from,
            int to,
            Map<String, @Nullable Object> row,
            @Nullable List<Map<String, @Nullable Object>> group) {
        return new Run(tokens, from, to, row, group).or();
    }

    private final class Run {

        private final List<Token> tokens;
        private final int to;
        private final Map<String, @Nullable Object> row;
        private final @Nullable List<Map<String, @Nullable Object>> group;
        private int at;

        Run(
                List<Token> tokens,
                int from,
                int to,
                Map<String, @Nullable Object> row,
                @Nullable List<Map<String, @Nullable Object>> group) {
            this.tokens = tokens;
            this.at = from;
            this.to = to;
            this.row = row;
            this.group = group;
        }

        private boolean at(String word) {
            return at < to && tokens.get(at).is(word);
        }

        private boolean accept(String word) {
            if (at(word)) {
                at++;
                return true;
            }
            return false;
        }

        @Nullable
        Object or() {
            Object left = and();
            while (accept("OR")) {
                Object right = and();
                boolean yes = Boolean.TRUE.equals(Value.truth(left)) || Boolean.TRUE.equals(Value.truth(right));
                left = yes
                        ? true
                        : left == Value.UNKNOWN || right == Value.UNKNOWN ? Value.UNKNOWN : weaker(left, right);
            }
            return left;
        }

        private @Nullable Object and() {
            Object left = not();
            while (accept("AND")) {
                Object right = not();
                boolean no = Boolean.FALSE.equals(Value.truth(left)) || Boolean.FALSE.equals(Value.truth(right));
                left = no
                        ? false
                        : left == Value.UNKNOWN || right == Value.UNKNOWN ? Value.UNKNOWN : weaker(left, right);
            }
            return left;
        }

        private static @Nullable Object weaker(@Nullable Object a, @Nullable Object b) {
            return Value.truth(a) == null ? a : b;
        }

        private @Nullable Object not() {
            return accept("NOT") ? Value.not(not()) : comparison();
        }

        private @Nullable Object comparison() {
            Object left = sum();
            while (at < to) {
                String symbol = tokens.get(at).kind() == Token.Kind.SYMBOL
                        ? tokens.get(at).value()
                        : "";
                if (COMPARISONS.contains(symbol)) {
                    at++;
                    boolean any = accept("ANY");
                    Object right = sum();
                    left = any && !(right instanceof List)
                            ? Value.UNKNOWN
                            : Value.compare(left, right, symbol, work.mysql());
                } else if (accept("IS")) {
                    boolean not = accept("NOT");
                    boolean isNull = accept("NULL");
                    if (!isNull) {
                        at++;
                    }
                    boolean known = left != Value.UNKNOWN && isNull;
                    left = known ? (Object) ((left == null) != not) : Value.UNKNOWN;
                } else if (at("IN")
                        || at("LIKE")
                        || (at("NOT")
                                && at + 1 < to
                                && (tokens.get(at + 1).is("IN")
                                        || tokens.get(at + 1).is("LIKE")))) {
                    left = set(left);
                } else {
                    return left;
                }
            }
            return left;
        }

        private @Nullable Object set(@Nullable Object left) {
            boolean not = accept("NOT");
            if (accept("LIKE")) {
                sum();
                return Value.UNKNOWN;
            }
            at++;
            int close = closing(at);
            boolean found = false;
            boolean unknown = tokens.get(at + 1).is("SELECT") || left == Value.UNKNOWN;
            at++;
            while (at < close && !unknown) {
                found |= Boolean.TRUE.equals(Value.truth(Value.compare(left, or(), "=", work.mysql())));
                accept(",");
            }
            at = close + 1;
            return unknown ? Value.UNKNOWN : (Object) (found != not);
        }

        private @Nullable Object sum() {
            Object left = primary();
            while (at < to
                    && (at("+") || at("-") || at("*") || at("/") || at("||") || at("::") || at("->") || at("->>"))) {
                if (accept("::")) {
                    skipType();
                    continue;
                }
                String operator = tokens.get(at++).value();
                Object right = primary();
                left = arithmetic(left, right, operator);
            }
            return left;
        }

        private static @Nullable Object arithmetic(@Nullable Object a, @Nullable Object b, String operator) {
            if (a == Value.UNKNOWN || b == Value.UNKNOWN) {
                return Value.UNKNOWN;
            }
            if (a == null || b == null) {
                return null;
            }
            if (operator.equals("||")) {
                return Value.text(a) + Value.text(b);
            }
            if (a instanceof Long x && b instanceof Long y) {
                return switch (operator) {
                    case "+" -> x + y;
                    case "-" -> x - y;
                    case "*" -> x * y;
                    default -> Value.UNKNOWN;
                };
            }
            return Value.UNKNOWN;
        }

        private void skipType() {
            at++;
            while (at < to && (at("VARYING") || at("PRECISION"))) {
                at++;
            }
            if (at("(")) {
                at = closing(at) + 1;
            }
            while (at("[")) {
                at += 2;
            }
        }

        private int closing(int open) {
            int depth = 0;
            for (int i = open; i < to; i++) {
                depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            throw new UndecidedException("A bracket of a block does not close.");
        }

        private @Nullable Object primary() {
            if (at >= to) {
                throw new UndecidedException("An expression of a block is not understood.");
            }
            Token token = tokens.get(at);
            if (token.is("(")) {
                int close = closing(at);
                boolean query = tokens.get(at + 1).is("SELECT");
                Object value = query
                        ? new BlockQuery(BlockExpressions.this, tokens, at + 1, close).value()
                        : new Run(tokens, at + 1, close, row, group).or();
                at = close + 1;
                return value;
            }
            if (accept("SELECT")) {
                Object value = new BlockQuery(BlockExpressions.this, tokens, at - 1, to).value();
                at = to;
                return value;
            }
            if (accept("EXISTS")) {
                int close = closing(at);
                Object value = new BlockQuery(BlockExpressions.this, tokens, at + 1, close).exists();
                at = close + 1;
                return value;
            }
            at++;
            return switch (token.kind()) {
                case STRING, DOLLAR_STRING -> token.value();
                case NUMBER ->
                    token.value().matches("\\d{1,18}") ? (Object) Long.valueOf(token.value()) : Value.UNKNOWN;
                case VARIABLE -> variable(token.value());
                case WORD, QUOTED_NAME -> word(token);
                case SYMBOL -> Value.UNKNOWN;
            };
        }

        private @Nullable Object variable(String name) {
            String key = name.toLowerCase(Locale.ROOT);
            return variables.containsKey(key) ? variables.get(key) : Value.UNKNOWN;
        }

        private @Nullable Object word(Token token) {
            String word = token.keyword();
            switch (word) {
                case "NULL" -> {
                    return null;
                }
                case "TRUE" -> {
                    return true;
                }
                case "FALSE" -> {
                    return false;
                }
                case "CASE" -> {
                    while (at < to && !accept("END")) {
                        at++;
                    }
                    return Value.UNKNOWN;
                }
                default -> {}
            }
            if (at("(")) {
                return call(word);
            }
            String name = token.value().toLowerCase(Locale.ROOT);
            while (at(".") && at + 1 < to) {
                name += "." + tokens.get(at + 1).value().toLowerCase(Locale.ROOT);
                at += 2;
            }
            if (word.equals("CURRENT_SCHEMA")) {
                return CatalogRows.OWN;
            }
            if (row.containsKey(name)) {
                return row.get(name);
            }
            return variables.containsKey(name) ? variables.get(name) : Value.UNKNOWN;
        }

        private @Nullable Object call(String name) {
            int open = at;
            int close = closing(open);
            at = close + 1;
            if (group != null && AGGREGATES.contains(name)) {
                return aggregate(name, open + 1, close, group);
            }
            if (name.equals("DATABASE") || name.equals("SCHEMA") || name.equals("CURRENT_SCHEMA")) {
                return CatalogRows.OWN;
            }
            List<@Nullable Object> arguments = new ArrayList<>();
            Run inner = new Run(tokens, open + 1, close, row, group);
            while (inner.at < close) {
                arguments.add(inner.or());
                if (!inner.accept(",")) {
                    break;
                }
            }
            return BlockFunctions.call(name, arguments);
        }

        private @Nullable Object aggregate(String name, int from, int end, List<Map<String, @Nullable Object>> rows) {
            if (name.equals("COUNT")) {
                return (long) rows.size();
            }
            if (rows.isEmpty()) {
                return null;
            }
            if (!Set.of("GROUP_CONCAT", "STRING_AGG", "ARRAY_AGG").contains(name)) {
                return Value.UNKNOWN;
            }
            List<String> values = new ArrayList<>();
            for (Map<String, @Nullable Object> each : rows) {
                Object value = new Run(tokens, from, end, each, null).or();
                if (value == Value.UNKNOWN) {
                    return value;
                }
                values.add(String.valueOf(value));
            }
            return name.equals("ARRAY_AGG") ? values : String.join(",", values);
        }
    }
}
