package io.dbintent.migration.conformance;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.conformance.Lineage.KeptColumn;
import io.dbintent.migration.conformance.Lineage.KeptTable;
import io.dbintent.migration.ddl.Token;
import io.dbintent.migration.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which columns a statement about rows copies into which. */
final class RowCopies {

    private static final Set<String> CLAUSE_ENDS =
            Set.of("WHERE", "FROM", "ORDER", "LIMIT", "RETURNING", "GROUP", "HAVING", "ON", "UNION", "WINDOW");
    private static final Set<String> NO_ALIAS = Set.of(
            "SET",
            "WHERE",
            "JOIN",
            "ON",
            "INNER",
            "LEFT",
            "RIGHT",
            "CROSS",
            "GROUP",
            "ORDER",
            "LIMIT",
            "UNION",
            "SELECT",
            "VALUES",
            "USING",
            "NATURAL",
            "FULL",
            "HAVING",
            "RETURNING",
            "AS",
            "DEFAULT");

    private final Lineage lineage;

    RowCopies(Lineage lineage) {
        this.lineage = lineage;
    }

    void follow(DataChange change) {
        List<Token> tokens = tokens(change.text());
        Map<String, KeptTable> named = named(tokens);
        switch (change.kind()) {
            case UPDATE -> update(tokens, named);
            case INSERT, REPLACE -> insert(tokens, change);
            case TRUNCATE -> clear(change);
            case DELETE -> {
                if (!change.restricted()) {
                    clear(change);
                }
            }
            case MERGE, SELECT -> {}
        }
    }

    void create(TableChange.CreateAs as) {
        List<Token> tokens = tokens(as.query());
        KeptTable made = new KeptTable(null);
        int select = find(tokens, 0, Set.of("SELECT"));
        Map<String, KeptTable> named = named(tokens);
        boolean someRows = someRows(tokens) || find(tokens, 0, Set.of("NO")) >= 0;
        for (List<Token> item : items(tokens, select + 1)) {
            if (item.get(item.size() - 1).is("*")) {
                named.values().forEach(table -> table.columns()
                        .forEach(column -> put(made, column.name(), column.values(), someRows)));
            } else {
                put(made, item.get(item.size() - 1).value(), read(item, named), someRows);
            }
        }
        lineage.tables().put(Lineage.key(as.table()), made);
    }

    private static void put(KeptTable table, String column, Set<Origin> values, boolean someRows) {
        KeptColumn kept = table.add(column, null);
        if (!someRows) {
            kept.values().addAll(values);
        }
    }

    /** The columns that an expression over one table reads. */
    Set<Origin> read(String expression, KeptTable table) {
        return read(tokens(expression), Map.of("", table));
    }

    private void clear(DataChange change) {
        if (change.table() != null) {
            lineage.table(change.table()).ifPresent(table -> table.columns()
                    .forEach(column -> column.values().clear()));
        }
    }

    private void update(List<Token> tokens, Map<String, KeptTable> named) {
        boolean someRows = someRows(tokens);
        int set = find(tokens, 0, Set.of("SET"));
        int where = find(tokens, 0, Set.of("WHERE"));
        for (List<Token> item : items(tokens, set + 1)) {
            int equals = find(item, 0, Set.of("="));
            if (equals < 1) {
                continue;
            }
            List<Token> given = item.subList(equals + 1, item.size());
            Set<Origin> values = read(given, named);
            if (values.isEmpty() && where >= 0 && someRows) {
                // A case by case translation: the condition says what was there.
                values = read(tokens.subList(where, tokens.size()), named);
            }
            for (Token target : item.subList(0, equals)) {
                for (KeptTable table : named.values()) {
                    Set<Origin> carried = values;
                    table.column(target.isName() ? target.value() : "").ifPresent(column -> {
                        lineage.overwrite(column, carried);
                        if (where < 0 && find(tokens, 0, Set.of("FROM", "JOIN")) < 0) {
                            // All rows are overwritten; what was there is gone unless it is read.
                            Set<Origin> kept = new LinkedHashSet<>(carried);
                            column.values().clear();
                            column.values().addAll(kept);
                        }
                        lineage.carry(column, carried, someRows, System.identityHashCode(table) + target.value());
                    });
                }
            }
        }
    }

    private void insert(List<Token> tokens, DataChange change) {
        int select = find(tokens, 0, Set.of("SELECT"));
        KeptTable target =
                change.table() == null ? null : lineage.table(change.table()).orElse(null);
        if (select < 0 || target == null) {
            return;
        }
        boolean someRows = someRows(tokens) || find(tokens, 0, Set.of("IGNORE", "CONFLICT")) >= 0;
        List<String> columns = change.columns().isEmpty()
                ? target.columns().stream().map(KeptColumn::name).toList()
                : change.columns();
        Map<String, KeptTable> sources = named(tokens.subList(select, tokens.size()));
        List<Set<Origin>> given = new ArrayList<>();
        for (List<Token> item : items(tokens, select + 1)) {
            if (item.get(item.size() - 1).is("*")) {
                sources.values().forEach(table -> table.columns().forEach(column -> given.add(column.values())));
            } else {
                Set<Origin> values = read(item, sources);
                if (item.stream().anyMatch(token -> token.is("COALESCE") || token.is("IFNULL"))) {
                    lineage.fill(values);
                }
                given.add(values);
            }
        }
        for (int i = 0; i < Math.min(columns.size(), given.size()); i++) {
            String name = columns.get(i);
            Set<Origin> values = given.get(i);
            target.column(name)
                    .ifPresent(
                            column -> lineage.carry(column, values, someRows, System.identityHashCode(target) + name));
        }
    }

