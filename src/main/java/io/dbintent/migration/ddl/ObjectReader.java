package io.dbintent.migration.ddl;

import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.ViewChange;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CREATE, ALTER and DROP of anything, tables' ALTER excepted. */
final class ObjectReader {

    static final Set<String> PRIVILEGED = Set.of("USER", "ROLE", "GROUP", "LOGIN", "PROFILE");

    private final Cursor cursor;
    private final Map<String, String> options;
    private final DropReader drops;

    ObjectReader(Cursor cursor, Map<String, String> options) {
        this.cursor = cursor;
        this.options = options;
        this.drops = new DropReader(cursor, options);
    }

    SchemaChange read() {
        if (cursor.accept("COMMENT")) {
            return comment();
        }
        if (cursor.accept("REFRESH", "MATERIALIZED", "VIEW")) {
            boolean concurrently = cursor.accept("CONCURRENTLY");
            ObjectName view = cursor.objectName();
            cursor.rest();
            return new ViewChange.Refresh(view, concurrently);
        }
        if (cursor.accept("CREATE")) {
            return create();
        }
        return cursor.accept("DROP") ? drops.read() : alter();
    }

    /** True if the statement drops another object after the one just read. */
    boolean more() {
        return drops.more();
    }

    /** The next of several objects that one DROP names; {@code like} is the one before it. */
    SchemaChange nextLike(SchemaChange like) {
        return drops.nextLike(like);
    }

    private SchemaChange create() {
        if (PRIVILEGED.contains(cursor.peek().keyword())) {
            return new PrivilegeChange("CREATE " + cursor.peek().keyword(), cursor.rest());
        }
        boolean orReplace = cursor.accept("OR", "REPLACE") || cursor.accept("OR", "ALTER");
        boolean temporary = false;
        boolean unlogged = false;
        boolean modifier = true;
        while (modifier) {
            boolean temp = cursor.acceptOne("TEMPORARY", "TEMP") != null;
            boolean log = cursor.accept("UNLOGGED");
            temporary |= temp;
            unlogged |= log;
            modifier = temp || log || cursor.acceptOne("GLOBAL", "LOCAL", "EDITIONABLE", "FORCE", "RECURSIVE") != null;
        }
        if (cursor.accept("TABLE")) {
            SchemaChange created = new TableReader(cursor).create(temporary);
            if (unlogged && created instanceof TableChange.Create create) {
                Map<String, String> with =
                        new java.util.TreeMap<>(create.definition().options());
                with.put("unlogged", "true");
                return new TableChange.Create(create.definition().withOptions(with), create.ifNotExists(), temporary);
            }
            return created;
        }
        if (cursor.atAny(
                Set.of("INDEX", "UNIQUE", "FULLTEXT", "SPATIAL", "VECTOR", "CLUSTERED", "NONCLUSTERED", "BITMAP"))) {
            SchemaChange index = new IndexReader(cursor).create();
            while (cursor.at("ALGORITHM") || cursor.at("LOCK")) {
                String option = cursor.next().value().toLowerCase(java.util.Locale.ROOT);
                cursor.accept("=");
                options.put(option, cursor.next().value().toLowerCase(java.util.Locale.ROOT));
            }
            return index;
        }
        String attributes = viewAttributes();
        boolean materialized = cursor.accept("MATERIALIZED");
        if (cursor.accept("VIEW")) {
            return view(orReplace, materialized, attributes);
        }
        if (cursor.at("TRIGGER") || cursor.at("CONSTRAINT", "TRIGGER")) {
            return trigger(orReplace);
        }
        if (cursor.accept("SEQUENCE")) {
            return new SequenceReader(cursor).create();
        }
        if (cursor.at("TYPE") || cursor.at("DOMAIN")) {
            return new CustomTypeReader(cursor).create();
        }
        if (cursor.accept("SCHEMA")) {
            return schema();
        }
        if (cursor.accept("EXTENSION")) {
            boolean ifNotExists = cursor.acceptIfNotExists();
            String name = cursor.name();
            cursor.rest();
            return new NamespaceChange.CreateExtension(name, ifNotExists);
        }
        if (cursor.at("DATABASE")) {
            return new NamespaceChange.OfDatabase("CREATE", cursor.rest());
        }
        return new RoutineReader(cursor).create(orReplace);
    }

    private SchemaChange schema() {
        if (cursor.mysql()) {
            return new NamespaceChange.OfDatabase("CREATE", cursor.rest());
        }
        boolean ifNotExists = cursor.acceptIfNotExists();
        String name = cursor.name();
        if (cursor.accept("AUTHORIZATION")) {
            cursor.name();
        }
        return new NamespaceChange.CreateSchema(name, ifNotExists);
    }

