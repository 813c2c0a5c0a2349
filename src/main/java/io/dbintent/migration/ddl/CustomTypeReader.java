package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.TypeDefinition;
import io.dbintent.migration.change.TypeDefinition.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads enumerations, domains and other types. */
final class CustomTypeReader {

    private final Cursor cursor;

    CustomTypeReader(Cursor cursor) {
        this.cursor = cursor;
    }

    private Kind kind() {
        return cursor.next().is("DOMAIN") ? Kind.DOMAIN : Kind.OTHER;
    }

    SchemaChange create() {
        Kind kind = kind();
        ObjectName name = cursor.objectName();
        boolean as = cursor.accept("AS");
        if (kind == Kind.OTHER && as && cursor.accept("ENUM")) {
            List<String> values = new ArrayList<>();
            cursor.expect("(");
            while (!cursor.accept(")")) {
                values.add(cursor.string());
                cursor.accept(",");
            }
            return new TypeChange.Create(new TypeDefinition(name, Kind.ENUM, values, "", ""));
        }
        return new TypeChange.Create(new TypeDefinition(name, kind, List.of(), cursor.rest(), ""));
    }

    SchemaChange drop() {
        Kind kind = kind();
        boolean ifExists = cursor.acceptIfExists();
        ObjectName name = cursor.objectName();
        boolean cascade = cursor.accept("CASCADE");
        cursor.accept("RESTRICT");
        return new TypeChange.Drop(name, kind, ifExists, cascade);
    }

    SchemaChange alter() {
        Kind kind = kind();
        ObjectName name = cursor.objectName();
        if (cursor.accept("RENAME", "TO")) {
            return new TypeChange.Rename(name, name.sibling(cursor.name()));
        }
        if (cursor.accept("RENAME", "VALUE")) {
            String from = cursor.string();
            cursor.expect("TO");
            return new TypeChange.RenameValue(name, from, cursor.string());
        }
        if (cursor.accept("ADD", "VALUE")) {
            boolean ifNotExists = cursor.acceptIfNotExists();
            String value = cursor.string();
            boolean before = cursor.accept("BEFORE");
            boolean placed = before || cursor.accept("AFTER");
            return new TypeChange.AddValue(name, value, placed ? cursor.string() : "", before, ifNotExists);
        }
        return new TypeChange.Alter(name, kind, cursor.rest());
    }
}
