package io.dbintent.migration;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.simulate.RoundTrip;
import io.dbintent.migration.simulate.SchemaComparison;
import io.dbintent.migration.simulate.SchemaDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a model's draft does that its request does not ask for, as far as the request's words tell. */
final class Conformance {

    private Conformance() {}

    static List<String> unasked(
            String request, SchemaDefinition before, RoundTrip trip, DdlScript up, ServerKind server) {
        List<String> unasked = new ArrayList<>();
        SchemaDefinition after = trip.up().after();
        for (TableDefinition table : before.tables()) {
            boolean gone = after.tables().stream().noneMatch(t -> t.name().equals(table.name()));
            if (gone && !named(request, table.name())) {
                unasked.add("table " + table.name() + " goes, which the request does not name");
            }
        }
        for (SchemaDifference difference :
                SchemaComparison.differences(before, after, server, SchemaComparison.Texts.PRESENCE_ONLY)) {
            before.tables().stream()
                    .filter(table -> difference.path().startsWith(table.name() + "."))
                    .filter(table -> !named(request, table.name()) && !columnNamed(request, table))
                    .forEach(table -> unasked.add(
                            difference + " in table " + table.name() + ", which the request does not name"));
        }
        if (SchemaComparison.differences(before, after, server, SchemaComparison.Texts.COMPARED)
                        .isEmpty()
                && trip.up().isDecided()) {
            unasked.add("up changes nothing in the schema");
        }
        renames(before, up, unasked);
        return unasked.stream().distinct().toList();
    }

    /** A column that goes while one of the same type comes, and no values are carried over. */
    private static void renames(SchemaDefinition before, DdlScript up, List<String> unasked) {
        boolean rowsCopied = up.changes().stream().anyMatch(change -> change instanceof DataChange);
        for (SchemaChange change : up.changes()) {
            if (!(change instanceof ColumnChange.Drop drop) || rowsCopied) {
                continue;
            }
            before.tables().stream()
                    .filter(table -> table.name().matches(drop.table()))
                    .flatMap(table -> table.column(drop.column()).stream())
                    .filter(old -> up.changes().stream()
                            .anyMatch(other -> other instanceof ColumnChange.Add add
                                    && add.table().matches(drop.table())
                                    && Objects.equals(
                                            add.definition().type().name(),
                                            old.type().name())))
                    .forEach(old -> unasked.add("column " + drop.table() + "." + old.name()
                            + " is dropped and another one added, which loses its values; rename it"));
        }
    }

    /** What goes for good with an up script. */
    static List<String> lost(DdlScript up) {
        List<String> lost = new ArrayList<>();
        for (SchemaChange change : up.changes()) {
            if (change instanceof ColumnChange.Drop drop) {
                lost.add(drop.table() + "." + drop.column());
            } else if (change instanceof TableChange.Drop drop) {
                lost.add(drop.table() + ".*");
            }
        }
        return lost;
    }

    private static boolean named(String request, ObjectName table) {
        return SchemaExcerpt.says(request, table.name())
                || SchemaExcerpt.says(request, SchemaExcerpt.singular(table.name()));
    }

    private static boolean columnNamed(String request, TableDefinition table) {
        return table.columns().stream().anyMatch(column -> SchemaExcerpt.says(request, column.name()));
    }
}