    private List<Token> tokens(String text) {
        return Tokenizer.tokens(text, lineage.server());
    }

    /** The tables that a statement names, by alias and by name. */
    private Map<String, KeptTable> named(List<Token> tokens) {
        Map<String, KeptTable> named = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            KeptTable table =
                    token.isName() ? lineage.tables().get(token.value().toLowerCase(Locale.ROOT)) : null;
            boolean qualifier = i + 1 < tokens.size() && tokens.get(i + 1).is(".");
            boolean column = i > 0 && tokens.get(i - 1).is(".") && i > 1 && named.containsKey(lower(tokens.get(i - 2)));
            if (table == null || qualifier || column || !opensTable(tokens, i)) {
                continue;
            }
            int next = i + 1 < tokens.size() && tokens.get(i + 1).is("AS") ? i + 2 : i + 1;
            boolean alias = next < tokens.size()
                    && tokens.get(next).isName()
                    && !NO_ALIAS.contains(tokens.get(next).keyword());
            named.put(alias ? lower(tokens.get(next)) : lower(token), table);
        }
        return named;
    }

    private static boolean opensTable(List<Token> tokens, int at) {
        int before = at - 1;
        while (before > 0
                && (tokens.get(before).is(".") || tokens.get(before - 1).is("."))) {
            before--;
        }
        return before >= 0
                && (Set.of("UPDATE", "FROM", "JOIN", "INTO", "ONLY", "TABLE", "IGNORE")
                                .contains(tokens.get(before).keyword())
                        || tokens.get(before).is(","));
    }

    private static String lower(Token token) {
        return token.value().toLowerCase(Locale.ROOT);
    }

    private static Set<Origin> read(List<Token> expression, Map<String, KeptTable> named) {
        Set<Origin> values = new LinkedHashSet<>();
        for (int i = 0; i < expression.size(); i++) {
            Token token = expression.get(i);
            if (!token.isName()
                    || (i + 1 < expression.size() && expression.get(i + 1).is("("))) {
                continue;
            }
            String qualifier = i > 1 && expression.get(i - 1).is(".") ? lower(expression.get(i - 2)) : "";
            KeptTable one = named.get(qualifier);
            List<KeptTable> scope = one == null ? List.copyOf(named.values()) : List.of(one);
            scope.forEach(table -> table.column(token.value()).ifPresent(column -> values.addAll(column.values())));
        }
        return values;
    }

    /** The parts between commas, up to the clause that follows. */
    private static List<List<Token>> items(List<Token> tokens, int start) {
        List<List<Token>> items = new ArrayList<>();
        List<Token> item = new ArrayList<>();
        int depth = 0;
        for (int i = Math.max(start, 0); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (depth == 0 && CLAUSE_ENDS.contains(token.keyword())) {
                break;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                items.add(item);
                item = new ArrayList<>();
            } else if (!token.is("DISTINCT")) {
                item.add(token);
            }
        }
        items.add(item);
        items.removeIf(List::isEmpty);
        return items;
    }

    private static int find(List<Token> tokens, int from, Set<String> words) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && (words.contains(token.keyword()) || words.contains(symbol(token)))) {
                return i;
            }
        }
        return -1;
    }

    private static String symbol(Token token) {
        return token.kind() == Token.Kind.SYMBOL ? token.value() : "";
    }

    /** Whether a statement takes some rows only: a limit, or a column compared with a literal. */
    static boolean someRows(List<Token> tokens) {
        if (find(tokens, 0, Set.of("LIMIT", "TOP", "FETCH")) >= 0) {
            return true;
        }
        int where = find(tokens, 0, Set.of("WHERE"));
        for (int i = where + 1; where >= 0 && i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (Set.of("=", "<", ">", "<=", ">=", "<>", "!=").contains(symbol(token)) && i + 1 < tokens.size()) {
                boolean literal =
                        isLiteral(tokens.get(i + 1)) && tokens.get(i - 1).isName();
                boolean turned =
                        isLiteral(tokens.get(i - 1)) && tokens.get(i + 1).isName();
                boolean empty = tokens.get(i + 1).value().isEmpty();
                if ((literal && !empty) || turned) {
                    return true;
                }
            }
            boolean list = token.is("IN") && i + 2 < tokens.size() && isLiteral(tokens.get(i + 2));
            if (list || token.is("BETWEEN")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLiteral(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.STRING
                || token.is("TRUE")
                || token.is("FALSE")
                || token.is("NULL");
    }
}
