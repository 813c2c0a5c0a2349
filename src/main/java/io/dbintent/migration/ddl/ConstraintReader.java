package io.dbintent.migration.ddl;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.Deferral;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads keys and checks, as CREATE TABLE and ALTER TABLE ... ADD write them. */
final class ConstraintReader {

    private final Cursor cursor;
    private final ObjectName table;

    ConstraintReader(Cursor cursor, ObjectName table) {
        this.cursor = cursor;
        this.table = table;
    }

    /** A constraint or index of a table; null if the next words begin a column. */
    @Nullable
    SchemaChange read() {
        int start = cursor.at();
        String name = "";
        boolean named = cursor.accept("CONSTRAINT");
        if (named) {
            cursor.acceptIfNotExists();
            if (!cursor.at("PRIMARY", "KEY")
                    && !cursor.at("UNIQUE")
                    && !cursor.at("FOREIGN", "KEY")
                    && !cursor.at("CHECK", "(")) {
                name = cursor.name();
            }
        }
        if (cursor.accept("PRIMARY", "KEY")) {
            return primaryKey(name);
        }
        if (cursor.accept("UNIQUE")) {
            return unique(name);
        }
        if (cursor.at("FOREIGN", "KEY")) {
            return foreignKey(name);
        }
        if (cursor.at("CHECK") && (named || cursor.at("CHECK", "("))) {
            return new ConstraintChange.AddCheck(table, check(name), false);
        }
        if (cursor.accept("EXCLUDE")) {
            String text = cursor.until(java.util.Set.of());
            return new ConstraintChange.AddExclusion(table, CheckDefinition.of(name, text));
        }
        if (cursor.postgres() && named && cursor.accept("NOT", "NULL")) {
            String column = cursor.name();
            skipAttributes();
            return new io.dbintent.migration.change.ColumnChange.SetNullable(table, column, false);
        }
        SchemaChange index = named ? null : new IndexReader(cursor).inTable(table);
        if (index == null) {
            cursor.back(start);
        }
        return index;
    }

    private SchemaChange primaryKey(String name) {
        if (cursor.accept("USING", "INDEX")) {
            String index = cursor.name();
            KeyDefinition key = KeyDefinition.of(name.isEmpty() ? index : name, List.of(index));
            return new ConstraintChange.AddPrimaryKey(table, key.withDeferral(deferral()), index);
        }
        String given = name;
        while (!cursor.at("(")) {
            if (cursor.accept("USING")) {
                cursor.next();
            } else if (cursor.acceptOne("CLUSTERED", "NONCLUSTERED") == null) {
                given = cursor.name();
            }
        }
        KeyDefinition key =
                new KeyDefinition(given, new IndexReader(cursor).parts(), List.of(), Deferral.NEVER, Map.of());
        return new ConstraintChange.AddPrimaryKey(table, keyOptions(key), null);
    }

    private SchemaChange unique(String name) {
        if (cursor.accept("USING", "INDEX")) {
            String index = cursor.name();
            KeyDefinition key = KeyDefinition.of(name.isEmpty() ? index : name, List.of(index));
            return new ConstraintChange.AddUnique(table, key.withDeferral(deferral()), index);
        }
        boolean index = cursor.acceptOne("INDEX", "KEY") != null;
        if (cursor.mysql()) {
            return new IndexReader(cursor).unique(table, name);
        }
        Map<String, String> options = new TreeMap<>();
        if (cursor.accept("NULLS", "NOT", "DISTINCT")) {
            options.put("nulls not distinct", "true");
        }
        cursor.accept("NULLS", "DISTINCT");
        cursor.acceptOne("CLUSTERED", "NONCLUSTERED");
        String given = !cursor.at("(") && !index ? cursor.name() : name;
        KeyDefinition key =
                new KeyDefinition(given, new IndexReader(cursor).parts(), List.of(), Deferral.NEVER, options);
        return new ConstraintChange.AddUnique(table, keyOptions(key), null);
    }

