package io.dbintent.migration;

import io.dbintent.migration.backfill.Backfill;
import io.dbintent.migration.backfill.BackfillRequest;
import io.dbintent.migration.backfill.Backfills;
import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the statements of an up script that change rows of tables that were there, and plans them in batches. */
final class DraftFills {

    private final ServerKind server;
    private final SchemaDefinition before;
    private final DdlScript up;

    private DraftFills(ServerKind server, SchemaDefinition before, DdlScript up) {
        this.server = server;
        this.before = before;
        this.up = up;
    }

    static List<DraftFill> of(ServerKind server, SchemaDefinition before, DdlScript up) {
        return new DraftFills(server, before, up).all();
    }

    private List<DraftFill> all() {
        List<DraftFill> fills = new ArrayList<>();
        for (DdlStatement statement : up.statements()) {
            for (var change : statement.schemaChanges()) {
                if (change instanceof DataChange rows && changesKnownRows(rows)) {
                    fills.add(fill(statement));
                }
            }
        }
        return fills;
    }

    /** Rows of a table that the script makes itself are none of the user's. */
    private boolean changesKnownRows(DataChange change) {
        return change.kind() != DataChange.Kind.SELECT
                && change.kind() != DataChange.Kind.TRUNCATE
                && (change.table() == null
                        || before.table(Objects.requireNonNull(change.table())).isPresent());
    }

    private DraftFill fill(DdlStatement statement) {
        String sql = statement.text().strip();
        Optional<ColumnUpdate> update = ColumnUpdate.of(sql, server);
        if (update.isEmpty() || !update.get().table().schema().isEmpty()) {
            return whole(statement, sql, "It is no plain fill of one column");
        }
        ColumnUpdate parts = update.get();
        String name = parts.table() + "." + parts.column();
        TableDefinition table = before.table(parts.table()).orElseThrow();
        KeyDefinition key = table.primaryKey();
        if (key == null) {
            return whole(statement, sql, "Table " + parts.table() + " has no primary key to walk along");
        }
        if (fillsOf(parts) > 1) {
            return whole(statement, sql, "Column " + name + " is filled by several statements, whose order counts");
        }
        Optional<BackfillRequest> request = request(parts, table, key);
        if (request.isEmpty()) {
            return whole(
                    statement,
                    sql,
                    "Column " + name + " may hold values already, and a row does not show whether it was filled");
        }
        Backfill batches = Backfills.of(request.get());
        return new DraftFill(statement.index(), sql, batches, batches.sentence());
    }

    private static DraftFill whole(DdlStatement statement, String sql, String why) {
        return new DraftFill(statement.index(), sql, null, why + ": the statement runs in one piece.");
    }

    private long fillsOf(ColumnUpdate parts) {
        return up.changes().stream()
                .filter(change -> change instanceof DataChange rows
                        && rows.table() != null
                        && Objects.requireNonNull(rows.table()).matches(parts.table())
                        && rows.columns().stream().anyMatch(parts.column()::equalsIgnoreCase))
                .count();
    }

    private Optional<BackfillRequest> request(ColumnUpdate parts, TableDefinition table, KeyDefinition key) {
        List<String> columns = key.parts().stream()
                .map(IndexPart::column)
                .filter(Objects::nonNull)
                .toList();
        String tableName = table.name().name();
        if (parts.readsItself(server) || columns.size() < key.parts().size()) {
            return Optional.empty();
        }
        if (beginsEmpty(parts, table)) {
            BackfillRequest plain =
                    BackfillRequest.newColumn(server.dialect(), tableName, columns, parts.column(), parts.expression());
            return Optional.of(parts.where().isEmpty() ? plain : plain.where(parts.where()));
        }
        return parts.fillsGaps(server)
                ? Optional.of(
                        BackfillRequest.gaps(server.dialect(), tableName, columns, parts.column(), parts.expression()))
                : Optional.empty();
    }

    /** A column that the script adds with NULL in every row. */
    private boolean beginsEmpty(ColumnUpdate parts, TableDefinition table) {
        if (table.column(parts.column()).isPresent()) {
            return false;
        }
        return up.changes().stream()
                .filter(change -> change instanceof ColumnChange.Add)
                .map(change -> (ColumnChange.Add) change)
                .filter(add -> add.table().matches(table.name()) && add.column().equalsIgnoreCase(parts.column()))
                .map(ColumnChange.Add::definition)
                .anyMatch(DraftFills::holdsNothing);
    }

    private static boolean holdsNothing(ColumnDefinition column) {
        return column.nullable() && column.defaultValue() == null && column.identity() == null;
    }
}
