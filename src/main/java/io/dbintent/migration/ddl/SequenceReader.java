package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.SequenceDefinition;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads sequences. */
final class SequenceReader {

    private final Cursor cursor;
    private @Nullable String ownedBy;

    SequenceReader(Cursor cursor) {
        this.cursor = cursor;
    }

    SchemaChange create() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = cursor.objectName();
        Map<String, String> options = options();
        return new SequenceChange.Create(
                new SequenceDefinition(name, options, ownedBy == null ? "" : ownedBy), ifNotExists);
    }

    SchemaChange alter() {
        boolean ifExists = cursor.acceptIfExists();
        ObjectName name = cursor.objectName();
        if (cursor.accept("RENAME", "TO")) {
            return new SequenceChange.Rename(name, name.sibling(cursor.name()));
        }
        return new SequenceChange.Alter(name, options(), ownedBy, ifExists);
    }

    SchemaChange drop() {
        boolean ifExists = cursor.acceptIfExists();
        ObjectName name = cursor.objectName();
        boolean cascade = cursor.accept("CASCADE");
        cursor.accept("RESTRICT");
        return new SequenceChange.Drop(name, ifExists, cascade);
    }

    private Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        while (!cursor.atEnd()) {
            if (cursor.accept("AS")) {
                options.put("as", new TypeReader(cursor).read().toString());
            } else if (cursor.accept("INCREMENT")) {
                cursor.accept("BY");
                options.put("increment", number());
            } else if (cursor.accept("NO", "MINVALUE") || cursor.accept("NOMINVALUE")) {
                options.put("min", "");
            } else if (cursor.accept("NO", "MAXVALUE") || cursor.accept("NOMAXVALUE")) {
                options.put("max", "");
            } else if (cursor.accept("MINVALUE")) {
                options.put("min", number());
            } else if (cursor.accept("MAXVALUE")) {
                options.put("max", number());
            } else if (cursor.accept("START")) {
                cursor.accept("WITH");
                options.put("start", number());
            } else if (cursor.accept("RESTART")) {
                cursor.accept("WITH");
                options.put("restart", cursor.atEnd() ? "" : number());
            } else if (cursor.accept("CACHE")) {
                options.put("cache", number());
            } else if (cursor.accept("NO", "CYCLE") || cursor.accept("NOCYCLE")) {
                options.put("cycle", "");
            } else if (cursor.accept("CYCLE")) {
                options.put("cycle", "true");
            } else if (cursor.accept("OWNED", "BY")) {
                ownedBy = cursor.accept("NONE") ? "" : cursor.objectName().toString();
            } else if (cursor.acceptOne("NOCACHE", "NOORDER", "ORDER") == null) {
                throw new UnreadableException("A sequence has no option that begins with " + cursor.shown() + ".");
            }
        }
        return options;
    }

    private String number() {
        cursor.accept("=");
        return cursor.accept("-") ? "-" + cursor.next().value() : cursor.next().value();
    }
}
