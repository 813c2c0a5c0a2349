package io.dbintent.migration.ddl;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE. */
final class TableReader {

    private static final Set<String> NO_OPTION = Set.of("DEFAULT", "AS", "SELECT", "IGNORE", "REPLACE", "PARTITION");

    private final Cursor cursor;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<KeyDefinition> uniques = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final List<ForeignKeyDefinition> foreignKeys = new ArrayList<>();
    private final List<CheckDefinition> checks = new ArrayList<>();
    private final List<CheckDefinition> exclusions = new ArrayList<>();
    private @Nullable KeyDefinition primaryKey;
    private String comment = "";

    TableReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** From after TABLE. */
    SchemaChange create(boolean temporary) {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = cursor.objectName();
        if (cursor.accept("LIKE")) {
            return new TableChange.CreateLike(name, cursor.objectName(), "ALL", ifNotExists);
        }
        if (cursor.at("(", "LIKE")) {
            return like(name, ifNotExists);
        }
        if (cursor.at("AS") || cursor.at("SELECT") || cursor.at("(", "SELECT")) {
            cursor.accept("AS");
            return new TableChange.CreateAs(name, cursor.rest(), ifNotExists);
        }
        if (cursor.at("PARTITION", "OF")) {
            // Its columns are those of the table that it is a part of.
            TableDefinition part = TableDefinition.of(name, List.of()).withPartitioning(cursor.rest());
            return new TableChange.Create(part, ifNotExists, temporary);
        }
        elements(name);
        Map<String, String> options = new TreeMap<>();
        String partitioning = options(options);
        if (!cursor.atEnd()) {
            if (cursor.at("AS") || cursor.at("SELECT")) {
                return new TableChange.CreateAs(name, cursor.rest(), ifNotExists);
            }
            throw new UnreadableException("Nothing known begins with " + cursor.shown() + " after a table's columns.");
        }
        TableDefinition table = new TableDefinition(
                name,
                columns,
                primaryKey,
                uniques,
                indexes,
                foreignKeys,
                checks,
                exclusions,
                options,
                comment,
                partitioning);
        return new TableChange.Create(table, ifNotExists, temporary);
    }

    private SchemaChange like(ObjectName name, boolean ifNotExists) {
        cursor.expect("(", "LIKE");
        ObjectName source = cursor.objectName();
        StringBuilder including = new StringBuilder();
        while (!cursor.at(")")) {
            Token token = cursor.next();
            including.append(token.is("INCLUDING") || token.is("EXCLUDING") ? "" : token.keyword() + " ");
        }
        cursor.expect(")");
        return new TableChange.CreateLike(
                name, source, cursor.mysql() ? "ALL" : including.toString().strip(), ifNotExists);
    }

    private void elements(ObjectName name) {
        cursor.expect("(");
        if (cursor.postgres() && cursor.accept(")")) {
            return;
        }
        ConstraintReader constraints = new ConstraintReader(cursor, name);
        ColumnReader columnReader = new ColumnReader(cursor, name);
        int read = 0;
        do {
            SchemaChange constraint = constraints.read();
            if (constraint == null) {
                columns.add(columnReader.read());
                List<ConstraintChange> written = columnReader.constraints();
                written.subList(read, written.size()).forEach(this::add);
                read = written.size();
            } else {
                add(constraint);
            }
            if (cursor.dialect() == Dialect.SQLITE && cursor.at("CONSTRAINT")) {
                // SQLite lets the comma between constraints be left away.
                SchemaChange next = constraints.read();
                if (next != null) {
                    add(next);
                }
            }
        } while (cursor.accept(","));
        cursor.expect(")");
    }

