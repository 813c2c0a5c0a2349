package io.dbintent.migration.simulate;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.Identity;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.SequenceDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.TypeDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.ExpressionForm;
import io.dbintent.sql.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One line of text for each thing in a schema, equal where a server would not tell two of them apart. */
final class Descriptions {

    /** The option of a column that takes no value by itself, not even NULL. */
    static final String NO_DEFAULT = "no default";

    private static final List<String> IGNORED_OPTIONS = List.of(
            NO_DEFAULT, "not null name", "explicit null", "storage", "statistics", "column_format", "compression");

    private final ServerKind server;
    private final boolean full;

    Descriptions(ServerKind server, boolean full) {
        this.server = server;
        this.full = full;
    }

    private String form(String expression) {
        return ExpressionForm.of(expression, server);
    }

    private String column(String name) {
        return server.dialect() == Dialect.POSTGRESQL ? name : name.toLowerCase(Locale.ROOT);
    }

    private String columns(List<String> names) {
        return names.stream().map(this::column).toList().toString();
    }

    Map<String, String> column(ColumnDefinition column) {
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("", column.type().toString());
        facets.put(" null", column.nullable() ? "NULL" : "NOT NULL");
        String defaultValue = column.defaultValue();
        if (defaultValue != null) {
            facets.put(" default", form(defaultValue));
        }
        Identity identity = column.identity();
        if (identity != null) {
            facets.put(
                    " identity",
                    identity.kind()
                            + (IdentityOptions.of(identity.options()).isEmpty()
                                    ? ""
                                    : " " + IdentityOptions.of(identity.options())));
        }
        Generated generated = column.generated();
        if (generated != null) {
            facets.put(" generated", form(generated.expression()) + (generated.stored() ? " stored" : " virtual"));
        }
        if (column.collation() != null) {
            facets.put(" collation", column.collation());
        }
        String onUpdate = column.onUpdate();
        if (onUpdate != null) {
            facets.put(" on update", form(onUpdate));
        }
        if (!column.comment().isEmpty()) {
            facets.put(" comment", column.comment());
        }
        Map<String, String> options = new TreeMap<>(column.options());
        if (!full) {
            IGNORED_OPTIONS.forEach(options::remove);
        } else {
            options.remove("not null name");
            options.remove("explicit null");
        }
        if (!options.isEmpty()) {
            facets.put(" options", options.toString());
        }
        return facets;
    }

    private String parts(List<IndexPart> parts) {
        StringBuilder text = new StringBuilder();
        for (IndexPart part : parts) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(part.column() != null ? column(part.column()) : "(" + form(part.subject()) + ")")
                    .append(part.prefixLength() > 0 ? "(" + part.prefixLength() + ")" : "")
                    .append(part.descending() ? " desc" : "")
                    .append(part.options().isEmpty() ? "" : " " + part.options());
        }
        return text.toString();
    }

    String indexName(IndexDefinition index) {
        return server.isMySqlFamily() ? index.name().toLowerCase(Locale.ROOT) : index.name();
    }

    String index(IndexDefinition index) {
        Map<String, String> options = new TreeMap<>(index.options());
        options.remove(ForeignKeys.IMPLIED);
        String where = index.where();
        return index.kind() + " " + index.method() + "(" + parts(index.parts()) + ")"
                + (index.include().isEmpty() ? "" : " include " + columns(index.include()))
                + (where == null ? "" : " where " + form(where))
                + (options.isEmpty() ? "" : " " + options)
                + (index.comment().isEmpty() ? "" : " '" + index.comment() + "'");
    }

    String keyName(KeyDefinition key) {
        return key.name().isEmpty() ? key(key) : key.name();
    }

    String key(KeyDefinition key) {
        Map<String, String> options = new TreeMap<>(key.options());
        options.remove("comment");
        return "(" + parts(key.parts()) + ")" + (key.include().isEmpty() ? "" : " include " + columns(key.include()))
                + " " + key.deferral() + (options.isEmpty() ? "" : " " + options);
    }

    String foreignKeyName(ForeignKeyDefinition key) {
        return key.name().isEmpty() ? foreignKey(key) : key.name();
    }

    String foreignKey(ForeignKeyDefinition key) {
        Map<String, String> options = new TreeMap<>(key.options());
        options.remove(ForeignKeyDefinition.OF_COLUMN);
        return columns(key.columns()) + " to " + key.referencedTable()
                + columns(key.referencedColumns()) + " on delete " + action(key.onDelete()) + " on update "
                + action(key.onUpdate()) + " " + key.deferral() + (key.validated() ? "" : " not valid")
                + (options.isEmpty() ? "" : " " + options);
    }

    /** For InnoDB, NO ACTION and RESTRICT are one. */
    private String action(ForeignKeyDefinition.Action action) {
        return server.isMySqlFamily() && action == ForeignKeyDefinition.Action.RESTRICT
                ? ForeignKeyDefinition.Action.NO_ACTION.toString()
                : action.toString();
    }

    String checkName(CheckDefinition check) {
        return check.name().isEmpty() ? form(check.expression()) : check.name();
    }

    String check(CheckDefinition check) {
        return form(check.expression())
                + (check.enforced() ? "" : " not enforced")
                + (check.validated() ? "" : " not valid");
    }

    String exclusion(CheckDefinition check) {
        return full ? form(check.expression()).replace("using btree ", "") : "";
    }

    Map<String, String> table(TableDefinition table) {
        Map<String, String> facets = new TreeMap<>();
        KeyDefinition primary = table.primaryKey();
        if (primary != null) {
            facets.put("primary key", primary.name() + key(primary));
        }
        if (!table.comment().isEmpty()) {
            facets.put("comment", table.comment());
        }
        String partitioning = table.partitioning();
        if (partitioning != null) {
            facets.put("partitions", full ? form(partitioning) : "some");
        }
        table.options().forEach((name, value) -> {
            boolean kept = full
                    || List.of("engine", "collate", "without rowid", "strict", "unlogged", "row security")
                            .contains(name);
            if (kept && !value.equals("default")) {
                facets.put(name, value);
            }
        });
        return facets;
    }

    private String text(String text) {
        return full ? form(text) : "";
    }

    String view(ViewDefinition view) {
        return (view.materialized() ? "materialized " : "")
                + (full
                        ? columns(view.columns()) + " " + form(view.query()) + " " + form(view.attributes()) + " '"
                                + view.comment() + "'"
                        : "");
    }

    String trigger(TriggerDefinition trigger) {
        return text(trigger.text()) + (trigger.enabled() ? "" : " disabled");
    }

    String sequence(SequenceDefinition sequence) {
        return new TreeMap<>(sequence.options()) + (sequence.ownedBy().isEmpty() ? "" : " of " + sequence.ownedBy());
    }

    String type(TypeDefinition type) {
        return type.kind() + " "
                + switch (type.kind()) {
                    case ENUM -> type.values().toString();
                    case DOMAIN -> DomainText.form(type, server);
                    case OTHER -> text(type.text());
                }
                + (type.comment().isEmpty() ? "" : " '" + type.comment() + "'");
    }

    String routineName(RoutineDefinition routine) {
        return routine.kind() + " " + routine.name()
                + (full ? Signatures.types(routine.signature()).toString() : "");
    }

    String routine(RoutineDefinition routine) {
        return text(routine.text());
    }
}
