package io.dbintent.migration.ddl;

import io.dbintent.migration.change.Deferral;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a foreign key refers to and what it does, and when a constraint is checked. */
final class ReferenceReader {

    private final Cursor cursor;

    ReferenceReader(Cursor cursor) {
        this.cursor = cursor;
    }

    ForeignKeyDefinition references(String name, List<String> columns) {
        cursor.expect("REFERENCES");
        ObjectName other = cursor.objectName();
        List<String> otherColumns = new ArrayList<>();
        if (cursor.accept("(")) {
            do {
                if (cursor.at("PERIOD") && cursor.peek(1).isName()) {
                    cursor.next();
                }
                otherColumns.add(cursor.name());
            } while (cursor.accept(","));
            cursor.expect(")");
        }
        if (!otherColumns.isEmpty() && otherColumns.size() != columns.size()) {
            throw new UnreadableException("A foreign key of " + columns.size() + " columns refers to "
                    + otherColumns.size() + " of " + other + ".");
        }
        ForeignKeyDefinition key = ForeignKeyDefinition.of(name, columns, other, otherColumns);
        Action onDelete = Action.NO_ACTION;
        Action onUpdate = Action.NO_ACTION;
        Map<String, String> options = new TreeMap<>();
        boolean validated = true;
        Deferral deferral = Deferral.NEVER;
        boolean more = true;
        while (more) {
            if (cursor.accept("ON", "DELETE")) {
                onDelete = action();
            } else if (cursor.accept("ON", "UPDATE") && !cursor.at("CURRENT_TIMESTAMP") && !cursor.at("NOW")) {
                onUpdate = action();
            } else if (cursor.accept("MATCH")) {
                String match = cursor.next().keyword();
                if (match.equals("FULL")) {
                    options.put("match", "full");
                }
            } else if (cursor.accept("NOT", "VALID")) {
                validated = false;
            } else if (cursor.postgres() && cursor.accept("NOT", "ENFORCED")) {
                options.put("not enforced", "true");
            } else if (cursor.postgres() && cursor.accept("ENFORCED")) {
                options.remove("not enforced");
            } else if (cursor.at("DEFERRABLE") || cursor.at("INITIALLY") || cursor.at("NOT", "DEFERRABLE")) {
                deferral = deferral();
            } else {
                more = cursor.dialect() == Dialect.ORACLE
                        && cursor.acceptOne("ENABLE", "DISABLE", "VALIDATE", "NOVALIDATE") != null;
            }
        }
        return key.withActions(onDelete, onUpdate)
                .withOptions(options)
                .withValidated(validated)
                .withDeferral(deferral);
    }

    private Action action() {
        if (cursor.accept("NO", "ACTION")) {
            return Action.NO_ACTION;
        }
        if (cursor.accept("RESTRICT")) {
            return Action.RESTRICT;
        }
        if (cursor.accept("CASCADE")) {
            return Action.CASCADE;
        }
        boolean toNull = cursor.accept("SET", "NULL");
        if (!toNull) {
            cursor.expect("SET", "DEFAULT");
        }
        if (cursor.at("(")) {
            throw new UnreadableException("Columns after SET NULL or SET DEFAULT are not understood.");
        }
        return toNull ? Action.SET_NULL : Action.SET_DEFAULT;
    }

    Deferral deferral() {
        boolean deferrable = false;
        boolean deferred = false;
        boolean more = true;
        while (more) {
            if (cursor.accept("NOT", "DEFERRABLE")) {
                deferrable = false;
            } else if (cursor.accept("DEFERRABLE")) {
                deferrable = true;
            } else if (cursor.accept("INITIALLY", "DEFERRED")) {
                deferred = true;
            } else {
                more = cursor.accept("INITIALLY", "IMMEDIATE");
            }
        }
        return deferred ? Deferral.INITIALLY_DEFERRED : deferrable ? Deferral.DEFERRABLE : Deferral.NEVER;
    }
}
