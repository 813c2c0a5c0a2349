package io.dbintent.migration.conformance;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.conformance.Entry.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that are nowhere any more after up, though the request does not let them go. */
final class ValueRules {

    private final Wanted wanted;
    private final Delta delta;
    private final RequestText said;
    private final Set<String> faults;

    ValueRules(Wanted wanted, Delta delta, RequestText said, Set<String> faults) {
        this.wanted = wanted;
        this.delta = delta;
        this.said = said;
        this.faults = faults;
    }

    void check() {
        for (TableDefinition table : delta.before().tables()) {
            List<Origin> gone = table.columns().stream()
                    .filter(column -> column.generated() == null)
                    .map(column -> new Origin(table.name(), column.name()))
                    .filter(origin -> !delta.lineage().survives(origin) || isOverwritten(origin))
                    .filter(origin -> !asked(origin))
                    .toList();
            if (gone.isEmpty()) {
                continue;
            }
            boolean all = gone.size()
                            == table.columns().stream()
                                    .filter(column -> column.generated() == null)
                                    .count()
                    && gone.stream().allMatch(origin -> isOverwritten(origin));
            if (all) {
                faults.add("the rows of table " + table.name()
                        + " are lost on the way: not all of them are copied to what" + " takes its place");
            } else if (delta.now(table.name()).isPresent()) {
                gone.forEach(this::column);
            } else {
                table(table);
            }
        }
    }

    /** A column that stays under its name, and whose values do not. */
    private boolean isOverwritten(Origin origin) {
        Optional<TableDefinition> now = delta.now(origin.table());
        boolean stays = now.flatMap(table -> table.column(origin.column())).isPresent()
                && delta.entries().stream()
                        .noneMatch(entry -> (entry.kind() == Kind.COLUMN_GONE || entry.kind() == Kind.COLUMN_RENAMED)
                                && entry.table().matches(origin.table())
                                && entry.name().equalsIgnoreCase(origin.column()));
        return stays && !delta.lineage().holds(now.get().name(), origin.column(), origin);
    }

    /** Whether the understood part of the request loses the values too. */
    private boolean asked(Origin origin) {
        Delta expected = wanted.delta();
        return expected != null && !expected.lineage().survives(origin);
    }

    private void column(Origin origin) {
        Optional<TableDefinition> now = delta.now(origin.table());
        Optional<Entry> gone = delta.entries().stream()
                .filter(entry -> entry.kind() == Kind.COLUMN_GONE
                        && entry.table().matches(origin.table())
                        && entry.name().equalsIgnoreCase(origin.column()))
                .findFirst();
        if (gone.isEmpty()) {
            faults.add(
                    "the values of column " + origin
                            + " are lost on the way: it is dropped and made again, its values are overwritten, or not all rows are copied");
            return;
        }
        boolean somethingNew = delta.entries().stream()
                .anyMatch(entry -> entry.kind() == Kind.COLUMN_NEW || entry.kind() == Kind.TABLE_NEW);
        if (somethingNew && said.has(Cue.CARRY)) {
            faults.add("column " + origin + " goes without its values being carried over into what comes");
            return;
        }
        boolean replaced = delta.entries().stream()
                .filter(entry ->
                        entry.kind() == Kind.COLUMN_NEW && entry.table().matches(origin.table()))
                .flatMap(entry -> now.stream().flatMap(table -> table.column(entry.name()).stream()))
                .anyMatch(column -> alike(gone.get(), column));
        if (replaced && (said.has(Cue.RENAME) || !said.has(Cue.REMOVE))) {
            faults.add("column " + origin + " is dropped and another one added, which loses its values; rename it");
        }
    }

    private static boolean alike(Entry gone, ColumnDefinition column) {
        return base(gone.was()).equals(base(column.type().toString()));
    }

    private static String base(String type) {
        return type.replaceAll("\\(.*", "").replace("character varying", "text").replace("varchar", "text");
    }

    private void table(TableDefinition table) {
        long size = table.columns().size();
        delta.entries().stream()
                .filter(entry -> entry.kind() == Kind.TABLE_NEW)
                .filter(entry -> table.columns().stream()
                                        .filter(column ->
                                                entry.columns().stream().anyMatch(column.name()::equalsIgnoreCase))
                                        .count()
                                * 2
                        > size)
                .findFirst()
                .ifPresent(entry -> faults.add("table " + table.name() + " is dropped and table " + entry.table()
                        + " made in its place, which loses its rows; rename it"));
    }
}
