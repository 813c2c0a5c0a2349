package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SessionChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads one statement by its leading words. */
final class StatementReader {

    private static final Set<String> TRANSACTION =
            Set.of("BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "END", "ABORT");
    private static final Set<String> MAINTENANCE = Set.of(
            "ANALYZE",
            "VACUUM",
            "OPTIMIZE",
            "CHECKPOINT",
            "FLUSH",
            "CLUSTER",
            "EXPLAIN",
            "SHOW",
            "RESET",
            "DISCARD",
            "PRAGMA");

    private final Cursor cursor;
    private final Map<String, String> options;
    private boolean block;

    StatementReader(Cursor cursor, Map<String, String> options) {
        this.cursor = cursor;
        this.options = options;
    }

    /** True for a statement whose effect is known when it is run with a schema at hand. */
    boolean isBlock() {
        return block;
    }

    void read(BiConsumer<Integer, SchemaChange> sink) {
        String verb = cursor.peek().keyword();
        switch (verb) {
            case "ALTER" -> alter(sink);
            case "CREATE", "DROP", "COMMENT", "REFRESH" -> object(sink);
            case "RENAME" -> rename(sink);
            case "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "TRUNCATE", "SELECT", "WITH", "VALUES", "TABLE" ->
                one(sink, new DataReader(cursor).read());
            case "GRANT", "REVOKE" -> one(sink, new PrivilegeChange(verb, cursor.rest()));
            case "SET" -> set(sink);
            case "USE" -> {
                cursor.next();
                one(sink, new SessionChange(SessionChange.Kind.USE, "use", cursor.rest()));
            }
            case "LOCK", "UNLOCK" ->
                one(sink, new SessionChange(SessionChange.Kind.LOCK, verb.toLowerCase(Locale.ROOT), cursor.rest()));
            case "PREPARE", "EXECUTE", "DEALLOCATE", "CALL", "DO", "DECLARE", "IF" -> block = true;
            case "REINDEX" -> {
                cursor.next();
                boolean concurrently = false;
                for (int ahead = 0; ahead < 8; ahead++) {
                    concurrently |= cursor.peek(ahead).is("CONCURRENTLY");
                }
                one(sink, new IndexChange.Rebuild(cursor.rest(), concurrently));
            }
            default -> other(verb, sink);
        }
        if (!block && !cursor.atEnd()) {
            throw new UnreadableException("Nothing known begins with " + cursor.shown() + " here.");
        }
    }

    private void other(String verb, BiConsumer<Integer, SchemaChange> sink) {
        if (TRANSACTION.contains(verb)) {
            one(sink, new SessionChange(SessionChange.Kind.TRANSACTION, verb.toLowerCase(Locale.ROOT), cursor.rest()));
        } else if (MAINTENANCE.contains(verb)) {
            one(sink, new SessionChange(SessionChange.Kind.MAINTENANCE, verb.toLowerCase(Locale.ROOT), cursor.rest()));
        } else {
            throw new UnreadableException("No statement begins with " + cursor.shown() + ".");
        }
    }

    private void object(BiConsumer<Integer, SchemaChange> sink) {
        ObjectReader reader = new ObjectReader(cursor, options);
        SchemaChange change = reader.read();
        one(sink, change);
        while (reader.more()) {
            int at = cursor.at();
            change = reader.nextLike(change);
            sink.accept(at, change);
        }
    }

    private void one(BiConsumer<Integer, SchemaChange> sink, SchemaChange change) {
        sink.accept(0, change);
    }

    private void alter(BiConsumer<Integer, SchemaChange> sink) {
        int start = cursor.at();
        cursor.expect("ALTER");
        boolean modifier = true;
        while (modifier) {
            modifier = cursor.accept("ONLINE") || cursor.accept("IGNORE") || cursor.accept("OFFLINE");
        }
        if (!cursor.accept("TABLE")) {
            cursor.back(start);
            one(sink, new ObjectReader(cursor, options).read());
            return;
        }
        boolean ifExists = cursor.acceptIfExists();
        boolean only = cursor.accept("ONLY");
        ObjectName table = cursor.objectName();
        cursor.accept("*");
        if (ifExists) {
            options.put("if exists", "true");
        }
        if (only) {
            options.put("only", "true");
        }
        if (cursor.dialect() == Dialect.SQLSERVER && cursor.at("WITH")) {
            cursor.next();
            cursor.next();
        }
        List<SchemaChange> late = new ArrayList<>();
        List<Integer> lateStarts = new ArrayList<>();
        new AlterTableReader(cursor, table, options).read((at, change) -> {
            // A foreign key is built after all else that its statement does.
            if (change instanceof ConstraintChange.AddForeignKey) {
                late.add(change);
                lateStarts.add(at);
            } else {
                sink.accept(at, change);
            }
        });
        for (int i = 0; i < late.size(); i++) {
            sink.accept(lateStarts.get(i), late.get(i));
        }
    }

    private void rename(BiConsumer<Integer, SchemaChange> sink) {
        cursor.expect("RENAME");
        if (cursor.accept("TABLE") || cursor.accept("TABLES")) {
            boolean ifExists = cursor.acceptIfExists();
            do {
                int at = cursor.at();
                ObjectName from = cursor.objectName();
                cursor.expect("TO");
                sink.accept(at, new TableChange.Rename(from, cursor.objectName(), ifExists));
            } while (cursor.accept(","));
            return;
        }
        if (cursor.dialect() == Dialect.ORACLE) {
            ObjectName from = cursor.objectName();
            cursor.expect("TO");
            one(sink, new TableChange.Rename(from, cursor.objectName(), false));
            return;
        }
        one(sink, new PrivilegeChange("RENAME " + cursor.peek().keyword(), cursor.rest()));
    }

    private void set(BiConsumer<Integer, SchemaChange> sink) {
        cursor.expect("SET");
        Token first = cursor.peek();
        if (first.kind() == Token.Kind.VARIABLE && !first.value().startsWith("@@")) {
            block = true;
            return;
        }
        if (cursor.at("ROLE")
                || cursor.at("PASSWORD")
                || cursor.at("SESSION", "AUTHORIZATION")
                || cursor.at("DEFAULT", "ROLE")) {
            one(sink, new PrivilegeChange("SET " + first.keyword(), cursor.rest()));
            return;
        }
        boolean global = cursor.acceptOne("GLOBAL", "PERSIST", "PERSIST_ONLY") != null
                || first.value().toLowerCase(Locale.ROOT).startsWith("@@global")
                || first.value().toLowerCase(Locale.ROOT).startsWith("@@persist");
        if (!global) {
            cursor.acceptOne("SESSION", "LOCAL");
        }
        String name = cursor.next().value().toLowerCase(Locale.ROOT);
        if (cursor.accept(".")) {
            name += "." + cursor.next().value().toLowerCase(Locale.ROOT);
        }
        String rest = cursor.rest().replaceFirst("(?i)^\\s*(=|:=|TO\\b)\\s*", "");
        boolean otherGlobal =
                rest.toUpperCase(Locale.ROOT).matches("(?s).*(,\\s*(GLOBAL|PERSIST)\\b|@@GLOBAL|@@PERSIST).*");
        one(
                sink,
                new SessionChange(
                        global || otherGlobal ? SessionChange.Kind.GLOBAL_SETTING : SessionChange.Kind.SETTING,
                        name,
                        rest));
    }
}
