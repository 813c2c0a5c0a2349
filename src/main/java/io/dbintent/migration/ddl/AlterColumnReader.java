package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.Identity;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.sql.Dialect;
import java.util.Locale;
import java.util.Set;

/** Reads ALTER TABLE ... ALTER COLUMN, from after the column's name. */
final class AlterColumnReader {

    private final Cursor cursor;
    private final ObjectName table;
    private final String column;

    AlterColumnReader(Cursor cursor, ObjectName table, String column) {
        this.cursor = cursor;
        this.table = table;
        this.column = column;
    }

    SchemaChange read() {
        if (cursor.accept("SET", "DEFAULT")) {
            String expression = cursor.until(Set.of());
            boolean none = expression.equalsIgnoreCase("NULL") && !cursor.mysql();
            return new ColumnChange.SetDefault(table, column, none ? null : expression);
        }
        if (cursor.accept("DROP", "DEFAULT")) {
            return new ColumnChange.SetDefault(table, column, null);
        }
        if (cursor.accept("SET", "NOT", "NULL")) {
            return new ColumnChange.SetNullable(table, column, false);
        }
        if (cursor.accept("DROP", "NOT", "NULL")) {
            return new ColumnChange.SetNullable(table, column, true);
        }
        if (cursor.accept("SET", "DATA", "TYPE") || cursor.accept("TYPE") || cursor.accept("SET", "TYPE")) {
            return type();
        }
        if (cursor.accept("SET", "EXPRESSION", "AS")) {
            return new ColumnChange.SetExpression(table, column, cursor.bracketed(), false);
        }
        if (cursor.accept("DROP", "EXPRESSION")) {
            return new ColumnChange.SetExpression(table, column, null, cursor.acceptIfExists());
        }
        if (cursor.accept("DROP", "IDENTITY")) {
            return new ColumnChange.SetIdentity(table, column, null, false, cursor.acceptIfExists());
        }
        if (cursor.accept("ADD", "GENERATED")) {
            Identity.Kind kind = kind();
            cursor.expect("AS", "IDENTITY");
            String options = cursor.at("(") ? cursor.bracketed() : "";
            return new ColumnChange.SetIdentity(table, column, new Identity(kind, options), true, false);
        }
        if (cursor.accept("SET", "GENERATED")) {
            return new ColumnChange.SetIdentity(table, column, Identity.of(kind()), false, false);
        }
        if (cursor.accept("RESTART")) {
            String next = cursor.accept("WITH") || !cursor.at(",") ? cursor.until(Set.of()) : "";
            return new ColumnChange.SetOption(table, column, ColumnChange.SetOption.RESTART, next);
        }
        for (String option : new String[] {"INCREMENT", "START", "MINVALUE", "MAXVALUE", "CACHE"}) {
            if (cursor.accept("SET", option)) {
                cursor.accept(option.equals("START") ? "WITH" : "BY");
                return new ColumnChange.SetOption(
                        table, column, "identity " + option.toLowerCase(Locale.ROOT), cursor.until(Set.of()));
            }
        }
        String visible = cursor.mysql() && cursor.accept("SET") ? cursor.acceptOne("VISIBLE", "INVISIBLE") : null;
        if (visible != null) {
            return new ColumnChange.SetOption(table, column, "invisible", visible.equals("VISIBLE") ? "" : "true");
        }
        String option = cursor.accept("SET") ? cursor.acceptOne("STATISTICS", "STORAGE", "COMPRESSION") : null;
        if (option != null) {
            String value = cursor.accept("-")
                    ? "-" + cursor.next().value()
                    : cursor.next().value();
            return new ColumnChange.SetOption(
                    table, column, option.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
        }
        if (cursor.dialect() == Dialect.SQLSERVER) {
            return type();
        }
        throw new UnreadableException(
                "ALTER COLUMN " + column + " has no action that begins with " + cursor.shown() + ".");
    }

    private SchemaChange type() {
        DeclaredType type = new TypeReader(cursor).read();
        String collation = cursor.accept("COLLATE") ? cursor.objectName().name() : null;
        String using = cursor.accept("USING") ? cursor.until(Set.of()) : null;
        return new ColumnChange.SetType(table, column, type, collation, using);
    }

    private Identity.Kind kind() {
        if (cursor.accept("ALWAYS")) {
            return Identity.Kind.ALWAYS;
        }
        cursor.expect("BY", "DEFAULT");
        return Identity.Kind.BY_DEFAULT;
    }
}