    /** Attributes before VIEW, of MySQL; a definer before a routine or trigger is read there. */
    private String viewAttributes() {
        int from = cursor.at();
        if (!cursor.mysql()) {
            return "";
        }
        while (!cursor.atEnd() && !cursor.at("VIEW")) {
            if (cursor.atAny(Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "SEQUENCE"))) {
                return "";
            }
            if (!(cursor.atAny(Set.of(
                            "ALGORITHM",
                            "DEFINER",
                            "SQL",
                            "SECURITY",
                            "UNDEFINED",
                            "MERGE",
                            "TEMPTABLE",
                            "INVOKER",
                            "CURRENT_USER"))
                    || cursor.peek().is("=")
                    || cursor.peek().is("(")
                    || cursor.peek().is(")")
                    || cursor.peek().kind() != Token.Kind.WORD
                    || cursor.at("AGGREGATE"))) {
                if (!cursor.peek(-1).is("=")) {
                    cursor.back(from);
                    return "";
                }
            }
            cursor.next();
        }
        return cursor.source(from, cursor.at());
    }

    private SchemaChange view(boolean orReplace, boolean materialized, String attributes) {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = cursor.objectName();
        List<String> columns = cursor.at("(") ? cursor.names() : List.of();
        int from = cursor.at();
        while (!cursor.at("AS")) {
            cursor.next();
        }
        String with = cursor.source(from, cursor.at());
        cursor.expect("AS");
        String query = cursor.rest();
        String all = (attributes + " " + with).strip();
        return new ViewChange.Create(
                new ViewDefinition(name, columns, query, materialized, all, ""), orReplace, ifNotExists);
    }

    private SchemaChange trigger(boolean orReplace) {
        cursor.accept("CONSTRAINT");
        cursor.expect("TRIGGER");
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = cursor.objectName();
        int from = cursor.at();
        while (!cursor.at("ON")) {
            cursor.next();
        }
        cursor.expect("ON");
        ObjectName table = cursor.objectName();
        cursor.rest();
        String text = cursor.source(from, Integer.MAX_VALUE);
        ObjectName full = cursor.postgres() ? table.sibling(name.name()) : name;
        return new TriggerChange.Create(new TriggerDefinition(full, table, text, true), orReplace, ifNotExists);
    }

    private SchemaChange alter() {
        cursor.expect("ALTER");
        if (PRIVILEGED.contains(cursor.peek().keyword()) || cursor.at("SYSTEM") || cursor.at("DEFAULT", "PRIVILEGES")) {
            return new PrivilegeChange("ALTER " + cursor.peek().keyword(), cursor.rest());
        }
        if (cursor.accept("INDEX")) {
            return new AlterObjectReader(cursor).index();
        }
        if (cursor.accept("SEQUENCE")) {
            return new SequenceReader(cursor).alter();
        }
        if (cursor.at("TYPE") || cursor.at("DOMAIN")) {
            return new CustomTypeReader(cursor).alter();
        }
        if (cursor.at("SCHEMA") || cursor.at("DATABASE")) {
            return new AlterObjectReader(cursor).namespace();
        }
        if (cursor.at("TRIGGER")) {
            return new AlterObjectReader(cursor).trigger();
        }
        String attributes = viewAttributes();
        boolean materialized = cursor.accept("MATERIALIZED");
        if (cursor.accept("VIEW")) {
            return cursor.mysql() || cursor.dialect() == Dialect.SQLSERVER
                    ? view(true, materialized, attributes)
                    : new AlterObjectReader(cursor).view();
        }
        return new RoutineReader(cursor).alter();
    }

    private SchemaChange comment() {
        cursor.expect("ON");
        String kind = cursor.next().keyword();
        if (kind.equals("MATERIALIZED")) {
            cursor.expect("VIEW");
        }
        if (kind.equals("COLUMN")) {
            String first = cursor.name();
            java.util.ArrayList<String> parts = new java.util.ArrayList<>(List.of(first));
            while (cursor.accept(".")) {
                parts.add(cursor.name());
            }
            if (parts.size() < 2) {
                throw new UnreadableException("COMMENT ON COLUMN needs a table before the column.");
            }
            String column = parts.remove(parts.size() - 1);
            String table = parts.remove(parts.size() - 1);
            String schema = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
            boolean own = cursor.isOwnSchema(schema);
            return new CommentChange.OnColumn(new ObjectName(own ? "" : schema, table), column, text());
        }
        if (kind.equals("TABLE")) {
            return new CommentChange.OnTable(cursor.objectName(), text());
        }
        int from = cursor.at();
        while (!cursor.at("IS")) {
            cursor.next();
        }
        return new CommentChange.OnOther(kind, cursor.source(from, cursor.at()), text());
    }

    private String text() {
        cursor.expect("IS");
        @Nullable String none = cursor.acceptOne("NULL");
        return none != null ? "" : cursor.string();
    }
}
