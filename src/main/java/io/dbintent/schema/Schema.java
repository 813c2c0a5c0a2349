package io.dbintent.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All tables and views of one database schema, in the order in which the server lists them.
 *
 * @param name the schema's name ({@code catalog} on MySQL); may be empty where the product has none
 * @param tables tables and views; names are unique, compared without case only when looked up
 */
public record Schema(String name, List<Table> tables) {

    public Schema {
        tables = List.copyOf(tables);
    }

    /** Finds a table by name: the exact name first, else the only one that differs by case alone. */
    public Optional<Table> table(String tableName) {
        for (Table table : tables) {
            if (table.name().equals(tableName)) {
                return Optional.of(table);
            }
        }
        List<Table> byCase = tables.stream()
                .filter(table -> table.name().equalsIgnoreCase(tableName))
                .toList();
        return byCase.size() == 1 ? Optional.of(byCase.get(0)) : Optional.empty();
    }

    /** The tables that the foreign keys of {@code tableName} lead to, and those whose foreign keys lead to it. */
    public List<Table> neighbours(String tableName) {
        List<Table> found = new ArrayList<>();
        for (Table table : tables) {
            boolean pointsHere = table.foreignKeys().stream()
                    .anyMatch(key -> key.referencedTable().equalsIgnoreCase(tableName));
            boolean pointedAt = table(tableName).stream()
                    .flatMap(origin -> origin.foreignKeys().stream())
                    .anyMatch(key -> key.referencedTable().equalsIgnoreCase(table.name()));
            if ((pointsHere || pointedAt) && !table.name().equalsIgnoreCase(tableName)) {
                found.add(table);
            }
        }
        return found;
    }

    /** The fingerprint of the named tables, whatever the order of the names; unknown names count as absent tables. */
    public Fingerprint fingerprint(Collection<String> tableNames) {
        return Fingerprint.of(this, tableNames);
    }
}
