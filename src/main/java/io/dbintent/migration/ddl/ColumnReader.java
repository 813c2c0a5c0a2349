package io.dbintent.migration.ddl;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.Identity;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one column as CREATE TABLE, ADD COLUMN, MODIFY and CHANGE write it. */
final class ColumnReader {

    /** Where an expression without brackets ends. */
    static final Set<String> STOPS = Set.of(
            "NOT",
            "NULL",
            "AUTO_INCREMENT",
            "AUTOINCREMENT",
            "UNIQUE",
            "PRIMARY",
            "KEY",
            "COMMENT",
            "COLLATE",
            "COLUMN_FORMAT",
            "STORAGE",
            "REFERENCES",
            "CHECK",
            "CONSTRAINT",
            "ON",
            "AFTER",
            "FIRST",
            "VISIBLE",
            "INVISIBLE",
            "GENERATED",
            "AS",
            "VIRTUAL",
            "STORED",
            "PERSISTENT",
            "CHARACTER",
            "CHARSET",
            "DEFERRABLE",
            "INITIALLY",
            "DEFAULT",
            "ENFORCED",
            "IDENTITY",
            "WITH",
            "USING",
            "ADD",
            "DROP",
            "ENGINE_ATTRIBUTE",
            "COMPRESSION",
            "ENABLE",
            "DISABLE",
            "SRID");

    private final Cursor cursor;
    private final ObjectName table;
    private final List<ConstraintChange> constraints = new ArrayList<>();
    private final ConstraintReader keys;

    ColumnReader(Cursor cursor, ObjectName table) {
        this.cursor = cursor;
        this.table = table;
        this.keys = new ConstraintReader(cursor, table).inColumn();
    }

    /** The constraints that were written with the columns read so far. */
    List<ConstraintChange> constraints() {
        return constraints;
    }

    ColumnDefinition read() {
        return read(cursor.name());
    }

    ColumnDefinition read(String name) {
        DeclaredType type = typeFollows() ? new TypeReader(cursor).read() : DeclaredType.of("");
        ColumnDefinition column = ColumnDefinition.of(name, type);
        if (type.name().equals("serial") && cursor.mysql()) {
            column = column.withType(new DeclaredType("bigint", List.of(), true, false, List.of(), 0))
                    .withNullable(false)
                    .withIdentity(Identity.of(Identity.Kind.AUTO_INCREMENT));
            constraints.add(new ConstraintChange.AddUnique(table, KeyDefinition.of("", List.of(name)), null));
        }
        Map<String, String> options = new TreeMap<>();
        boolean more = true;
        while (more) {
            ColumnDefinition next = attribute(column, options);
            more = next != null;
            column = next != null ? next : column;
        }
        return column.withOptions(options);
    }

    private boolean typeFollows() {
        return cursor.peek().isName()
                && !((cursor.dialect() == Dialect.SQLITE || cursor.dialect() == Dialect.ORACLE)
                        && cursor.atAny(Set.of(
                                "PRIMARY",
                                "NOT",
                                "NULL",
                                "UNIQUE",
                                "CHECK",
                                "DEFAULT",
                                "REFERENCES",
                                "CONSTRAINT",
                                "GENERATED",
                                "COLLATE")))
                && !cursor.atAny(Set.of("AS"));
    }

    private @Nullable ColumnDefinition attribute(ColumnDefinition column, Map<String, String> options) {
        int start = cursor.at();
        String constraint = "";
        if (cursor.accept("CONSTRAINT")) {
            constraint = cursor.at("CHECK")
                            || cursor.at("NOT")
                            || cursor.at("PRIMARY")
                            || cursor.at("UNIQUE")
                            || cursor.at("REFERENCES")
                    ? ""
                    : cursor.name();
        }
        if (cursor.accept("NOT", "NULL")) {
            keys.skipAttributes();
            if (!constraint.isEmpty() && !cursor.mysql()) {
                options.put("not null name", constraint);
            }
            return column.withNullable(false);
        }
        if (cursor.accept("NULL")) {
            options.put("explicit null", "true");
            return column.withNullable(true);
        }
        if (cursor.accept("DEFAULT")) {
            return column.withDefault(DefaultReader.read(cursor));
        }
        if (cursor.accept("PRIMARY", "KEY") || (cursor.mysql() && constraint.isEmpty() && cursor.accept("KEY"))) {
            boolean descending = cursor.accept("DESC");
            cursor.accept("ASC");
            keys.conflict();
            boolean increments = cursor.accept("AUTOINCREMENT");
            KeyDefinition key = KeyDefinition.of(constraint, List.of(column.name()));
            if (descending) {
                key = key.withParts(List.of(new IndexPart(column.name(), null, 0, true, "")));
            }
            constraints.add(new ConstraintChange.AddPrimaryKey(table, keys.keyOptions(key), null));
            ColumnDefinition keyed =
                    increments ? column.withIdentity(Identity.of(Identity.Kind.AUTO_INCREMENT)) : column;
            return keyed;
        }
        if (cursor.accept("UNIQUE")) {
            cursor.accept("KEY");
            KeyDefinition key = KeyDefinition.of(constraint, List.of(column.name()));
            constraints.add(new ConstraintChange.AddUnique(table, keys.keyOptions(key), null));
            keys.conflict();
            return column;
        }
        if (cursor.at("REFERENCES")) {
            ForeignKeyDefinition key = keys.references(constraint, List.of(column.name()));
            if (cursor.dialect() == Dialect.SQLITE) {
                Map<String, String> marked = new TreeMap<>(key.options());
                marked.put(ForeignKeyDefinition.OF_COLUMN, "true");
                key = key.withOptions(marked);
            }
            constraints.add(new ConstraintChange.AddForeignKey(table, key, false));
            return column;
        }
        if (cursor.at("CHECK")) {
            CheckDefinition check = keys.check(constraint);
            constraints.add(new ConstraintChange.AddCheck(
                    table,
                    new CheckDefinition(
                            check.name(), check.expression(), check.enforced(), check.validated(), column.name()),
                    false));
            return column;
        }
        ColumnDefinition other = other(column, options);
        if (other == null) {
            cursor.back(start);
        }
        return other;
    }

