package io.dbintent.migration.ddl;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.ViewChange;
import java.util.Map;

/** Reads ALTER of indexes, schemas, triggers and PostgreSQL's views. */
final class AlterObjectReader {

    private final Cursor cursor;

    AlterObjectReader(Cursor cursor) {
        this.cursor = cursor;
    }

    SchemaChange index() {
        boolean ifExists = cursor.acceptIfExists();
        ObjectName index = cursor.objectName();
        if (cursor.accept("RENAME", "TO")) {
            return new IndexChange.Rename(null, index, cursor.name(), ifExists);
        }
        if (cursor.at("SET", "(")) {
            cursor.next();
            Map<String, String> options = cursor.bracketedOptions();
            Map.Entry<String, String> first = options.entrySet().iterator().next();
            return new IndexChange.SetOption(null, index, first.getKey(), first.getValue());
        }
        throw new UnreadableException("ALTER INDEX has no action that begins with " + cursor.shown() + ".");
    }

    SchemaChange namespace() {
        boolean schema = cursor.at("SCHEMA") && !cursor.mysql();
        if (!schema) {
            return new NamespaceChange.OfDatabase("ALTER", cursor.rest());
        }
        cursor.next();
        String name = cursor.name();
        cursor.expect("RENAME", "TO");
        return new NamespaceChange.RenameSchema(name, cursor.name());
    }

    SchemaChange trigger() {
        cursor.expect("TRIGGER");
        ObjectName name = cursor.objectName();
        cursor.expect("ON");
        ObjectName table = cursor.objectName();
        cursor.expect("RENAME", "TO");
        return new TriggerChange.Rename(table.sibling(name.name()), table, cursor.name());
    }

    SchemaChange view() {
        cursor.acceptIfExists();
        ObjectName view = cursor.objectName();
        if (cursor.accept("RENAME", "TO")) {
            return new ViewChange.Rename(view, view.sibling(cursor.name()));
        }
        throw new UnreadableException("ALTER VIEW has no action that begins with " + cursor.shown() + ".");
    }
}
