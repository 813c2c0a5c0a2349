package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.Placement;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the actions of ALTER TABLE. */
final class AlterTableReader {

    private final Cursor cursor;
    private final ObjectName table;
    private final Map<String, String> statementOptions;

    AlterTableReader(Cursor cursor, ObjectName table, Map<String, String> statementOptions) {
        this.cursor = cursor;
        this.table = table;
        this.statementOptions = statementOptions;
    }

    /** Reads all actions; {@code sink} gets each change with the index of its first token. */
    void read(BiConsumer<Integer, SchemaChange> sink) {
        if (cursor.atEnd()) {
            throw new UnreadableException("ALTER TABLE " + table + " does nothing.");
        }
        do {
            int start = cursor.at();
            if (cursor.atEnd()) {
                return;
            }
            for (SchemaChange change : action()) {
                sink.accept(start, change);
            }
        } while (cursor.accept(",") || morePartition());
        if (!cursor.atEnd()) {
            throw new UnreadableException("Nothing known begins with " + cursor.shown() + " in ALTER TABLE.");
        }
    }

    private boolean morePartition() {
        return cursor.at("PARTITION", "BY")
                || (cursor.mysql() && cursor.at("REMOVE", "PARTITIONING"))
                || (cursor.mysql()
                        && cursor.atAny(Set.of(
                                "ENGINE",
                                "DEFAULT",
                                "CHARACTER",
                                "CHARSET",
                                "COLLATE",
                                "COMMENT",
                                "ROW_FORMAT",
                                "KEY_BLOCK_SIZE",
                                "STATS_PERSISTENT",
                                "STATS_AUTO_RECALC",
                                "STATS_SAMPLE_PAGES",
                                "MAX_ROWS",
                                "MIN_ROWS",
                                "AUTO_INCREMENT")));
    }

    private List<SchemaChange> action() {
        if (cursor.accept("ADD")) {
            return add();
        }
        if (cursor.accept("DROP")) {
            return cursor.dialect() == Dialect.ORACLE && cursor.at("(") ? dropSeveral() : List.of(drop());
        }
        if (cursor.dialect() == Dialect.ORACLE && cursor.accept("SET", "UNUSED")) {
            cursor.accept("COLUMN");
            return cursor.at("(")
                    ? dropSeveral()
                    : List.of(new ColumnChange.Drop(table, cursor.name(), false, cascade()));
        }
        if (cursor.accept("RENAME")) {
            return List.of(rename());
        }
        if (cursor.accept("MODIFY")) {
            return redefine(false);
        }
        if (cursor.accept("CHANGE")) {
            return redefine(true);
        }
        if (cursor.accept("ALTER")) {
            return alter();
        }
        String option = cursor.acceptOne("ALGORITHM", "LOCK");
        if (option != null) {
            cursor.accept("=");
            statementOptions.put(
                    option.toLowerCase(Locale.ROOT), cursor.next().value().toLowerCase(Locale.ROOT));
            return List.of();
        }
        if (cursor.accept("VALIDATE", "CONSTRAINT")) {
            return List.of(new ConstraintChange.Validate(table, cursor.name()));
        }
        return List.of(new AlterStorageReader(cursor, table).read());
    }

    private List<SchemaChange> add() {
        if (cursor.mysql() && cursor.accept("PARTITION")) {
            return List.of(new TableChange.Partition(table, "ADD", cursor.rest()));
        }
        ConstraintReader constraints = new ConstraintReader(cursor, table);
        if (!cursor.at("COLUMN")) {
            SchemaChange constraint = constraints.read();
            if (constraint != null) {
                return List.of(constraint);
            }
        }
        cursor.accept("COLUMN");
        boolean ifNotExists = cursor.acceptIfNotExists();
        List<SchemaChange> changes = new ArrayList<>();
        boolean several = cursor.accept("(");
        do {
            if (several) {
                SchemaChange constraint = constraints.read();
                if (constraint != null) {
                    changes.add(constraint);
                    continue;
                }
            }
            ColumnReader reader = new ColumnReader(cursor, table);
            ColumnDefinition column = reader.read();
            changes.add(new ColumnChange.Add(table, column, placement(), ifNotExists));
            reader.constraints().forEach(constraint -> changes.add(ofMySql(constraint)));
        } while (several && cursor.accept(","));
        if (several) {
            cursor.expect(")");
        }
        return changes;
    }

    private SchemaChange ofMySql(ConstraintChange constraint) {
        return cursor.mysql() && constraint instanceof ConstraintChange.AddUnique unique
                ? new IndexChange.Add(table, MySqlIndexes.ofUnique(unique.definition()), false, false)
                : constraint;
    }

    private @Nullable Placement placement() {
        if (cursor.accept("FIRST")) {
            return Placement.FIRST;
        }
        return cursor.accept("AFTER") ? new Placement(cursor.name()) : null;
    }