    private void add(SchemaChange constraint) {
        if (constraint instanceof ConstraintChange.AddPrimaryKey change) {
            if (primaryKey != null) {
                throw new UnreadableException("A table has one primary key; a second one is on "
                        + change.definition().columns() + ".");
            }
            primaryKey = change.definition();
        } else if (constraint instanceof ConstraintChange.AddUnique change) {
            if (cursor.mysql()) {
                indexes.add(MySqlIndexes.ofUnique(change.definition()));
            } else {
                uniques.add(change.definition());
            }
        } else if (constraint instanceof ConstraintChange.AddForeignKey change) {
            foreignKeys.add(change.definition());
        } else if (constraint instanceof ConstraintChange.AddCheck change) {
            checks.add(change.definition());
        } else if (constraint instanceof ConstraintChange.AddExclusion change) {
            exclusions.add(change.definition());
        } else if (constraint instanceof IndexChange.Add change) {
            indexes.add(change.definition());
        } else if (constraint instanceof ColumnChange.SetNullable change) {
            columns.replaceAll(c -> c.name().equals(change.column()) ? c.withNullable(false) : c);
        } else {
            throw new UnreadableException("A table cannot hold " + constraint + ".");
        }
    }

    /** What stands behind the columns; returns the partition clause, if there is one. */
    private @Nullable String options(Map<String, String> options) {
        String partitioning = null;
        boolean more = true;
        while (more && !cursor.atEnd()) {
            cursor.accept(",");
            if (cursor.at("PARTITION", "BY")) {
                cursor.next();
                cursor.next();
                partitioning = cursor.rest();
            } else if (cursor.accept("WITH", "SYSTEM", "VERSIONING")) {
                options.put("system versioning", "true");
            } else if (cursor.postgres() && cursor.at("WITH", "(")) {
                cursor.next();
                options.putAll(cursor.bracketedOptions());
            } else if (cursor.accept("WITHOUT", "ROWID")) {
                options.put("without rowid", "true");
            } else if (cursor.accept("INHERITS")) {
                options.put("inherits", cursor.bracketed());
            } else if (cursor.dialect() == Dialect.SQLITE && cursor.accept("STRICT")) {
                options.put("strict", "true");
            } else {
                more = cursor.mysql() ? tableOption(options) : otherProducts(options);
            }
        }
        return partitioning;
    }

    private boolean otherProducts(Map<String, String> options) {
        if (cursor.accept("TABLESPACE")) {
            options.put("tablespace", cursor.name());
            return true;
        }
        if (cursor.accept("USING")) {
            cursor.name();
            return true;
        }
        boolean known = cursor.dialect() == Dialect.ORACLE || cursor.dialect() == Dialect.SQLSERVER;
        if (known) {
            cursor.rest();
        }
        return known;
    }

    /** One table option of MySQL or MariaDB; false if the next words begin none. */
    boolean tableOption(Map<String, String> options) {
        int start = cursor.at();
        boolean isDefault = cursor.accept("DEFAULT");
        if (!cursor.peek().isName() || NO_OPTION.contains(cursor.peek().keyword())) {
            cursor.back(start);
            return false;
        }
        if (cursor.accept("CHARACTER", "SET") || cursor.accept("CHARSET")) {
            cursor.accept("=");
            options.put("charset", ColumnReader.charset(cursor.next().value().toLowerCase(Locale.ROOT)));
            return true;
        }
        if (cursor.accept("DATA", "DIRECTORY") || cursor.accept("INDEX", "DIRECTORY")) {
            throw new UnreadableException("DATA DIRECTORY and INDEX DIRECTORY name places outside the database.");
        }
        String name = cursor.next().keyword();
        if (isDefault && !name.equals("COLLATE")) {
            cursor.back(start);
            return false;
        }
        if (!MySqlIndexes.TABLE_OPTIONS.contains(name)) {
            cursor.back(start);
            return false;
        }
        cursor.accept("=");
        if (name.equals("COMMENT")) {
            comment = cursor.string();
            commentGiven = true;
            return true;
        }
        if (name.equals("UNION")) {
            cursor.bracketed();
            return true;
        }
        String value = cursor.next().value();
        if (!name.equals("AUTO_INCREMENT")) {
            options.put(name.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
        }
        return true;
    }

    private boolean commentGiven;

    /** The comment that an option gave; null if none did. */
    @Nullable
    String givenComment() {
        return commentGiven ? comment : null;
    }
}
