package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.Opaque;
import io.dbintent.migration.change.Position;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.WrittenChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads DDL scripts for one product. It never fails: what it does not understand becomes an {@link Opaque} change that
 * says at which word it stopped.
 */
public final class DdlReader {

    private final ServerKind server;
    private final String ownSchema;

    /**
     * A reader for a product.
     *
     * @param ownSchema the schema that the script runs in: names that it qualifies come out without it
     */
    public DdlReader(ServerKind server, String ownSchema) {
        this.server = server;
        this.ownSchema = ownSchema;
    }

    /** A reader that takes the product's usual schema for the script's own: {@code public}, {@code dbo}, {@code main}. */
    public static DdlReader of(ServerKind server) {
        return new DdlReader(
                server,
                switch (server.dialect()) {
                    case POSTGRESQL, H2 -> "public";
                    case SQLSERVER -> "dbo";
                    case SQLITE -> "main";
                    case MYSQL, MARIADB, ORACLE, GENERIC -> "";
                });
    }

    /** The product that is read for. */
    public ServerKind server() {
        return server;
    }

    /** The schema that scripts run in: names that they qualify with it come out without it. */
    public String ownSchema() {
        return ownSchema;
    }

    /** Reads a script of any number of statements. */
    public DdlScript read(String script) {
        List<DdlStatement> statements = new ArrayList<>();
        String text = server.isMySqlFamily() ? Delimiters.plain(script) : script;
        Lines lines = new Lines(script);
        List<List<Token>> parts;
        try {
            parts = Splitter.split(Tokenizer.tokens(text, server), server);
        } catch (UnreadableException e) {
            Opaque opaque = new Opaque(script, message(e));
            WrittenChange change = new WrittenChange(opaque, Position.START, script);
            return new DdlScript(
                    script,
                    server,
                    List.of(new DdlStatement(0, Position.START, script, "", List.of(change), Map.of(), false)));
        }
        for (List<Token> tokens : parts) {
            statements.add(statement(text, tokens, statements.size(), lines));
        }
        return new DdlScript(script, server, statements);
    }

    private DdlStatement statement(String script, List<Token> tokens, int index, Lines lines) {
        Cursor cursor = new Cursor(script, tokens, server, ownSchema);
        String text = cursor.source(0, tokens.size());
        Position position = lines.at(tokens.get(0).start());
        Map<String, String> options = new TreeMap<>();
        List<WrittenChange> changes = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<SchemaChange> read = new ArrayList<>();
        String kind = StatementKind.of(tokens);
        boolean block = false;
        try {
            StatementReader reader = new StatementReader(cursor, options);
            reader.read((start, change) -> {
                starts.add(start);
                read.add(change);
            });
            block = reader.isBlock();
        } catch (UnreadableException | NumberFormatException e) {
            starts.clear();
            read.clear();
            starts.add(0);
            read.add(new Opaque(text, message(e)));
        }
        if (block) {
            new BlockChanges(this, script, tokens, lines).add(changes);
        }
        for (int i = 0; i < read.size(); i++) {
            int from = read.size() == 1 ? 0 : starts.get(i);
            int to = tokens.size();
            if (read.size() > 1) {
                for (int other : starts) {
                    to = other > from ? Math.min(to, other) : to;
                }
            }
            String words = cursor.source(from, to).replaceAll("[,\\s]+$", "");
            changes.add(new WrittenChange(read.get(i), lines.at(tokens.get(from).start()), words));
        }
        return new DdlStatement(index, position, text, kind, changes, options, block);
    }

    private static String message(RuntimeException e) {
        return e instanceof NumberFormatException
                ? "A number was expected: " + e.getMessage()
                : String.valueOf(e.getMessage());
    }
}
