package io.dbintent.migration.simulate;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.ExpressionForm;
import java.util.List;

/** Renames a column wherever the server follows it. */
final class ColumnRenaming {

    private final Workspace work;

    ColumnRenaming(Workspace work) {
        this.work = work;
    }

    void rename(ObjectName name, String written, String to) {
        TableDefinition table = work.table(name);
        String from = work.column(table, written).name();
        if (!work.same(from, to) && work.findColumn(table, to).isPresent()) {
            throw new RefusedException("Table " + table.name() + " has a column " + to + " already.");
        }
        if (work.mysql() && !work.mariaDb()) {
            requireUnused(table, from);
        }
        work.replace(table.withColumns(
                        table.columns().stream().map(c -> column(c, from, to)).toList())
                .withPrimaryKey(table.primaryKey() == null ? null : key(table.primaryKey(), from, to))
                .withUniques(
                        table.uniques().stream().map(key -> key(key, from, to)).toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> index(index, from, to))
                        .toList())
                .withChecks(checks(table.checks(), from, to))
                .withExclusions(checks(table.exclusions(), from, to))
                .withForeignKeys(table.foreignKeys().stream()
                        .map(key -> key.withColumns(names(key.columns(), from, to)))
                        .toList()));
        work.everyTable(other -> other.withForeignKeys(other.foreignKeys().stream()
                .map(key -> referring(key, table.name(), from, to))
                .toList()));
        work.schema(work.schema()
                .withSequences(work.schema().sequences().stream()
                        .map(sequence -> sequence.ownedBy().equals(table.name() + "." + from)
                                ? sequence.withOwnedBy(table.name() + "." + to)
                                : sequence)
                        .toList()));
    }

    /** MySQL follows a column into keys, but not into expressions. */
    private void requireUnused(TableDefinition table, String column) {
        boolean generated = table.columns().stream()
                .anyMatch(c -> c.generated() != null
                        && !c.name().equals(column)
                        && work.mentions(c.generated().expression(), column));
        boolean checked = table.checks().stream().anyMatch(check -> work.mentions(check.expression(), column));
        if (generated || checked) {
            throw new RefusedException("Column " + column + " of " + table.name() + " is used by a "
                    + (generated ? "generated column" : "check") + ", so MySQL does not rename it.");
        }
    }

    private ColumnDefinition column(ColumnDefinition column, String from, String to) {
        Generated generated = column.generated();
        ColumnDefinition followed = generated == null
                ? column
                : column.withGenerated(new Generated(text(generated.expression(), from, to), generated.stored()));
        return work.same(column.name(), from) ? followed.withName(to) : followed;
    }

    private String text(String expression, String from, String to) {
        return ExpressionForm.rename(expression, from, to, work.server());
    }

    private IndexDefinition index(IndexDefinition index, String from, String to) {
        String where = index.where();
        return index.withParts(parts(index.parts(), from, to))
                .withInclude(names(index.include(), from, to))
                .withWhere(where == null ? null : text(where, from, to));
    }

    private KeyDefinition key(KeyDefinition key, String from, String to) {
        return key.withParts(parts(key.parts(), from, to)).withInclude(names(key.include(), from, to));
    }

    private List<IndexPart> parts(List<IndexPart> parts, String from, String to) {
        return parts.stream()
                .map(part -> part.column() == null
                        ? new IndexPart(
                                null,
                                text(part.subject(), from, to),
                                part.prefixLength(),
                                part.descending(),
                                part.options())
                        : work.same(part.column(), from) ? part.withColumn(to) : part)
                .toList();
    }

    private List<CheckDefinition> checks(List<CheckDefinition> checks, String from, String to) {
        return checks.stream()
                .map(check -> check.withExpression(text(check.expression(), from, to)))
                .toList();
    }

    private List<String> names(List<String> names, String from, String to) {
        return names.stream().map(name -> work.same(name, from) ? to : name).toList();
    }

    private ForeignKeyDefinition referring(ForeignKeyDefinition key, ObjectName table, String from, String to) {
        return work.same(key.referencedTable(), table)
                ? key.withReference(key.referencedTable(), names(key.referencedColumns(), from, to))
                : key;
    }
}
