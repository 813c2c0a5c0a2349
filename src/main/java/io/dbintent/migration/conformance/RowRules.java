package io.dbintent.migration.conformance;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.conformance.Entry.Kind;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.request.Command;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rows that up changes, and whether the request asks for that. */
final class RowRules {

    private final Wanted wanted;
    private final Delta delta;
    private final RequestText said;
    private final RequestText open;
    private final Set<String> faults;

    RowRules(Wanted wanted, Delta delta, RequestText said, Set<String> faults) {
        this.wanted = wanted;
        this.delta = delta;
        this.said = said;
        this.open = new RequestText(wanted.open());
        this.faults = faults;
    }

    static boolean changesRows(SchemaChange change) {
        return change instanceof DataChange data && data.kind() != DataChange.Kind.SELECT;
    }

    void check(DdlScript up) {
        for (SchemaChange change : up.changes()) {
            if (!(change instanceof DataChange data)) {
                continue;
            }
            ObjectName table = data.table();
            switch (data.kind()) {
                case UPDATE -> update(data);
                case DELETE, TRUNCATE -> {
                    boolean going = table != null
                            && delta.before().table(table).isPresent()
                            && delta.now(table).isEmpty();
                    if (!going && !isNew(table) && !open.has(Cue.ROWS_GO)) {
                        faults.add("up deletes rows of " + name(table) + ", which the request does not ask for");
                    }
                }
                case INSERT, REPLACE, MERGE -> insert(data);
                case SELECT -> {}
            }
        }
    }

    private void insert(DataChange data) {
        ObjectName table = data.table();
        boolean copies = data.text().toUpperCase(Locale.ROOT).matches("(?s).*\\bSELECT\\b.*");
        if (data.kind() == DataChange.Kind.INSERT && copies && isNew(table)) {
            return;
        }
        if (!(open.has(Cue.ROWS_COME) && (isNew(table) || names(table)))
                && wanted.commands().stream().noneMatch(RowRules::bringsRows)) {
            faults.add("up inserts rows into " + name(table) + ", which the request does not ask for");
        }
    }

    private static boolean bringsRows(Command command) {
        return command instanceof Command.MoveColumn || command instanceof Command.SplitColumn;
    }

    private void update(DataChange data) {
        ObjectName table = data.table();
        List<String> untouched = data.columns().stream()
                .filter(column -> !isNewColumn(table, column))
                .filter(column -> !isChanged(table, column))
                .filter(column -> !(open.has(Cue.VALUES) && said.names(column)))
                .toList();
        if (!untouched.isEmpty() && !isNew(table)) {
            faults.add("up changes the values of " + name(table) + "." + String.join(", ", untouched)
                    + ", which the request does not ask for");
        }
    }

    private boolean names(@org.jspecify.annotations.Nullable ObjectName table) {
        return table != null && said.tables(delta.before()).stream().anyMatch(table::matches);
    }

    /** A table that up makes, be it for a while. */
    private boolean isNew(@org.jspecify.annotations.Nullable ObjectName table) {
        return table != null && delta.before().table(table).isEmpty() && !isRenamed(table);
    }

    private boolean isRenamed(ObjectName table) {
        return delta.entries().stream()
                .anyMatch(entry ->
                        entry.kind() == Kind.TABLE_RENAMED && entry.is().equalsIgnoreCase(table.toString()));
    }

    private boolean isNewColumn(@org.jspecify.annotations.Nullable ObjectName table, String column) {
        if (table == null) {
            return delta.before().tables().stream()
                    .noneMatch(it -> it.column(column).isPresent());
        }
        return delta.before().table(table).flatMap(it -> it.column(column)).isEmpty();
    }

    /** A column that gets another type, may not be NULL any more, or has to keep to a new rule. */
    private boolean isChanged(@org.jspecify.annotations.Nullable ObjectName table, String column) {
        return delta.entries().stream()
                .filter(entry -> table == null || entry.table().matches(table))
                .filter(entry -> entry.columns().stream().anyMatch(column::equalsIgnoreCase))
                .anyMatch(entry -> switch (entry.kind()) {
                    case TYPE, UNIQUE_NEW, FOREIGN_KEY_NEW, CHECK_NEW, PRIMARY_KEY, COLUMN_GONE -> true;
                    case NULLABLE -> entry.is().equals("NOT NULL");
                    default -> false;
                });
    }

    private static String name(@org.jspecify.annotations.Nullable ObjectName table) {
        return table == null ? "several tables" : table.toString();
    }
}
