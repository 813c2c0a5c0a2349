package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.DataChange.Kind;
import io.dbintent.migration.change.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what matters of a statement about rows: which, whose rows, which columns, all of them or some. */
final class DataReader {

    private final Cursor cursor;

    DataReader(Cursor cursor) {
        this.cursor = cursor;
    }

    DataChange read() {
        int start = cursor.at();
        skipCommonTables();
        String verb = cursor.peek().keyword();
        Kind kind =
                switch (verb) {
                    case "INSERT" -> Kind.INSERT;
                    case "UPDATE" -> Kind.UPDATE;
                    case "DELETE" -> Kind.DELETE;
                    case "REPLACE" -> Kind.REPLACE;
                    case "MERGE" -> Kind.MERGE;
                    case "TRUNCATE" -> Kind.TRUNCATE;
                    default -> Kind.SELECT;
                };
        List<String> columns = new ArrayList<>();
        ObjectName table = kind == Kind.SELECT ? null : table(kind, columns);
        boolean restricted = where();
        cursor.back(start);
        return new DataChange(kind, table, columns, restricted, cursor.rest());
    }

    private void skipCommonTables() {
        if (!cursor.accept("WITH")) {
            return;
        }
        cursor.accept("RECURSIVE");
        do {
            cursor.name();
            if (cursor.at("(")) {
                cursor.bracketed();
            }
            cursor.expect("AS");
            cursor.accept("NOT");
            cursor.accept("MATERIALIZED");
            cursor.bracketed();
        } while (cursor.accept(","));
    }

    private @Nullable ObjectName table(Kind kind, List<String> columns) {
        cursor.next();
        if (kind == Kind.TRUNCATE) {
            cursor.accept("TABLE");
        }
        boolean modifier = true;
        while (modifier) {
            modifier = cursor.acceptOne(
                                    "LOW_PRIORITY",
                                    "DELAYED",
                                    "HIGH_PRIORITY",
                                    "IGNORE",
                                    "QUICK",
                                    "INTO",
                                    "FROM",
                                    "ONLY",
                                    "OVERWRITE")
                            != null
                    || (cursor.at("OR")
                            && cursor.peek(1).isName()
                            && cursor.accept("OR")
                            && cursor.next().isName());
        }
        if (!cursor.peek().isName()) {
            return null;
        }
        ObjectName table = cursor.objectName();
        if ((kind == Kind.INSERT || kind == Kind.REPLACE)
                && cursor.at("(")
                && cursor.peek(1).isName()
                && !cursor.peek(1).is("SELECT")) {
            try {
                columns.addAll(cursor.names());
            } catch (UnreadableException e) {
                // Not a list of columns; what follows is data, which is not read.
                columns.clear();
            }
        }
        if (kind == Kind.UPDATE) {
            boolean several = cursor.at(",") || cursor.atAny(Set.of("INNER", "JOIN", "LEFT", "RIGHT", "CROSS"));
            while (!cursor.atEnd() && !cursor.at("SET")) {
                cursor.next();
            }
            assignments(columns);
            return several ? null : table;
        }
        return table;
    }

    private void assignments(List<String> columns) {
        if (!cursor.accept("SET")) {
            return;
        }
        do {
            if (cursor.at("(")) {
                columns.addAll(cursor.names());
            } else if (cursor.peek().isName()) {
                columns.add(cursor.objectName().name());
            } else {
                return;
            }
            cursor.skipTo(Set.of("WHERE", "FROM", "ORDER", "LIMIT", "RETURNING"));
        } while (cursor.accept(","));
    }

    private boolean where() {
        int depth = 0;
        while (!cursor.atEnd()) {
            Token token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is("WHERE")) {
                return true;
            }
        }
        return false;
    }
}
