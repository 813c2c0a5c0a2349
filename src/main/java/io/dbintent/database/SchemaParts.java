package io.dbintent.database;

import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema while its tables arrive. */
final class SchemaParts {

    private final String name;
    private final Map<String, TableParts> tables = new LinkedHashMap<>();

    SchemaParts(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    void table(String table, boolean view, @Nullable String comment) {
        tables.put(table, new TableParts(table, view ? Table.Kind.VIEW : Table.Kind.TABLE, comment));
    }

    /** The parts of the named table; one that was not announced gets parts that are thrown away. */
    TableParts parts(String table) {
        return tables.getOrDefault(table, new TableParts(table, Table.Kind.TABLE, null));
    }

    Set<String> names() {
        return tables.keySet();
    }

    Schema build() {
        return new Schema(name, tables.values().stream().map(TableParts::build).toList());
    }
}
