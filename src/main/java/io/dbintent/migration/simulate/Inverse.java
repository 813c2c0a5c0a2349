package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.Position;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.ViewChange;
import io.dbintent.migration.change.WrittenChange;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.simulate.SchemaComparison.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the changes that take a change back: what a down script has to do for the schema, rows aside.
 *
 * <p>Every answer was simulated: change and inverse lead back to the schema before, the order of columns at most excepted.
 */
public final class Inverse {

    private Inverse() {}

    /**
     * The changes that undo {@code change}, in the order in which they are made.
     *
     * @param before the schema that the change is made to
     * @return empty if the change would be refused, is not decided, or cannot be taken back by changes of the schema; an
     *     empty list if it leaves the schema as it is
     */
    public static Optional<List<SchemaChange>> of(DdlReader reader, SchemaChange change, SchemaDefinition before) {
        Simulation simulation = new Simulation(reader, Simulation.Rows.UNKNOWN);
        Simulated there = simulation.run(before, script(reader, List.of(change)));
        if (!there.isDecided()) {
            return Optional.empty();
        }
        List<SchemaChange> renamed = renamed(change);
        List<SchemaChange> back =
                renamed.isEmpty() ? new Restoration(reader.server(), there.after(), before).changes() : renamed;
        Simulated returned = simulation.run(there.after(), script(reader, back));
        boolean exact = returned.isDecided()
                && SchemaComparison.differences(before, returned.after(), reader.server(), Texts.COMPARED).stream()
                        .allMatch(SchemaDifference::orderOnly);
        return exact ? Optional.of(List.copyOf(back)) : Optional.empty();
    }

    /** A name is the one thing that a comparison of two schemas cannot follow. */
    private static List<SchemaChange> renamed(SchemaChange change) {
        if (change instanceof TableChange.Rename table) {
            return List.of(new TableChange.Rename(table.to(), table.table(), false));
        }
        if (change instanceof ColumnChange.Rename column) {
            return List.of(new ColumnChange.Rename(column.table(), column.to(), column.column(), false));
        }
        if (change instanceof IndexChange.Rename index) {
            return List.of(new IndexChange.Rename(
                    index.table(),
                    index.index().sibling(index.to()),
                    index.index().name(),
                    false));
        }
        if (change instanceof ConstraintChange.Rename key) {
            return List.of(new ConstraintChange.Rename(key.table(), key.to(), key.name()));
        }
        if (change instanceof ViewChange.Rename view) {
            return List.of(new ViewChange.Rename(view.to(), view.view()));
        }
        if (change instanceof SequenceChange.Rename sequence) {
            return List.of(new SequenceChange.Rename(sequence.to(), sequence.sequence()));
        }
        if (change instanceof TypeChange.Rename type) {
            return List.of(new TypeChange.Rename(type.to(), type.type()));
        }
        if (change instanceof TypeChange.RenameValue value) {
            return List.of(new TypeChange.RenameValue(value.type(), value.to(), value.value()));
        }
        return List.of();
    }

    private static DdlScript script(DdlReader reader, List<SchemaChange> changes) {
        List<DdlStatement> statements = new ArrayList<>();
        for (SchemaChange change : changes) {
            WrittenChange written = new WrittenChange(change, Position.START, "");
            statements.add(new DdlStatement(
                    statements.size(), Position.START, "", "CHANGE", List.of(written), Map.of(), false));
        }
        return new DdlScript("", reader.server(), statements);
    }
}
