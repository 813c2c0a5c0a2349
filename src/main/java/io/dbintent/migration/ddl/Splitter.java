package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where each statement of a script ends: at a semicolon, but not inside the body of a routine or trigger. */
final class Splitter {

    private static final Set<String> WITH_BODY = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");
    private static final Set<String> BEFORE_STATEMENT = Set.of(
            "BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT", "ROW", "DETERMINISTIC", "SQL", "DATA", ";", ")", ":");
    private static final Set<String> COMPOUND = Set.of("IF", "LOOP", "WHILE", "REPEAT", "CASE", "FOR");

    private final List<Token> tokens;
    private final ServerKind server;
    private final List<List<Token>> statements = new ArrayList<>();

    private Splitter(List<Token> tokens, ServerKind server) {
        this.tokens = tokens;
        this.server = server;
    }

    static List<List<Token>> split(List<Token> tokens, ServerKind server) {
        Splitter splitter = new Splitter(tokens, server);
        splitter.run();
        return splitter.statements;
    }

    private void run() {
        List<Token> current = new ArrayList<>();
        boolean body = false;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (depth == 0 && (token.is(";") || separator(i))) {
                finish(current);
                current = new ArrayList<>();
                body = false;
                continue;
            }
            current.add(token);
            if (current.size() <= 12 && !body) {
                body = startsBody(current);
            }
            if (body) {
                depth = Math.max(0, depth + nesting(i));
            }
        }
        finish(current);
    }

    private void finish(List<Token> current) {
        if (!current.isEmpty()) {
            statements.add(List.copyOf(current));
        }
    }

    /** SQL Server's GO stands on a line of its own, Oracle's slash too. */
    private boolean separator(int index) {
        Token token = tokens.get(index);
        if (server.dialect() == Dialect.SQLSERVER && token.keyword().equals("GO")) {
            return true;
        }
        return server.dialect() == Dialect.ORACLE
                && token.is("/")
                && (index == 0
                        || tokens.get(index - 1).is(";")
                        || tokens.get(index - 1).is("END"));
    }

    private boolean startsBody(List<Token> statement) {
        if (server.dialect() == Dialect.POSTGRESQL || !statement.get(0).is("CREATE")) {
            return false;
        }
        String last = statement.get(statement.size() - 1).keyword();
        return WITH_BODY.contains(last)
                && statement.subList(1, statement.size() - 1).stream()
                        .noneMatch(token -> Set.of("TABLE", "VIEW", "INDEX").contains(token.keyword()));
    }

    private int nesting(int index) {
        String word = tokens.get(index).keyword();
        String before = index == 0 ? "" : word(index - 1);
        String after = index + 1 < tokens.size() ? word(index + 1) : "";
        if (word.equals("END")) {
            return -1;
        }
        if (before.equals("END") && COMPOUND.contains(word)) {
            return 0;
        }
        if (word.equals("BEGIN")) {
            return 1;
        }
        if (word.equals("CASE")) {
            return 1;
        }
        boolean first = BEFORE_STATEMENT.contains(before);
        if (word.equals("IF") && first && !after.equals("EXISTS") && !after.equals("NOT")) {
            return 1;
        }
        if (word.equals("IF") && first && (before.equals(";") || before.equals("BEGIN") || before.equals("THEN"))) {
            return 1;
        }
        return first && (word.equals("LOOP") || word.equals("WHILE") || (word.equals("REPEAT") && !after.equals("(")))
                ? 1
                : 0;
    }

    private String word(int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.SYMBOL ? token.value() : token.keyword();
    }
}
