package io.dbintent.sql;

import io.dbintent.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which real tables a statement may read. */
final class TablePolicy {

    private static final Set<String> SYSTEM_SCHEMAS = Words.of("""
            information_schema mysql performance_schema sys pg_catalog pg_toast pg_temp ndbinfo""");

    /** Tables of the server that SQLite serves without a schema's name. */
    private static final Set<String> SQLITE_SYSTEM = Words.of("""
            dbstat bytecode tables_used completion fsdir zipfile csv sqlar stmt memstat""");

    private final Dialect dialect;
    private final GuardPolicy policy;
    private final Schema schema;

    TablePolicy(Dialect dialect, GuardPolicy policy, Schema schema) {
        this.dialect = dialect;
        this.policy = policy;
        this.schema = schema;
    }

    void check(List<String> qualifiers, String name) {
        String full = qualifiers.isEmpty() ? name : String.join(".", qualifiers) + "." + name;
        if (!policy.systemSchemas() && isSystem(qualifiers, name)) {
            throw new Refusal(
                    FindingCode.SQL_SYSTEM_SCHEMA,
                    "'" + Excerpt.of(full)
                            + "' belongs to the server, not to the application: read the application's own"
                            + " tables.");
        }
        String qualified = qualifiers.isEmpty() ? name : qualifiers.get(qualifiers.size() - 1) + "." + name;
        if (names(policy.deniedTables(), name)
                || names(policy.deniedTables(), qualified)
                || deniedHere(qualifiers, name)) {
            throw new Refusal(
                    FindingCode.SQL_TABLE_DENIED,
                    "The table '" + Excerpt.of(full) + "' must not be read: leave it out.");
        }
        boolean bareNameCounts = qualifiers.isEmpty()
                || (qualifiers.size() == 1 && qualifiers.get(0).equalsIgnoreCase(schema.name()));
        if (!policy.allowedTables().isEmpty()
                && !names(policy.allowedTables(), qualified)
                && !(bareNameCounts && names(policy.allowedTables(), name))) {
            throw new Refusal(
                    FindingCode.SQL_TABLE_NOT_ALLOWED,
                    "The table '" + Excerpt.of(full) + "' is not one that may be read. Allowed: "
                            + String.join(
                                    ", ",
                                    policy.allowedTables().stream().sorted().toList()) + ".");
        }
    }

    /** A denied "hr.salaries" is denied as "salaries" too while hr is the schema that bare names belong to. */
    private boolean deniedHere(List<String> qualifiers, String name) {
        return qualifiers.isEmpty()
                && !schema.name().isEmpty()
                && names(policy.deniedTables(), schema.name() + "." + name);
    }

    private static boolean names(Set<String> list, String name) {
        return list.stream().anyMatch(entry -> entry.equalsIgnoreCase(name));
    }

    private boolean isSystem(List<String> qualifiers, String name) {
        for (String qualifier : qualifiers) {
            String lower = qualifier.toLowerCase(Locale.ROOT);
            if (SYSTEM_SCHEMAS.contains(lower) || lower.startsWith("pg_")) {
                return !(dialect == Dialect.SQLITE && lower.equals("sys"));
            }
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (dialect) {
            case POSTGRESQL -> lower.startsWith("pg_");
            case SQLITE ->
                lower.startsWith("sqlite_")
                        || lower.startsWith("pragma_")
                        || (SQLITE_SYSTEM.contains(lower) && schema.table(name).isEmpty());
            case MYSQL, MARIADB, H2, ORACLE, SQLSERVER, GENERIC -> false;
        };
    }
}
