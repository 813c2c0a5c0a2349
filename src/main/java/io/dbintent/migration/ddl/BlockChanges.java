package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.Opaque;
import io.dbintent.migration.change.Position;
import io.dbintent.migration.change.WrittenChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the changes that a procedural block may make, so that rules see them where they stand. */
final class BlockChanges {

    private static final Set<String> DDL = Set.of("ALTER", "CREATE", "DROP", "RENAME", "TRUNCATE", "COMMENT");
    private static final Set<String> DML = Set.of("UPDATE", "DELETE", "INSERT");
    private static final Set<String> BEFORE = Set.of("BEGIN", "THEN", "ELSE", "LOOP", "DO", ";");

    private final DdlReader reader;
    private final String script;
    private final List<Token> tokens;
    private final Lines lines;

    BlockChanges(DdlReader reader, String script, List<Token> tokens, Lines lines) {
        this.reader = reader;
        this.script = script;
        this.tokens = tokens;
        this.lines = lines;
    }

    void add(List<WrittenChange> changes) {
        scan(tokens, 0, changes);
    }

    private void scan(List<Token> body, int shift, List<WrittenChange> changes) {
        for (int i = 0; i < body.size(); i++) {
            Token token = body.get(i);
            if (token.kind() == Token.Kind.DOLLAR_STRING) {
                int start = script.indexOf(token.value(), token.start());
                scan(tokensOf(token.value()), shift + Math.max(start, token.start()), changes);
            } else if (token.kind() == Token.Kind.STRING && isDdl(token.value())) {
                nested(token.value(), shift + token.start() + 1, changes);
            } else if (i > 0 && startsStatement(body, i)) {
                int end = i;
                while (end < body.size() && !body.get(end).is(";")) {
                    end++;
                }
                int from = token.start();
                int to = body.get(end - 1).end();
                String source = script.substring(shift + from, Math.min(script.length(), shift + to));
                nested(source, shift + from, changes);
                i = end;
            }
        }
    }

    private List<Token> tokensOf(String text) {
        try {
            return Tokenizer.tokens(text, reader.server());
        } catch (UnreadableException e) {
            // A body that has no tokens has no changes; the statement itself is judged as a whole.
            return List.of();
        }
    }

    private static boolean startsStatement(List<Token> body, int index) {
        Token before = body.get(index - 1);
        String word = body.get(index).keyword();
        String previous = before.kind() == Token.Kind.SYMBOL ? before.value() : before.keyword();
        return (DDL.contains(word) || DML.contains(word)) && BEFORE.contains(previous);
    }

    private static boolean isDdl(String text) {
        String start = text.strip().toUpperCase(Locale.ROOT);
        return DDL.stream().anyMatch(verb -> start.startsWith(verb + " "));
    }

    private void nested(String text, int offset, List<WrittenChange> changes) {
        List<WrittenChange> found = new ArrayList<>();
        for (DdlStatement statement : reader.read(text).statements()) {
            for (WrittenChange change : statement.changes()) {
                if (!(change.change() instanceof Opaque)) {
                    Position position = lines.at(
                            Math.min(script.length(), offset + change.position().offset()));
                    found.add(new WrittenChange(change.change(), position, change.text()));
                }
            }
        }
        changes.addAll(found);
    }
}
