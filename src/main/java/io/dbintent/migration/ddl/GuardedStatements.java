package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.ViewChange;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Judges the words of one statement whose kind is allowed: what the changes read from it do not tell. */
final class GuardedStatements {

    private static final Set<String> ENGINES = Set.of("INNODB", "DEFAULT");

    private final ServerKind server;
    private final GuardedNames names;

    GuardedStatements(ServerKind server, String ownSchema) {
        this.server = server;
        this.names = new GuardedNames(server, ownSchema);
    }

    void check(DdlStatement statement, BiConsumer<DdlRefusal, String> sink) {
        List<Token> tokens = Tokenizer.tokens(statement.text(), server);
        boolean data = statement.schemaChanges().stream().anyMatch(DataChange.class::isInstance);
        boolean query = data
                || statement.schemaChanges().stream()
                        .anyMatch(change ->
                                change instanceof ViewChange.Create || change instanceof TableChange.CreateAs);
        Set<String> beyond =
                query ? GuardedTexts.otherSchemas(tokens, names) : names.beyond(tokens, tables(statement, tokens));
        beyond.forEach(schema -> sink.accept(
                DdlRefusal.DDL_OTHER_SCHEMA, "The statement names " + schema + ", which is no table of its own."));
        GuardedFunctions.unknown(tokens, server.dialect(), query)
                .forEach(function -> sink.accept(
                        DdlRefusal.DDL_FUNCTION,
                        "Function " + function + " is not one that is known to compute a value and nothing else."));
        if (data) {
            rows(statement, sink);
        } else {
            definition(tokens, sink);
        }
        if (statement.kind().equals("CREATE EXTENSION")
                && tokens.stream().anyMatch(t -> t.is("SCHEMA") || t.is("CASCADE") || t.is("VERSION"))) {
            sink.accept(DdlRefusal.DDL_EXTENSION, "An extension is created by its name alone.");
        }
        for (var change : statement.schemaChanges()) {
            if (change instanceof IndexChange.Rebuild rebuild
                    && !rebuild.target().matches("(?is)\\s*(TABLE|INDEX)\\s+(CONCURRENTLY\\s+)?[\\w\"`.]+\\s*")) {
                sink.accept(DdlRefusal.DDL_STATEMENT, "REINDEX is for one table or index.");
            }
        }
    }

    private static void rows(DdlStatement statement, BiConsumer<DdlRefusal, String> sink) {
        for (var change : statement.schemaChanges()) {
            if (change instanceof DataChange data) {
                if (data.kind() == DataChange.Kind.SELECT || data.kind() == DataChange.Kind.MERGE) {
                    sink.accept(
                            DdlRefusal.DDL_STATEMENT, data.kind() + " is no statement that a migration may contain.");
                } else if (data.table() == null && data.kind() != DataChange.Kind.UPDATE) {
                    sink.accept(DdlRefusal.DDL_UNREADABLE, "The table whose rows change is not understood.");
                }
            }
        }
    }

    /** The tables that a statement is about: what follows TABLE, ON and the like. */
    private static Set<String> tables(DdlStatement statement, List<Token> tokens) {
        Set<String> tables = new HashSet<>();
        for (var change : statement.schemaChanges()) {
            GuardedChanges.names(change).forEach(name -> tables.add(name.name().toLowerCase(Locale.ROOT)));
        }
        // A name that is only ever written with something after it cannot be a table of this statement.
        tables.removeIf(
                table -> tokens.stream().noneMatch(t -> t.isName() && t.value().equalsIgnoreCase(table)));
        return tables;
    }

    private void definition(List<Token> tokens, BiConsumer<DdlRefusal, String> sink) {
        int depth = 0;
        boolean query = false;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = tokens.get(i + 1);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            query |= depth == 0 && token.is("SELECT");
            if (depth == 0 && token.is("SET") && next.is("SCHEMA")) {
                sink.accept(DdlRefusal.DDL_OTHER_SCHEMA, "What is made here stays in the migration's schema.");
            }
            if (depth == 0 && token.is("OWNER") && next.is("TO")) {
                sink.accept(DdlRefusal.DDL_PRIVILEGE, "OWNER TO is not for a migration to do.");
            }
            if (token.is("AS") && next.is("EXECUTE")) {
                sink.accept(DdlRefusal.DDL_BODY, "A prepared statement is not known before it runs.");
            }
            if (token.is("DEFINER") && next.is("=")) {
                boolean own = i + 2 < tokens.size() && tokens.get(i + 2).is("CURRENT_USER");
                if (!own) {
                    sink.accept(DdlRefusal.DDL_PRIVILEGE, "A view runs with the rights of another user.");
                }
            }
            if (server.isMySqlFamily() && token.is("ENGINE") && !query && depth == 0) {
                Token engine = next.is("=") && i + 2 < tokens.size() ? tokens.get(i + 2) : next;
                if (!ENGINES.contains(engine.value().toUpperCase(Locale.ROOT)) && !column(tokens, i)) {
                    sink.accept(DdlRefusal.DDL_OPTION, "Storage engine " + engine.value() + " is not for a migration.");
                }
            }
        }
    }

    /** {@code ADD COLUMN engine varchar(20)} and the like. */
    private static boolean column(List<Token> tokens, int i) {
        return i > 0
                && Set.of(
                                "COLUMN", "ADD", "MODIFY", "CHANGE", "DROP", "AFTER", "EXISTS", "TO", "ALTER", "TABLE",
                                "INDEX", "KEY", "VIEW")
                        .contains(tokens.get(i - 1).keyword());
    }
}