    private @Nullable ColumnDefinition other(ColumnDefinition column, Map<String, String> options) {
        if (cursor.accept("AUTO_INCREMENT") || cursor.accept("AUTOINCREMENT")) {
            return column.withIdentity(Identity.of(Identity.Kind.AUTO_INCREMENT));
        }
        if (cursor.accept("COMMENT")) {
            cursor.accept("=");
            return column.withComment(cursor.string());
        }
        if (cursor.accept("COLLATE")) {
            return column.withCharset(column.charset(), collation());
        }
        if (cursor.accept("CHARACTER", "SET")
                || cursor.accept("CHARSET")
                || (cursor.mysql() && cursor.accept("CHAR", "SET"))) {
            cursor.accept("=");
            return column.withCharset(charset(cursor.name().toLowerCase(Locale.ROOT)), column.collation());
        }
        if (cursor.mysql() && (cursor.accept("BINARY") || cursor.accept("ASCII") || cursor.accept("UNICODE"))) {
            options.put("charset attribute", "true");
            return column;
        }
        if (cursor.accept("ON", "UPDATE")) {
            return column.withOnUpdate(cursor.until(STOPS));
        }
        if (cursor.accept("GENERATED", "ALWAYS", "AS", "IDENTITY")) {
            return column.withNullable(false).withIdentity(identity(Identity.Kind.ALWAYS));
        }
        if (cursor.accept("GENERATED", "BY", "DEFAULT", "AS", "IDENTITY")
                || cursor.accept("GENERATED", "BY", "DEFAULT", "ON", "NULL", "AS", "IDENTITY")) {
            return column.withNullable(false).withIdentity(identity(Identity.Kind.BY_DEFAULT));
        }
        if (cursor.accept("IDENTITY")) {
            return column.withIdentity(identity(Identity.Kind.ALWAYS));
        }
        if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
            String expression = cursor.bracketed();
            boolean stored = cursor.acceptOne("STORED", "PERSISTENT", "PERSISTED") != null;
            cursor.accept("VIRTUAL");
            return column.withGenerated(new Generated(expression, stored));
        }
        String flag = cursor.acceptOne("VISIBLE", "INVISIBLE", "SPARSE", "ROWGUIDCOL");
        if (flag != null) {
            if (!flag.equals("VISIBLE")) {
                options.put(flag.toLowerCase(Locale.ROOT), "true");
            }
            return column;
        }
        String valued = cursor.acceptOne(
                "COLUMN_FORMAT",
                "STORAGE",
                "COMPRESSION",
                "SRID",
                "REF_SYSTEM_ID",
                "ENGINE_ATTRIBUTE",
                "SECONDARY_ENGINE_ATTRIBUTE",
                "AUTO_RANDOM");
        if (valued != null) {
            if (valued.equals("AUTO_RANDOM")) {
                throw new UnreadableException("AUTO_RANDOM is not understood.");
            }
            cursor.accept("=");
            String value = cursor.next().value();
            if (!value.equalsIgnoreCase("default")) {
                options.put(valued.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
            }
            return column;
        }
        if (cursor.accept("DEFERRABLE")
                || cursor.accept("NOT", "DEFERRABLE")
                || cursor.accept("ENABLE")
                || cursor.accept("DISABLE")
                || cursor.accept("INITIALLY", "IMMEDIATE")
                || cursor.accept("INITIALLY", "DEFERRED")) {
            return column;
        }
        return null;
    }

    private String collation() {
        Token first = cursor.next();
        String name = first.value();
        while (cursor.accept(".")) {
            name = cursor.next().value();
        }
        return cursor.mysql() ? name.toLowerCase(Locale.ROOT) : name;
    }

    static String charset(String name) {
        return name.equals("utf8") ? "utf8mb3" : name;
    }

    private Identity identity(Identity.Kind kind) {
        return new Identity(kind, cursor.at("(") ? cursor.bracketed() : "");
    }
}
