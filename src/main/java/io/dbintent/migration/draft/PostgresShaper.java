package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.DdlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** PostgreSQL: one ALTER for each thing. */
final class PostgresShaper implements Shaper {

    private final DdlWriter write;

    PostgresShaper(ServerKind server) {
        this.write = new DdlWriter(server);
    }

    @Override
    public List<String> statements(
            SchemaDefinition schema,
            TableDefinition from,
            TableDefinition to,
            Map<String, Fill> fills,
            Map<String, String> casts) {
        Differences differ = new Differences(from, to);
        List<String> done = new ArrayList<>();
        String alter = "ALTER TABLE " + write.name(to.name()) + " ";
        List<ViewDefinition> views = viewsInTheWay(schema, differ);
        views.forEach(view -> done.add(0, "DROP VIEW " + write.name(view.name())));
        differ.goneKeys().forEach(key -> done.add(alter + "DROP CONSTRAINT " + write.quote(key.name())));
        differ.goneChecks().forEach(check -> done.add(alter + "DROP CONSTRAINT " + write.quote(check.name())));
        differ.goneUniques().forEach(key -> done.add(alter + "DROP CONSTRAINT " + write.quote(key.name())));
        differ.goneIndexes().forEach(index -> done.add(write.dropIndex(to.name(), index.name())));
        for (ColumnDefinition column : differ.newColumns()) {
            boolean later = fills.containsKey(column.name()) && !column.nullable();
            done.add(alter + "ADD COLUMN " + write.column(later ? column.withNullable(true) : column));
        }
        differ.changedColumns().forEach(column -> retype(alter, differ.old(column), column, casts, done));
        fills.forEach((column, fill) -> done.add(Updates.of(write, to.name(), column, fill)));
        for (ColumnDefinition column : differ.newColumns()) {
            if (fills.containsKey(column.name()) && !column.nullable()) {
                done.add(alter + "ALTER COLUMN " + write.quote(column.name()) + " SET NOT NULL");
            }
        }
        differ.changedColumns().forEach(column -> requality(alter, differ.old(column), column, done));
        differ.goneColumns().forEach(column -> done.add(alter + "DROP COLUMN " + write.quote(column.name())));
        differ.newIndexes().forEach(index -> done.add(write.createIndex(to.name(), index)));
        differ.newUniques().forEach(key -> done.add(alter + "ADD " + write.unique(key)));
        differ.newChecks().forEach(check -> done.add(alter + "ADD " + write.check(check)));
        differ.newKeys().forEach(key -> done.add(alter + "ADD " + write.foreignKey(key)));
        comments(from, to, done);
        views.forEach(view -> done.addAll(Views.create(write, view)));
        return done;
    }

    private void retype(
            String alter, ColumnDefinition old, ColumnDefinition column, Map<String, String> casts, List<String> done) {
        if (old.type().equals(column.type())) {
            return;
        }
        String name = write.quote(column.name());
        String cast = casts.get(column.name());
        if (cast != null && old.defaultValue() != null) {
            done.add(alter + "ALTER COLUMN " + name + " DROP DEFAULT");
        }
        done.add(alter + "ALTER COLUMN " + name + " TYPE " + column.type() + (cast == null ? "" : " USING " + cast));
        if (cast != null && old.defaultValue() != null && column.defaultValue() != null) {
            done.add(alter + "ALTER COLUMN " + name + " SET DEFAULT " + column.defaultValue());
        }
    }

    private void requality(String alter, ColumnDefinition old, ColumnDefinition column, List<String> done) {
        String name = alter + "ALTER COLUMN " + write.quote(column.name());
        boolean both = old.defaultValue() != null && column.defaultValue() != null;
        boolean set = both && !old.type().equals(column.type()) && done.contains(name + " DROP DEFAULT");
        if (!Objects.equals(old.defaultValue(), column.defaultValue())
                && !set
                && !(column.defaultValue() == null && done.contains(name + " DROP DEFAULT"))) {
            done.add(
                    column.defaultValue() == null
                            ? name + " DROP DEFAULT"
                            : name + " SET DEFAULT " + column.defaultValue());
        }
        if (old.nullable() != column.nullable()) {
            done.add(name + (column.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
        }
    }

    private void comments(TableDefinition from, TableDefinition to, List<String> done) {
        if (!from.comment().equals(to.comment())) {
            done.add("COMMENT ON TABLE " + write.name(to.name()) + " IS " + text(to.comment()));
        }
        for (ColumnDefinition column : to.columns()) {
            String before =
                    from.column(column.name()).map(ColumnDefinition::comment).orElse("");
            if (!before.equals(column.comment())) {
                done.add("COMMENT ON COLUMN " + write.name(to.name()) + "." + write.quote(column.name()) + " IS "
                        + text(column.comment()));
            }
        }
    }

    private String text(String comment) {
        return comment.isEmpty() ? "NULL" : write.text(comment);
    }

    /** A column's type cannot change under a view. */
    private static List<ViewDefinition> viewsInTheWay(SchemaDefinition schema, Differences differ) {
        List<String> columns = differ.changedColumns().stream()
                .filter(column -> !differ.old(column).type().equals(column.type()))
                .map(ColumnDefinition::name)
                .toList();
        return columns.isEmpty() ? List.of() : new Views(schema).on(differ.to().name(), columns);
    }
}