    private SchemaChange drop() {
        if (cursor.accept("PRIMARY", "KEY")) {
            return new ConstraintChange.DropPrimaryKey(table);
        }
        if (cursor.accept("FOREIGN", "KEY")) {
            boolean ifExists = cursor.acceptIfExists();
            return new ConstraintChange.DropForeignKey(table, cursor.name(), ifExists);
        }
        if (cursor.mysql() && cursor.acceptOne("INDEX", "KEY") != null) {
            boolean ifExists = cursor.acceptIfExists();
            return new IndexChange.Drop(table, ObjectName.of(cursor.name()), ifExists, false, false);
        }
        if (cursor.mysql() && cursor.accept("CHECK")) {
            return new ConstraintChange.DropCheck(table, cursor.name());
        }
        if (cursor.accept("CONSTRAINT")) {
            boolean ifExists = cursor.acceptIfExists();
            return new ConstraintChange.Drop(table, cursor.name(), ifExists, cascade());
        }
        if ((cursor.mysql() || cursor.dialect() == Dialect.ORACLE) && cursor.accept("PARTITION")) {
            return new TableChange.Partition(table, "DROP", cursor.rest());
        }
        cursor.accept("COLUMN");
        boolean ifExists = cursor.acceptIfExists();
        return new ColumnChange.Drop(table, cursor.name(), ifExists, cascade());
    }

    /** Oracle's {@code DROP (a, b) CASCADE CONSTRAINTS}. */
    private List<SchemaChange> dropSeveral() {
        List<String> names = cursor.names();
        boolean cascade = cascade();
        return names.stream()
                .map(name -> (SchemaChange) new ColumnChange.Drop(table, name, false, cascade))
                .toList();
    }

    private boolean cascade() {
        boolean cascade = cursor.accept("CASCADE");
        cursor.accept("CONSTRAINTS");
        cursor.accept("RESTRICT");
        return cascade;
    }

    private SchemaChange rename() {
        if (cursor.acceptOne("INDEX", "KEY") != null) {
            boolean ifExists = cursor.acceptIfExists();
            String from = cursor.name();
            cursor.expect("TO");
            return new IndexChange.Rename(table, ObjectName.of(from), cursor.name(), ifExists);
        }
        if (cursor.accept("CONSTRAINT")) {
            String from = cursor.name();
            cursor.expect("TO");
            return new ConstraintChange.Rename(table, from, cursor.name());
        }
        boolean toTable = cursor.acceptOne("TO", "AS") != null || cursor.accept("=");
        if (!toTable && cursor.mysql() && !cursor.at("COLUMN")) {
            toTable = true;
        }
        if (toTable) {
            ObjectName to = cursor.objectName();
            ObjectName full = to.schema().isEmpty() && cursor.postgres() ? table.sibling(to.name()) : to;
            return new TableChange.Rename(table, full, false);
        }
        cursor.accept("COLUMN");
        boolean ifExists = cursor.acceptIfExists();
        String from = cursor.name();
        cursor.expect("TO");
        return new ColumnChange.Rename(table, from, cursor.name(), ifExists);
    }

    private List<SchemaChange> redefine(boolean change) {
        cursor.accept("COLUMN");
        boolean ifExists = cursor.acceptIfExists();
        boolean several = cursor.accept("(");
        List<SchemaChange> changes = new ArrayList<>();
        do {
            String old = cursor.name();
            String name = change ? cursor.name() : old;
            ColumnReader reader = new ColumnReader(cursor, table);
            ColumnDefinition column = reader.read(name);
            changes.add(new ColumnChange.Redefine(table, old, column, placement(), change, ifExists));
            reader.constraints().forEach(constraint -> changes.add(ofMySql(constraint)));
        } while (several && cursor.accept(","));
        if (several) {
            cursor.expect(")");
        }
        return changes;
    }

    private List<SchemaChange> alter() {
        if (cursor.mysql() && cursor.acceptOne("INDEX", "KEY") != null) {
            String index = cursor.name();
            boolean mariaDb = cursor.dialect() == Dialect.MARIADB;
            boolean hidden = cursor.accept(mariaDb ? "IGNORED" : "INVISIBLE");
            if (!hidden && mariaDb) {
                cursor.expect("NOT", "IGNORED");
            } else if (!hidden) {
                cursor.expect("VISIBLE");
            }
            return List.of(new IndexChange.SetOption(table, ObjectName.of(index), "invisible", hidden ? "true" : ""));
        }
        if (cursor.mysql() && cursor.acceptOne("CHECK", "CONSTRAINT") != null) {
            String name = cursor.name();
            boolean not = cursor.accept("NOT");
            cursor.expect("ENFORCED");
            return List.of(new ConstraintChange.SetEnforced(table, name, !not));
        }
        if (cursor.accept("CONSTRAINT")) {
            String name = cursor.name();
            return List.of(
                    new ConstraintChange.SetDeferral(table, name, new ConstraintReader(cursor, table).deferral()));
        }
        cursor.accept("COLUMN");
        cursor.acceptIfExists();
        return List.of(new AlterColumnReader(cursor, table, cursor.name()).read());
    }
}
