package io.dbintent.migration.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a server keeps about the schema that a migration runs in, and of the schemas it creates beside it.
 *
 * @param tables in no particular order
 * @param views in no particular order
 * @param triggers in no particular order
 * @param sequences those that belong to identity columns left out
 * @param types enumerations, domains and other types
 * @param routines functions, procedures and what else is known as text
 * @param namespaces the schemas beside the one that the migration runs in
 * @param extensions the names of the installed extensions
 * @param defaults of the schema, lower case name to value: {@code charset}, {@code collate}; empty where unknown
 */
public record SchemaDefinition(
        List<TableDefinition> tables,
        List<ViewDefinition> views,
        List<TriggerDefinition> triggers,
        List<SequenceDefinition> sequences,
        List<TypeDefinition> types,
        List<RoutineDefinition> routines,
        List<String> namespaces,
        List<String> extensions,
        Map<String, String> defaults) {

    /** A schema with nothing in it. */
    public static final SchemaDefinition EMPTY = new SchemaDefinition(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    /** What the name of a kept comment begins with among the defaults; the kind and name of its object follow. */
    public static final String COMMENT = "comment on ";

    /** The default that says who worded views, triggers and routines; absent for those who wrote them. */
    public static final String TEXTS = "texts";

    /** The server printed them in its own words, which another text with the same meaning does not equal. */
    public static final String TEXTS_OF_SERVER = "server";

    public SchemaDefinition {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
        sequences = List.copyOf(sequences);
        types = List.copyOf(types);
        routines = List.copyOf(routines);
        namespaces = List.copyOf(namespaces);
        extensions = List.copyOf(extensions);
        defaults = Map.copyOf(defaults);
    }

    /** Finds a table: the exact name first, else the one that differs by letter case alone. */
    public Optional<TableDefinition> table(ObjectName name) {
        Optional<TableDefinition> exact =
                tables.stream().filter(t -> t.name().equals(name)).findFirst();
        return exact.isPresent()
                ? exact
                : tables.stream().filter(t -> t.name().matches(name)).findFirst();
    }

    /** Finds a table of the schema that the migration runs in. */
    public Optional<TableDefinition> table(String name) {
        return table(ObjectName.of(name));
    }

    /** Finds a view. */
    public Optional<ViewDefinition> view(ObjectName name) {
        return views.stream().filter(v -> v.name().matches(name)).findFirst();
    }

    /** Finds a type. */
    public Optional<TypeDefinition> type(ObjectName name) {
        return types.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** Finds a sequence. */
    public Optional<SequenceDefinition> sequence(ObjectName name) {
        return sequences.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    public SchemaDefinition withTables(List<TableDefinition> value) {
        return new SchemaDefinition(
                value, views, triggers, sequences, types, routines, namespaces, extensions, defaults);
    }

    public SchemaDefinition withViews(List<ViewDefinition> value) {
        return new SchemaDefinition(
                tables, value, triggers, sequences, types, routines, namespaces, extensions, defaults);
    }

    public SchemaDefinition withTriggers(List<TriggerDefinition> value) {
        return new SchemaDefinition(tables, views, value, sequences, types, routines, namespaces, extensions, defaults);
    }

    public SchemaDefinition withSequences(List<SequenceDefinition> value) {
        return new SchemaDefinition(tables, views, triggers, value, types, routines, namespaces, extensions, defaults);
    }

    public SchemaDefinition withTypes(List<TypeDefinition> value) {
        return new SchemaDefinition(
                tables, views, triggers, sequences, value, routines, namespaces, extensions, defaults);
    }

    public SchemaDefinition withRoutines(List<RoutineDefinition> value) {
        return new SchemaDefinition(tables, views, triggers, sequences, types, value, namespaces, extensions, defaults);
    }

    public SchemaDefinition withNamespaces(List<String> value) {
        return new SchemaDefinition(tables, views, triggers, sequences, types, routines, value, extensions, defaults);
    }

    public SchemaDefinition withExtensions(List<String> value) {
        return new SchemaDefinition(tables, views, triggers, sequences, types, routines, namespaces, value, defaults);
    }

    public SchemaDefinition withDefaults(Map<String, String> value) {
        return new SchemaDefinition(tables, views, triggers, sequences, types, routines, namespaces, extensions, value);
    }
}
