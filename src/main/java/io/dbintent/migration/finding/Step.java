package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.WrittenChange;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of a script, and what is known of the schema just before it.
 *
 * @param index counted from 0 over the whole script
 */
record Step(Walk walk, int index, DdlStatement statement, WrittenChange written, ScriptSchema state) {

    SchemaChange change() {
        return written.change();
    }

    ServerKind server() {
        return walk.server();
    }

    boolean mysql() {
        return server().isMySqlFamily();
    }

    boolean postgres() {
        return server().dialect() == Dialect.POSTGRESQL;
    }

    boolean is(Dialect dialect) {
        return server().dialect() == dialect;
    }

    SchemaDefinition before() {
        return state.schema();
    }

    Optional<TableDefinition> table(ObjectName name) {
        return before().table(name);
    }

    Optional<ColumnDefinition> column(ObjectName table, String column) {
        return table(table).flatMap(t -> t.column(column));
    }

    /** True if the script itself has made the table, so that it is empty or the script's own business. */
    boolean createdHere(ObjectName table) {
        return state.created().stream().anyMatch(table::matches);
    }

    /** True if all of the table is known, not only what the script has said of it. */
    boolean known(ObjectName table) {
        return table(table).isPresent() && state.partial().stream().noneMatch(table::matches);
    }

    /** True if the table and the columns hold the rows now that they hold when this step is reached. */
    boolean stored(ObjectName table, List<String> columns) {
        return walk.part() == Part.UP
                && !createdHere(table)
                && columns.stream().noneMatch(c -> state.touched().contains(ScriptSchema.key(table, c)))
                && (!walk.complete() || walk.start().table(table).isPresent());
    }

    /** Columns as the change writes them. */
    List<AddedColumn> columns() {
        if (change() instanceof TableChange.Create create) {
            return create.definition().columns().stream()
                    .map(c -> new AddedColumn(create.table(), c, true, false))
                    .toList();
        }
        if (change() instanceof ColumnChange.Add add) {
            return List.of(new AddedColumn(add.table(), add.definition(), false, false));
        }
        if (change() instanceof ColumnChange.Redefine redefine) {
            return List.of(new AddedColumn(redefine.table(), redefine.definition(), false, true));
        }
        if (change() instanceof ColumnChange.SetType set) {
            ColumnDefinition old =
                    column(set.table(), set.column()).orElse(ColumnDefinition.of(set.column(), set.type()));
            return List.of(new AddedColumn(set.table(), old.withType(set.type()), false, true));
        }
        return List.of();
    }

    /** Keys and indexes that the change makes. */
    List<AddedIndex> indexes() {
        List<AddedIndex> found = new ArrayList<>();
        if (change() instanceof TableChange.Create create) {
            TableDefinition table = create.definition();
            KeyDefinition primary = table.primaryKey();
            if (primary != null) {
                found.add(key(table.name(), AddedIndex.Kind.PRIMARY, primary, null, true));
            }
            table.uniques().forEach(k -> found.add(key(table.name(), AddedIndex.Kind.UNIQUE, k, null, true)));
            table.indexes().forEach(i -> found.add(index(table.name(), i, true)));
        } else if (change() instanceof ConstraintChange.AddPrimaryKey add) {
            found.add(key(add.table(), AddedIndex.Kind.PRIMARY, add.definition(), add.usingIndex(), false));
        } else if (change() instanceof ConstraintChange.AddUnique add) {
            found.add(key(add.table(), AddedIndex.Kind.UNIQUE, add.definition(), add.usingIndex(), false));
        } else if (change() instanceof IndexChange.Add add) {
            found.add(index(add.table(), add.definition(), false));
        }
        return found;
    }

    private static AddedIndex key(
            ObjectName table, AddedIndex.Kind kind, KeyDefinition key, @Nullable String using, boolean newTable) {
        return new AddedIndex(
                table, key.name(), kind, key.parts(), null, using, newTable, true, "", nullsAlike(key.options()));
    }

    private static AddedIndex index(ObjectName table, IndexDefinition index, boolean newTable) {
        AddedIndex.Kind kind = AddedIndex.Kind.valueOf(index.kind().name());
        return new AddedIndex(
                table,
                index.name(),
                kind,
                index.parts(),
                index.where(),
                null,
                newTable,
                false,
                index.method(),
                nullsAlike(index.options()));
    }

    private static boolean nullsAlike(Map<String, String> options) {
        return options.containsKey("nulls not distinct");
    }

    /** Foreign keys that the change makes. */
    List<AddedForeignKey> foreignKeys() {
        if (change() instanceof TableChange.Create create) {
            return create.definition().foreignKeys().stream()
                    .map(k -> new AddedForeignKey(create.table(), k, true))
                    .toList();
        }
        return change() instanceof ConstraintChange.AddForeignKey add
                ? List.of(new AddedForeignKey(add.table(), add.definition(), false))
                : List.of();
    }

    /** The column that becomes another, if the change is of that kind. */
    Optional<ColumnMove> move() {
        if (change() instanceof ColumnChange.SetType set) {
            ColumnDefinition from = column(set.table(), set.column()).orElse(null);
            ColumnDefinition base = from == null ? ColumnDefinition.of(set.column(), set.type()) : from;
            return Optional.of(new ColumnMove(
                    set.table(), set.column(), from, base.withType(set.type()), set.using(), false, mysql()));
        }
        if (change() instanceof ColumnChange.Redefine set) {
            ColumnDefinition from = column(set.table(), set.column()).orElse(null);
            // Oracle's MODIFY leaves alone what it does not name; its type may be missing.
            boolean whole = !is(Dialect.ORACLE);
            return Optional.of(new ColumnMove(set.table(), set.column(), from, set.definition(), null, whole, mysql()));
        }
        return Optional.empty();
    }

    /** The change's own words in capitals, runs of blanks made one. */
    String words() {
        return written.text().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
