package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.RoutineChange;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.SchemaChange;
import java.util.Set;

/** Reads what is known by name and text only: functions, procedures, events, policies and the like. */
final class RoutineReader {

    private static final Set<String> KINDS =
            Set.of("FUNCTION", "PROCEDURE", "AGGREGATE", "EVENT", "POLICY", "RULE", "STATISTICS");

    private final Cursor cursor;

    RoutineReader(Cursor cursor) {
        this.cursor = cursor;
    }

    SchemaChange create(boolean orReplace) {
        String kind = kind();
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = cursor.objectName();
        String signature = signature(kind);
        return new RoutineChange.Create(
                new RoutineDefinition(name, kind, signature, cursor.rest()), orReplace, ifNotExists);
    }

    SchemaChange drop() {
        String kind = kind();
        boolean ifExists = cursor.acceptIfExists();
        ObjectName name = cursor.objectName();
        String signature = signature(kind);
        boolean cascade = cursor.accept("CASCADE");
        cursor.accept("RESTRICT");
        return new RoutineChange.Drop(name, kind, signature, ifExists, cascade);
    }

    SchemaChange alter() {
        String kind = kind();
        ObjectName name = cursor.objectName();
        return new RoutineChange.Alter(name, kind, cursor.rest());
    }

    /** The kind's word; what stands before it (DEFINER = ...) is stepped over. */
    private String kind() {
        int from = cursor.at();
        for (int i = 0; i < 12 && !cursor.atEnd(); i++) {
            String word = cursor.next().keyword();
            if (KINDS.contains(word)) {
                return word.equals("AGGREGATE") && cursor.accept("FUNCTION") ? "FUNCTION" : word;
            }
            if (!cursor.mysql()) {
                break;
            }
        }
        cursor.back(from);
        throw new UnreadableException("No kind of object is called " + cursor.shown() + ".");
    }

    private String signature(String kind) {
        if (kind.equals("POLICY") || kind.equals("RULE")) {
            return cursor.accept("ON") ? cursor.objectName().toString() : "";
        }
        return cursor.at("(") ? cursor.bracketed() : "";
    }
}
