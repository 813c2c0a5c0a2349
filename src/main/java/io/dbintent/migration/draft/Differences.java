package io.dbintent.migration.draft;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** What one form of a table has that another has not. */
record Differences(TableDefinition from, TableDefinition to) {

    List<ColumnDefinition> newColumns() {
        return to.columns().stream()
                .filter(c -> from.column(c.name()).isEmpty())
                .toList();
    }

    List<ColumnDefinition> goneColumns() {
        return from.columns().stream()
                .filter(c -> to.column(c.name()).isEmpty())
                .toList();
    }

    /** Columns of both that are not the same, as they are to be. */
    List<ColumnDefinition> changedColumns() {
        return to.columns().stream()
                .filter(c -> from.column(c.name()).filter(old -> !old.equals(c)).isPresent())
                .toList();
    }

    ColumnDefinition old(ColumnDefinition column) {
        return from.column(column.name()).orElseThrow();
    }

    List<IndexDefinition> newIndexes() {
        return minus(to.indexes(), from.indexes());
    }

    List<IndexDefinition> goneIndexes() {
        return minus(from.indexes(), to.indexes());
    }

    List<KeyDefinition> newUniques() {
        return minus(to.uniques(), from.uniques());
    }

    List<KeyDefinition> goneUniques() {
        return minus(from.uniques(), to.uniques());
    }

    List<ForeignKeyDefinition> newKeys() {
        return minus(to.foreignKeys(), from.foreignKeys());
    }

    List<ForeignKeyDefinition> goneKeys() {
        return minus(from.foreignKeys(), to.foreignKeys());
    }

    List<CheckDefinition> newChecks() {
        return minus(to.checks(), from.checks());
    }

    List<CheckDefinition> goneChecks() {
        return minus(from.checks(), to.checks());
    }

    /** True if nothing but indexes, and columns that nothing leans on, come or go. */
    boolean isPlain() {
        return changedColumns().isEmpty()
                && newUniques().isEmpty()
                && goneUniques().isEmpty()
                && newKeys().isEmpty()
                && goneKeys().isEmpty()
                && newChecks().isEmpty()
                && goneChecks().isEmpty();
    }

    private static <T> List<T> minus(List<T> list, List<T> others) {
        List<T> left = new ArrayList<>(list);
        left.removeAll(others);
        return left;
    }
}
