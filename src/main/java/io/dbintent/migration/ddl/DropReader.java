package io.dbintent.migration.ddl;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.ViewChange;
import java.util.Map;

/** Reads DROP of anything, one name after the other. */
final class DropReader {

    private final Cursor cursor;
    private final Map<String, String> options;
    private boolean more;

    DropReader(Cursor cursor, Map<String, String> options) {
        this.cursor = cursor;
        this.options = options;
    }

    SchemaChange read() {
        if (ObjectReader.PRIVILEGED.contains(cursor.peek().keyword()) || cursor.at("OWNED")) {
            return new PrivilegeChange("DROP " + cursor.peek().keyword(), cursor.rest());
        }
        cursor.acceptOne("TEMPORARY");
        if (cursor.accept("TABLE") || cursor.accept("TABLES")) {
            boolean ifExists = cursor.acceptIfExists();
            ObjectName table = cursor.objectName();
            return several(new TableChange.Drop(table, ifExists, cascade()));
        }
        if (cursor.accept("INDEX")) {
            return dropIndex();
        }
        boolean materialized = cursor.accept("MATERIALIZED");
        if (cursor.accept("VIEW")) {
            boolean ifExists = cursor.acceptIfExists();
            ObjectName view = cursor.objectName();
            return several(new ViewChange.Drop(view, materialized, ifExists, cascade()));
        }
        if (cursor.accept("TRIGGER")) {
            boolean ifExists = cursor.acceptIfExists();
            ObjectName name = cursor.objectName();
            ObjectName table = cursor.accept("ON") ? cursor.objectName() : null;
            cascade();
            return new TriggerChange.Drop(table == null ? name : table.sibling(name.name()), table, ifExists);
        }
        if (cursor.accept("SEQUENCE")) {
            return new SequenceReader(cursor).drop();
        }
        if (cursor.at("TYPE") || cursor.at("DOMAIN")) {
            return new CustomTypeReader(cursor).drop();
        }
        if (cursor.accept("SCHEMA")) {
            if (cursor.mysql()) {
                return new NamespaceChange.OfDatabase("DROP", cursor.rest());
            }
            boolean ifExists = cursor.acceptIfExists();
            String name = cursor.name();
            return several(new NamespaceChange.DropSchema(name, ifExists, cascade()));
        }
        if (cursor.accept("EXTENSION")) {
            boolean ifExists = cursor.acceptIfExists();
            String name = cursor.name();
            return new NamespaceChange.DropExtension(name, ifExists, cascade());
        }
        if (cursor.at("DATABASE")) {
            return new NamespaceChange.OfDatabase("DROP", cursor.rest());
        }
        return new RoutineReader(cursor).drop();
    }

    private SchemaChange dropIndex() {
        boolean concurrently = cursor.accept("CONCURRENTLY");
        boolean ifExists = cursor.acceptIfExists();
        ObjectName index = cursor.objectName();
        ObjectName table = cursor.accept("ON") ? cursor.objectName() : null;
        if (table == null && cursor.mysql()) {
            throw new UnreadableException("DROP INDEX needs ON and a table.");
        }
        while (cursor.at("ALGORITHM") || cursor.at("LOCK")) {
            String option = cursor.next().value().toLowerCase(java.util.Locale.ROOT);
            cursor.accept("=");
            options.put(option, cursor.next().value().toLowerCase(java.util.Locale.ROOT));
        }
        return several(new IndexChange.Drop(table, index, ifExists, cascade(), concurrently));
    }

    private boolean cascade() {
        boolean cascade = false;
        // The last word counts for all names before it.
        for (int ahead = 0; ahead < 200 && !cursor.peek(ahead).value().isEmpty(); ahead++) {
            cascade |= cursor.peek(ahead).is("CASCADE");
        }
        if (cursor.mysql() && !cursor.accept("NOWAIT") && cursor.accept("WAIT")) {
            cursor.next();
        }
        cursor.acceptOne("CASCADE", "RESTRICT");
        cursor.accept("CONSTRAINTS");
        cursor.accept("PURGE");
        return cascade;
    }

    private SchemaChange several(SchemaChange first) {
        more = cursor.accept(",");
        return first;
    }

    /** True if the statement drops another object after the one just read. */
    boolean more() {
        return more;
    }

    /** The next of several objects that one DROP names; {@code like} is the one before it. */
    SchemaChange nextLike(SchemaChange like) {
        ObjectName name = cursor.objectName();
        boolean cascade = cascade();
        if (like instanceof NamespaceChange.DropSchema drop) {
            return several(new NamespaceChange.DropSchema(name.name(), drop.ifExists(), cascade));
        }
        if (like instanceof TableChange.Drop drop) {
            return several(new TableChange.Drop(name, drop.ifExists(), cascade));
        }
        if (like instanceof ViewChange.Drop drop) {
            return several(new ViewChange.Drop(name, drop.materialized(), drop.ifExists(), cascade));
        }
        IndexChange.Drop drop = (IndexChange.Drop) like;
        return several(new IndexChange.Drop(drop.table(), name, drop.ifExists(), cascade, drop.concurrently()));
    }
}
