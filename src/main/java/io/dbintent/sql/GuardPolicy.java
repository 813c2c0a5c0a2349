package io.dbintent.sql;

import java.util.Set;

/**
 * What a query may touch beyond being read-only.
 *
 * @param allowedTables if not empty, only these tables may be read; compared without case
 * @param deniedTables never read, whatever the allow-list says; compared without case
 * @param systemSchemas whether information_schema and its like may be read
 */
public record GuardPolicy(Set<String> allowedTables, Set<String> deniedTables, boolean systemSchemas) {

    public GuardPolicy {
        allowedTables = Set.copyOf(allowedTables);
        deniedTables = Set.copyOf(deniedTables);
    }

    /** Every table of the schema, no system schemas. */
    public static GuardPolicy standard() {
        return new GuardPolicy(Set.of(), Set.of(), false);
    }
}
