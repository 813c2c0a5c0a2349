package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** What up makes and down leaves. */
final class Leftovers {

    private Leftovers() {}

    static boolean createdByStatement(Walk up, ObjectName table) {
        return up.changes(TableChange.class)
                .anyMatch(change -> (change instanceof TableChange.Create
                                || change instanceof TableChange.CreateAs
                                || change instanceof TableChange.CreateLike)
                        && change.table().matches(table));
    }

    /** Columns added by up, as {@code table.column}, that the end of down still has. */
    static List<String> columns(Walk up, Walk down) {
        List<String> left = new ArrayList<>();
        for (Step step : up.steps()) {
            if (step.change() instanceof ColumnChange.Add add && !step.createdHere(add.table())) {
                TableDefinition now = down.end().schema().table(add.table()).orElse(null);
                boolean stays = up.end()
                        .schema()
                        .table(add.table())
                        .flatMap(t -> t.column(add.column()))
                        .isPresent();
                if (stays && now != null && now.column(add.column()).isPresent()) {
                    left.add(add.table() + "." + add.column());
                }
            }
        }
        return left;
    }
}
