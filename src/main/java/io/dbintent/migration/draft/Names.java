package io.dbintent.migration.draft;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names that are free, and short enough for every product. */
final class Names {

    private static final int LONGEST = 60;

    private Names() {}

    /** {@code prefix_table_columns}, cut to length, with a number where that is taken. */
    static String of(SchemaDefinition schema, String prefix, TableDefinition table, List<String> columns) {
        return free(schema, prefix + "_" + table.name().name() + "_" + String.join("_", columns));
    }

    /** The name, or one made of it that nothing in the schema has. */
    static String free(SchemaDefinition schema, String wished) {
        Set<String> taken = taken(schema);
        String base = wished.length() > LONGEST ? wished.substring(0, LONGEST - 9) + "_" + hash(wished) : wished;
        String name = base;
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    private static String hash(String name) {
        return String.format(Locale.ROOT, "%08x", name.hashCode());
    }

    /** The names of all foreign keys and checks, in lower case: MySQL keeps those of indexes apart. */
    static Set<String> constraints(SchemaDefinition schema) {
        Set<String> names = new TreeSet<>();
        for (TableDefinition table : schema.tables()) {
            table.foreignKeys().forEach(key -> names.add(key.name().toLowerCase(Locale.ROOT)));
            table.checks().forEach(check -> names.add(check.name().toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    /** The names of all tables, views, indexes and constraints, in lower case. */
    static Set<String> taken(SchemaDefinition schema) {
        Set<String> names = new TreeSet<>();
        for (TableDefinition table : schema.tables()) {
            names.add(table.name().name());
            if (table.primaryKey() != null) {
                names.add(table.primaryKey().name());
            }
            table.indexes().forEach(index -> names.add(index.name()));
            table.uniques().forEach(key -> names.add(key.name()));
            table.foreignKeys().forEach(key -> names.add(key.name()));
            table.checks().forEach(check -> names.add(check.name()));
            table.exclusions().forEach(exclusion -> names.add(exclusion.name()));
        }
        schema.views().forEach(view -> names.add(view.name().name()));
        schema.sequences().forEach(sequence -> names.add(sequence.name().name()));
        Set<String> lower = new TreeSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
