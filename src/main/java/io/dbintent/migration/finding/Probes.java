package io.dbintent.migration.finding;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the queries that count rows before a migration. */
final class Probes {

    private Probes() {}

    static String quoted(Step step, String name) {
        return step.server().dialect().quote(name);
    }

    static String quoted(Step step, ObjectName name) {
        return (name.schema().isEmpty() ? "" : quoted(step, name.schema()) + ".") + quoted(step, name.name());
    }

    /** Counts all rows; null if the table does not hold them yet. */
    static @Nullable RowProbe all(Step step, ObjectName table, String sentence) {
        return step.stored(table, List.of())
                ? new RowProbe("SELECT COUNT(*) FROM " + quoted(step, table), null, sentence, false)
                : null;
    }

    /**
     * Counts the rows of a table that meet a condition; null if they cannot be looked at beforehand.
     *
     * @param condition with {@code {}} for the first column's quoted name
     * @param fatal whether one such row makes the migration fail
     */
    static @Nullable RowProbe where(
            Step step, ObjectName table, List<String> columns, String condition, String sentence, boolean fatal) {
        if (!step.stored(table, columns)) {
            return null;
        }
        String name = quoted(step, table);
        String test = columns.isEmpty() ? condition : condition.replace("{}", quoted(step, columns.get(0)));
        return new RowProbe(
                "SELECT COUNT(*) FROM " + name + " WHERE " + test, "SELECT COUNT(*) FROM " + name, sentence, fatal);
    }

    /** Counts the rows that share the values of all columns with another row; a row with a NULL shares with none. */
    static @Nullable RowProbe duplicates(Step step, ObjectName table, List<String> columns, @Nullable String where) {
        return alike(
                step,
                table,
                columns,
                columns.stream().map(column -> quoted(step, column)).toList(),
                where,
                false);
    }

    /** The same for a new key: as much of each column as it takes in, NULLs alike where it says so. */
    static @Nullable RowProbe duplicates(Step step, AddedIndex index) {
        List<String> groups = index.parts().stream()
                .map(part -> part.prefixLength() > 0
                        ? "LEFT(" + quoted(step, part.subject()) + ", " + part.prefixLength() + ")"
                        : quoted(step, part.subject()))
                .toList();
        return alike(step, index.table(), index.columns(), groups, index.where(), index.nullsAlike());
    }

    /**
     * Counts the rows that are alike by some expressions over columns.
     *
     * @param groups SQL, one or more
     * @param nullsAlike whether two NULLs are the same
     */
    static @Nullable RowProbe alike(
            Step step,
            ObjectName table,
            List<String> columns,
            List<String> groups,
            @Nullable String where,
            boolean nullsAlike) {
        if (columns.isEmpty() || !step.stored(table, columns)) {
            return null;
        }
        String name = quoted(step, table);
        List<String> conditions = new ArrayList<>();
        if (!nullsAlike) {
            columns.forEach(c -> conditions.add(quoted(step, c) + " IS NOT NULL"));
        }
        if (where != null) {
            conditions.add("(" + where + ")");
        }
        return new RowProbe(
                "SELECT COALESCE(SUM(d.n), 0) FROM (SELECT COUNT(*) AS n FROM " + name
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " GROUP BY "
                        + String.join(", ", groups) + " HAVING COUNT(*) > 1) d",
                "SELECT COUNT(*) FROM " + name,
                "share their values with another row",
                true);
    }

    /** Counts the rows that point to no row. */
    static @Nullable RowProbe orphans(Step step, ObjectName table, ForeignKeyDefinition key) {
        List<String> referenced = key.referencedColumns();
        if (referenced.isEmpty()) {
            referenced = step.table(key.referencedTable())
                    .map(t -> t.primaryKey())
                    .map(k -> k.columns())
                    .orElse(List.of());
        }
        if (referenced.size() != key.columns().size()
                || !step.stored(table, key.columns())
                || !step.stored(key.referencedTable(), referenced)) {
            return null;
        }
        List<String> filled = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < referenced.size(); i++) {
            String own = "c." + quoted(step, key.columns().get(i));
            filled.add(own + " IS NOT NULL");
            pairs.add("p." + quoted(step, referenced.get(i)) + " = " + own);
        }
        return new RowProbe(
                "SELECT COUNT(*) FROM " + quoted(step, table) + " c WHERE " + String.join(" AND ", filled)
                        + " AND NOT EXISTS (SELECT 1 FROM " + quoted(step, key.referencedTable()) + " p WHERE "
                        + String.join(" AND ", pairs) + ")",
                "SELECT COUNT(*) FROM " + quoted(step, table),
                "point to no row of " + key.referencedTable(),
                true);
    }
}