    /** What may follow a key: included columns, storage, conflict clauses and when it is checked. */
    KeyDefinition keyOptions(KeyDefinition key) {
        KeyDefinition read = key;
        Map<String, String> options = new TreeMap<>(key.options());
        boolean more = true;
        while (more) {
            if (cursor.accept("INCLUDE")) {
                read = read.withInclude(cursor.names());
            } else if (cursor.postgres() && cursor.at("WITH", "(")) {
                cursor.next();
                options.putAll(cursor.bracketedOptions());
            } else if (cursor.accept("USING", "INDEX", "TABLESPACE")) {
                options.put("tablespace", cursor.name());
            } else if (cursor.mysql() && cursor.accept("USING")) {
                cursor.next();
            } else if (cursor.mysql() && cursor.at("COMMENT") && key.parts().size() > 0 && !inColumn) {
                cursor.next();
                cursor.accept("=");
                options.put("comment", cursor.string());
            } else if (cursor.at("ON", "CONFLICT")) {
                conflict();
            } else if (cursor.mysql() && cursor.accept("KEY_BLOCK_SIZE")) {
                cursor.accept("=");
                cursor.next();
            } else if (cursor.at("DEFERRABLE") || cursor.at("INITIALLY") || cursor.at("NOT", "DEFERRABLE")) {
                read = read.withDeferral(deferral());
            } else {
                more = false;
            }
        }
        return read.withOptions(options);
    }

    private boolean inColumn;

    /** In a column a comment is the column's. */
    ConstraintReader inColumn() {
        inColumn = true;
        return this;
    }

    void conflict() {
        if (cursor.accept("ON", "CONFLICT")) {
            cursor.next();
        }
    }

    private SchemaChange foreignKey(String name) {
        cursor.expect("FOREIGN", "KEY");
        boolean ifNotExists = cursor.acceptIfNotExists();
        String given = name;
        if (!cursor.at("(")) {
            // MySQL: a name here names the index, and the constraint if that has none.
            String index = cursor.name();
            given = given.isEmpty() ? index : given;
        }
        cursor.expect("(");
        List<String> columns = new ArrayList<>();
        boolean period = false;
        do {
            period |= cursor.at("PERIOD") && cursor.peek(1).isName() && cursor.accept("PERIOD");
            columns.add(cursor.name());
            if (cursor.mysql() && cursor.at("(")) {
                cursor.bracketed();
            }
        } while (cursor.accept(","));
        cursor.expect(")");
        ForeignKeyDefinition key = references(given, columns);
        if (period) {
            key = key.withOptions(Map.of("period", "true"));
        }
        return new ConstraintChange.AddForeignKey(table, key, ifNotExists);
    }

    ForeignKeyDefinition references(String name, List<String> columns) {
        return new ReferenceReader(cursor).references(name, columns);
    }

    CheckDefinition check(String name) {
        cursor.expect("CHECK");
        CheckDefinition check = CheckDefinition.of(name, cursor.bracketed());
        boolean more = true;
        while (more) {
            if (cursor.accept("NOT", "VALID")) {
                check = check.withValidated(false);
            } else if (cursor.accept("NO", "INHERIT")) {
                check = check.withExpression(check.expression() + " NO INHERIT");
            } else if (cursor.accept("NOT", "ENFORCED")) {
                check = check.withEnforced(false);
            } else {
                more = cursor.accept("ENFORCED");
            }
        }
        return check;
    }

    Deferral deferral() {
        return new ReferenceReader(cursor).deferral();
    }

    /** What may follow NOT NULL. */
    void skipAttributes() {
        boolean more = true;
        while (more) {
            more = cursor.accept("NO", "INHERIT")
                    || cursor.accept("NOT", "VALID")
                    || cursor.accept("ENABLE")
                    || cursor.accept("ON", "CONFLICT", "ABORT");
        }
        conflict();
    }
}
