package io.dbintent.sql;

import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells common table expressions from real tables while a statement is walked, and holds real ones to the policy. */
final class TableScope {

    private final Dialect dialect;
    private final Schema schema;
    private final TablePolicy policy;
    private final Statement source;
    private final Deque<Set<String>> frames = new ArrayDeque<>();
    private final Set<String> tables = new LinkedHashSet<>();

    TableScope(Dialect dialect, Schema schema, TablePolicy policy, Statement source) {
        this.dialect = dialect;
        this.schema = schema;
        this.policy = policy;
        this.source = source;
    }

    List<String> tables() {
        return List.copyOf(tables);
    }

    void enter() {
        frames.push(new HashSet<>());
    }

    void leave() {
        frames.pop();
    }

    /** A common table expression is visible from here on, in this query and those inside it. */
    void define(String parsedName) {
        frames.element().add(folded(source.resolve(parsedName)));
    }

    /** A name stands in FROM: a common table expression in scope, or a real table that the policy must allow. */
    void read(String parsedName) {
        List<Token> parts = new ArrayList<>();
        for (String part : parsedName.split("\\.", -1)) {
            parts.add(source.resolve(part));
        }
        if (parts.size() == 1 && isCommonTableExpression(parts.get(0))) {
            return;
        }
        String name = parts.get(parts.size() - 1).value();
        List<String> qualifiers =
                parts.subList(0, parts.size() - 1).stream().map(Token::value).toList();
        if (qualifiers.isEmpty()
                && name.equalsIgnoreCase("dual")
                && dialect != Dialect.SQLITE
                && schema.table(name).isEmpty()) {
            return;
        }
        policy.check(qualifiers, name);
        tables.add(spelled(qualifiers, name));
    }

    private boolean isCommonTableExpression(Token token) {
        String exact = folded(token);
        boolean found = frames.stream().anyMatch(frame -> frame.contains(exact));
        // MySQL compares these names with or without case, as the server is set up; where no such table exists, both
        // readings lead to the common table expression.
        boolean noSuchTable =
                !schema.tables().isEmpty() && schema.table(token.value()).isEmpty();
        boolean foundByCase = dialect.isMySqlFamily()
                && frames.stream().anyMatch(frame -> frame.stream().anyMatch(exact::equalsIgnoreCase));
        return found || (foundByCase && noSuchTable);
    }

    /** The name as the server compares it. */
    private String folded(Token token) {
        boolean bare = token.kind() == Kind.WORD;
        return switch (dialect) {
            case MYSQL, MARIADB -> token.value();
            case POSTGRESQL -> bare ? AsciiCase.lower(token.value()) : token.value();
            case SQLITE, SQLSERVER -> AsciiCase.lower(token.value());
            case H2, ORACLE, GENERIC -> bare ? AsciiCase.upper(token.value()) : token.value();
        };
    }

    private String spelled(List<String> qualifiers, String name) {
        boolean here = qualifiers.isEmpty()
                || (qualifiers.size() == 1 && qualifiers.get(0).equalsIgnoreCase(schema.name()));
        if (!here) {
            return String.join(".", qualifiers) + "." + name;
        }
        Optional<Table> known = schema.table(name);
        return known.map(Table::name).orElse(name);
    }
}
