package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.RoutineChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.SessionChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.ViewChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges what a statement that is read does: where, and to what. */
final class GuardedChanges {

    private static final Set<String> EXTENSIONS = Set.of(
            "btree_gin",
            "btree_gist",
            "citext",
            "cube",
            "fuzzystrmatch",
            "hstore",
            "intarray",
            "ltree",
            "pgcrypto",
            "pg_trgm",
            "unaccent",
            "uuid-ossp",
            "vector",
            "postgis");
    private static final Set<String> SETTINGS = Set.of(
            "foreign_key_checks",
            "unique_checks",
            "lock_timeout",
            "statement_timeout",
            "lock_wait_timeout",
            "innodb_lock_wait_timeout",
            "idle_in_transaction_session_timeout",
            "max_execution_time",
            "foreign_keys",
            "deadlock_timeout",
            "maintenance_work_mem",
            "client_min_messages",
            "transaction_timeout");
    private static final Pattern FUNCTIONS_OF_TYPES =
            Pattern.compile("INPUT|OUTPUT|RECEIVE|SEND|CANONICAL|SUBTYPE_DIFF|SUBSCRIPT|TYPMOD|ANALYZE");
    private static final Set<String> ENGINES = Set.of("innodb", "default");
    private static final Set<String> FORBIDDEN_OPTIONS = Set.of(
            "connection",
            "tablespace",
            "union",
            "insert_method",
            "encryption",
            "encrypted",
            "secondary_engine",
            "user_catalog_table",
            "data directory");

    private final boolean postgres;

    GuardedChanges(boolean postgres) {
        this.postgres = postgres;
    }

    void check(SchemaChange change, BiConsumer<DdlRefusal, String> sink) {
        for (ObjectName name : names(change)) {
            if (postgres && name.name().toLowerCase(Locale.ROOT).startsWith("pg_")) {
                sink.accept(DdlRefusal.DDL_OTHER_SCHEMA, name + " is the server's own, or looks like it.");
            }
            if (!name.schema().isEmpty()) {
                sink.accept(DdlRefusal.DDL_OTHER_SCHEMA, name + " is in another schema than the migration's.");
            }
        }
        if (change instanceof PrivilegeChange privilege) {
            sink.accept(DdlRefusal.DDL_PRIVILEGE, privilege.verb() + " is not for a migration to do.");
        } else if (change instanceof RoutineChange || change instanceof TriggerChange.Create) {
            sink.accept(DdlRefusal.DDL_BODY, "A routine or trigger has a body that is not judged.");
        } else if (change instanceof SessionChange session) {
            session(session, sink);
        } else if (change instanceof NamespaceChange namespace) {
            namespace(namespace, sink);
        } else if (change instanceof TableChange.Create create) {
            options(create.definition().options(), sink);
            create.definition().columns().stream()
                    .filter(column -> column.type().name().contains("."))
                    .forEach(column -> sink.accept(
                            DdlRefusal.DDL_OTHER_SCHEMA, "Type " + column.type() + " is in another schema."));
        } else if (change instanceof TableChange.Partition partition
                && partition.text().contains(".")) {
            sink.accept(DdlRefusal.DDL_OTHER_SCHEMA, "A partition is named with a schema: " + partition.text() + ".");
        } else if (change instanceof TableChange.SetOptions set) {
            options(set.options(), sink);
        } else if (change instanceof TypeChange.Create type
                && FUNCTIONS_OF_TYPES
                        .matcher(type.definition().text().toUpperCase(Locale.ROOT))
                        .find()) {
            sink.accept(DdlRefusal.DDL_BODY, "A type with functions of its own.");
        }
    }

