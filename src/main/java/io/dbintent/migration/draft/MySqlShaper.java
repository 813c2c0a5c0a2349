package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlWriter;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** MySQL and MariaDB: columns are redefined with all that they have. */
final class MySqlShaper implements Shaper {

    private static final int ROOM = 64;

    private final DdlWriter write;
    private final boolean mariaDb;

    MySqlShaper(ServerKind server) {
        this.write = new DdlWriter(server);
        this.mariaDb = server.dialect() == Dialect.MARIADB;
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
        differ.goneKeys().forEach(key -> done.add(alter + "DROP FOREIGN KEY " + write.quote(key.name())));
        differ.goneChecks().forEach(check -> done.add(alter + "DROP CONSTRAINT " + write.quote(check.name())));
        // An index that a foreign key needs may go only when another one serves it.
        List<IndexDefinition> early = differ.newIndexes().stream()
                .filter(index -> index.columns().stream()
                                .allMatch(column -> from.column(column).isPresent())
                        && from.index(index.name()).isEmpty()
                        && fills.isEmpty()
                        && casts.isEmpty())
                .toList();
        early.forEach(index -> done.add(write.createIndex(to.name(), index)));
        differ.goneIndexes().forEach(index -> done.add(write.dropIndex(to.name(), index.name())));
        for (ColumnDefinition column : differ.newColumns()) {
            boolean later = fills.containsKey(column.name()) && !column.nullable();
            done.add(alter + "ADD COLUMN " + write.column(later ? column.withNullable(true) : column)
                    + place(to, column, from));
        }
        for (ColumnDefinition column : differ.changedColumns()) {
            change(to, alter, differ.old(column), column, fills, casts, done);
        }
        fills.forEach((column, fill) -> {
            if (from.column(column).isEmpty() || to.column(column).equals(from.column(column))) {
                done.add(Updates.of(write, to.name(), column, fill));
            }
        });
        for (ColumnDefinition column : differ.newColumns()) {
            if (fills.containsKey(column.name()) && !column.nullable()) {
                done.add(alter + "MODIFY COLUMN " + write.column(column));
            }
        }
        differ.goneColumns().forEach(column -> done.add(alter + "DROP COLUMN " + write.quote(column.name())));
        differ.newIndexes().stream()
                .filter(index -> !early.contains(index))
                .forEach(index -> done.add(write.createIndex(to.name(), index)));
        differ.newChecks().forEach(check -> done.add(alter + "ADD " + write.check(check)));
        differ.newKeys().forEach(key -> done.add(alter + "ADD " + write.foreignKey(key)));
        if (!from.comment().equals(to.comment())) {
            done.add(alter + "COMMENT = " + write.text(to.comment()));
        }
        return done;
    }

    /** A dropped default leaves a nullable column that has to be given in every INSERT, which nobody asks for. */
    private static String noDefault(ColumnDefinition column) {
        return column.nullable() && !column.type().name().matches("(tiny|medium|long)?(text|blob)|json")
                ? " SET DEFAULT NULL"
                : " DROP DEFAULT";
    }

    private void change(
            TableDefinition to,
            String alter,
            ColumnDefinition old,
            ColumnDefinition column,
            Map<String, Fill> fills,
            Map<String, String> casts,
            List<String> done) {
        String name = write.quote(column.name());
        boolean moment = !mariaDb
                && column.defaultValue() != null
                && column.defaultValue().toLowerCase(Locale.ROOT).matches("(current_timestamp|now|localtime).*");
        // MySQL takes the current moment as a default only where the whole column is written.
        boolean onlyDefault = !moment
                && !Objects.equals(old.defaultValue(), column.defaultValue())
                && old.withDefault(column.defaultValue()).equals(column);
        if (onlyDefault) {
            done.add(alter + "ALTER COLUMN " + name
                    + (column.defaultValue() == null ? noDefault(column) : " SET DEFAULT " + column.defaultValue()));
            return;
        }
        String cast = casts.get(column.name());
        boolean toText = ValueText.isText(column.type());
        if (cast != null && toText && ValueText.isText(old.type())) {
            done.add("UPDATE " + write.name(to.name()) + " SET " + name + " = " + cast);
        } else if (cast != null && toText) {
            // The server's own spelling of a value may be longer than the wanted one.
            boolean tight = TypeFamily.length(column.type()) < ROOM;
            ColumnDefinition roomy = tight
                    ? column.withType(DeclaredType.of("varchar", String.valueOf(ROOM)))
                            .withDefault(null)
                    : column;
            done.add(alter + "MODIFY COLUMN " + write.column(roomy));
            done.add("UPDATE " + write.name(to.name()) + " SET " + name + " = " + cast);
            if (tight) {
                done.add(alter + "MODIFY COLUMN " + write.column(column));
            }
            return;
        } else if (cast != null) {
            done.add("UPDATE " + write.name(to.name()) + " SET " + name + " = " + cast);
        }
        Fill fill = fills.get(column.name());
        if (fill != null) {
            done.add(Updates.of(write, to.name(), column.name(), fill));
        }
        done.add(alter + "MODIFY COLUMN " + write.column(column));
    }

    /** Where a column goes that comes back: where it was. */
    private String place(TableDefinition to, ColumnDefinition column, TableDefinition from) {
        int at = to.columns().indexOf(column);
        boolean last = to.columns().subList(at, to.columns().size()).stream()
                .allMatch(other -> from.column(other.name()).isEmpty());
        if (last) {
            return "";
        }
        return at == 0
                ? " FIRST"
                : " AFTER " + write.quote(to.columns().get(at - 1).name());
    }
}
