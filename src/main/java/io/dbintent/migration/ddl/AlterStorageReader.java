package io.dbintent.migration.ddl;

import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.Opaque;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.sql.Dialect;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the actions of ALTER TABLE that are about the table as a whole: triggers, partitions, options, storage. */
final class AlterStorageReader {

    private final Cursor cursor;
    private final ObjectName table;

    AlterStorageReader(Cursor cursor, ObjectName table) {
        this.cursor = cursor;
        this.table = table;
    }

    SchemaChange read() {
        if (cursor.accept("ENABLE", "TRIGGER")) {
            return new TriggerChange.Enable(table, cursor.name(), true);
        }
        if (cursor.accept("DISABLE", "TRIGGER")) {
            return new TriggerChange.Enable(table, cursor.name(), false);
        }
        if (cursor.accept("CONVERT", "TO", "CHARACTER", "SET") || cursor.accept("CONVERT", "TO", "CHARSET")) {
            String charset = ColumnReader.charset(cursor.next().value().toLowerCase(Locale.ROOT));
            String collation = cursor.accept("COLLATE") ? cursor.next().value().toLowerCase(Locale.ROOT) : "";
            return new TableChange.ConvertCharset(table, charset, collation);
        }
        String partition =
                cursor.acceptOne("REORGANIZE", "TRUNCATE", "COALESCE", "EXCHANGE", "REBUILD", "ATTACH", "DETACH");
        if (partition != null) {
            return new TableChange.Partition(table, partition, cursor.rest());
        }
        if (cursor.accept("PARTITION", "BY")) {
            return new TableChange.Partition(table, "PARTITION BY", cursor.rest());
        }
        if (cursor.accept("REMOVE", "PARTITIONING")) {
            return new TableChange.Partition(table, "REMOVE", "");
        }
        if (cursor.postgres() || cursor.dialect() == Dialect.SQLSERVER || cursor.dialect() == Dialect.ORACLE) {
            return postgres();
        }
        if (cursor.accept("FORCE") || cursor.accept("DISABLE", "KEYS") || cursor.accept("ENABLE", "KEYS")) {
            return new TableChange.Storage(table, "FORCE");
        }
        if (cursor.accept("ORDER", "BY")) {
            return new TableChange.Storage(table, "ORDER BY " + cursor.rest());
        }
        Map<String, String> options = new TreeMap<>();
        TableReader reader = new TableReader(cursor);
        if (cursor.mysql() && reader.tableOption(options)) {
            String comment = reader.givenComment();
            return comment != null
                    ? new CommentChange.OnTable(table, comment)
                    : new TableChange.SetOptions(table, options);
        }
        throw new UnreadableException("ALTER TABLE has no action that begins with " + cursor.shown() + ".");
    }

    private SchemaChange postgres() {
        if (cursor.accept("SET", "SCHEMA")) {
            String schema = cursor.name();
            return new TableChange.Rename(
                    table, new ObjectName(cursor.isOwnSchema(schema) ? "" : schema, table.name()), false);
        }
        if (cursor.accept("SET", "LOGGED")) {
            return new TableChange.SetOptions(table, Map.of("unlogged", ""));
        }
        if (cursor.accept("SET", "UNLOGGED")) {
            return new TableChange.SetOptions(table, Map.of("unlogged", "true"));
        }
        if (cursor.accept("SET", "TABLESPACE")) {
            return new TableChange.SetOptions(table, Map.of("tablespace", cursor.name()));
        }
        if (cursor.at("SET", "(")) {
            cursor.next();
            return new TableChange.SetOptions(table, cursor.bracketedOptions());
        }
        if (cursor.at("RESET", "(")) {
            cursor.next();
            Map<String, String> options = new TreeMap<>();
            cursor.bracketedOptions().keySet().forEach(name -> options.put(name, ""));
            return new TableChange.SetOptions(table, options);
        }
        boolean enable = cursor.at("ENABLE") || cursor.at("FORCE");
        if (cursor.accept("ENABLE", "ROW", "LEVEL", "SECURITY")
                || cursor.accept("DISABLE", "ROW", "LEVEL", "SECURITY")) {
            return new TableChange.SetOptions(table, Map.of("row security", enable ? "true" : ""));
        }
        if (cursor.accept("FORCE", "ROW", "LEVEL", "SECURITY")
                || cursor.accept("NO", "FORCE", "ROW", "LEVEL", "SECURITY")) {
            return new TableChange.SetOptions(table, Map.of("force row security", enable ? "true" : ""));
        }
        if (cursor.accept("REPLICA", "IDENTITY")) {
            String text = cursor.until(Set.of()).toLowerCase(Locale.ROOT);
            return new TableChange.SetOptions(table, Map.of("replica identity", text.equals("default") ? "" : text));
        }
        int from = cursor.at();
        if (cursor.accept("CLUSTER", "ON") || cursor.accept("SET", "WITHOUT", "CLUSTER")) {
            return new TableChange.Storage(table, cursor.source(from, cursor.at()) + " " + cursor.until(Set.of()));
        }
        if (cursor.accept("OWNER", "TO")) {
            return new Opaque("OWNER TO " + cursor.name(), "Owners are not part of the schema that is compared.");
        }
        throw new UnreadableException("ALTER TABLE has no action that begins with " + cursor.shown() + ".");
    }
}