    private void session(SessionChange session, BiConsumer<DdlRefusal, String> sink) {
        boolean global = session.kind() == SessionChange.Kind.GLOBAL_SETTING;
        String name = session.name().replaceFirst("^@@(session\\.|local\\.)?", "");
        String setting = session.kind() == SessionChange.Kind.MAINTENANCE
                ? session.value()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^pragma\\s+", "")
                        .split("[\\s=(]", 2)[0]
                : name;
        // One value and nothing after it, such as a second assignment.
        boolean plain = session.kind() == SessionChange.Kind.MAINTENANCE
                ? session.value().matches("(?is)PRAGMA\\s+foreign_keys\\s*=\\s*(ON|OFF|0|1)")
                : session.value().strip().matches("(?is)[\\w.]+|'[\\w .]*'");
        if (global || !SETTINGS.contains(setting) || !plain) {
            sink.accept(DdlRefusal.DDL_SETTING, "Setting " + setting + " is not one that a migration may change so.");
        }
    }

    private static void namespace(NamespaceChange change, BiConsumer<DdlRefusal, String> sink) {
        if (change instanceof NamespaceChange.CreateExtension create && EXTENSIONS.contains(create.name())) {
            return;
        }
        boolean extension =
                change instanceof NamespaceChange.CreateExtension || change instanceof NamespaceChange.DropExtension;
        sink.accept(
                extension ? DdlRefusal.DDL_EXTENSION : DdlRefusal.DDL_OTHER_SCHEMA,
                extension ? "This extension is not on the list." : "Schemas and databases are not the migration's.");
    }

    private static void options(java.util.Map<String, String> options, BiConsumer<DdlRefusal, String> sink) {
        options.forEach((name, value) -> {
            if (name.equals("inherits") && value.matches("(?is).*(\\.|\\bpg_).*")) {
                sink.accept(DdlRefusal.DDL_OTHER_SCHEMA, "The table inherits from " + value + ".");
            }
            boolean engine = name.equals("engine") && !ENGINES.contains(value.toLowerCase(Locale.ROOT));
            if (engine || FORBIDDEN_OPTIONS.contains(name)) {
                sink.accept(DdlRefusal.DDL_OPTION, "Table option " + name + " = " + value + " is not for a migration.");
            }
        });
    }

    /** What a change is about, and what it refers to. */
    static List<ObjectName> names(SchemaChange change) {
        List<@Nullable ObjectName> names = new ArrayList<>();
        if (change instanceof TableChange table) {
            names.add(table.table());
            if (table instanceof TableChange.Rename rename) {
                names.add(rename.to());
            } else if (table instanceof TableChange.CreateLike like) {
                names.add(like.source());
            } else if (table instanceof TableChange.Create create) {
                create.definition().foreignKeys().forEach(key -> names.add(key.referencedTable()));
            }
        } else if (change instanceof ColumnChange column) {
            names.add(column.table());
        } else if (change instanceof ConstraintChange constraint) {
            names.add(constraint.table());
            if (constraint instanceof ConstraintChange.AddForeignKey add) {
                ForeignKeyDefinition key = add.definition();
                names.add(key.referencedTable());
            }
        } else if (change instanceof IndexChange.Add add) {
            names.add(add.table());
        } else if (change instanceof IndexChange.Drop drop) {
            names.add(drop.table());
            names.add(drop.index());
        } else if (change instanceof IndexChange.Rename rename) {
            names.add(rename.index());
        } else if (change instanceof ViewChange view) {
            names.add(view.view());
            if (view instanceof ViewChange.Rename rename) {
                names.add(rename.to());
            }
        } else if (change instanceof SequenceChange sequence) {
            names.add(sequence.sequence());
            if (sequence instanceof SequenceChange.Rename rename) {
                names.add(rename.to());
            }
        } else if (change instanceof TypeChange type) {
            names.add(type.type());
            if (type instanceof TypeChange.Rename rename) {
                names.add(rename.to());
            }
        } else if (change instanceof TriggerChange.Drop drop) {
            names.add(drop.trigger());
            names.add(drop.table());
        } else if (change instanceof CommentChange.OnTable on) {
            names.add(on.table());
        } else if (change instanceof CommentChange.OnColumn on) {
            names.add(on.table());
        } else if (change instanceof DataChange data) {
            names.add(data.table());
        }
        List<ObjectName> known = new ArrayList<>();
        for (ObjectName name : names) {
            if (name != null) {
                known.add(name);
            }
        }
        return known;
    }
}
