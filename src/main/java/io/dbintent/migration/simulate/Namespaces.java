package io.dbintent.migration.simulate;

import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.SchemaDefinition;
import java.util.ArrayList;
import java.util.List;

/** Applies changes of schemas and extensions. */
final class Namespaces {

    private final Workspace work;

    Namespaces(Workspace work) {
        this.work = work;
    }

    void apply(NamespaceChange change) {
        SchemaDefinition schema = work.schema();
        List<String> names = new ArrayList<>(schema.namespaces());
        List<String> extensions = new ArrayList<>(schema.extensions());
        if (change instanceof NamespaceChange.CreateSchema create) {
            if (names.contains(create.name()) || isSystem(create.name())) {
                require(create.ifNotExists(), "There is a schema " + create.name() + " already.");
                return;
            }
            names.add(create.name());
            work.schema(schema.withNamespaces(names));
        } else if (change instanceof NamespaceChange.DropSchema drop) {
            if (!names.contains(drop.name())) {
                require(drop.ifExists(), "There is no schema " + drop.name() + ".");
                return;
            }
            require(isEmpty(schema, drop.name()), "Schema " + drop.name() + " is not empty.", drop.cascade());
            names.remove(drop.name());
            work.schema(schema.withNamespaces(names));
        } else if (change instanceof NamespaceChange.CreateExtension create) {
            if (extensions.contains(create.name())) {
                require(create.ifNotExists(), "There is an extension " + create.name() + " already.");
                return;
            }
            if (!PostgresTypes.EXTENSIONS.contains(create.name())) {
                throw new UndecidedException("Whether the server has extension " + create.name() + " is not known.");
            }
            extensions.add(create.name());
            work.schema(schema.withExtensions(extensions));
        } else if (change instanceof NamespaceChange.DropExtension drop) {
            require(extensions.remove(drop.name()) || drop.ifExists(), "There is no extension " + drop.name() + ".");
            work.schema(schema.withExtensions(extensions));
        } else {
            throw new UndecidedException("Renaming a schema and changing a database are not followed.");
        }
    }

    private static boolean isSystem(String name) {
        return name.equals("public") || name.startsWith("pg_") || name.equals("information_schema");
    }

    private static boolean isEmpty(SchemaDefinition schema, String name) {
        return schema.tables().stream().noneMatch(t -> t.name().schema().equals(name))
                && schema.views().stream().noneMatch(v -> v.name().schema().equals(name))
                && schema.sequences().stream().noneMatch(s -> s.name().schema().equals(name))
                && schema.types().stream().noneMatch(t -> t.name().schema().equals(name));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new RefusedException(otherwise);
        }
    }

    private static void require(boolean condition, String otherwise, boolean cascade) {
        if (!condition && cascade) {
            throw new UndecidedException("All that goes with a schema is not followed.");
        }
        require(condition, otherwise);
    }
}
