package io.dbintent.database;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the session's own account may do, and says how to make one that may only read. */
final class Privileges {

    private static final Pattern GRANT = Pattern.compile("GRANT (.+?) ON (.+?) TO .*", Pattern.CASE_INSENSITIVE);

    /** Privileges of MySQL and MariaDB that change nothing; everything else counts as more than reading. */
    private static final Set<String> HARMLESS = Set.of(
            "USAGE",
            "SELECT",
            "SHOW VIEW",
            "SHOW DATABASES",
            "PROCESS",
            "LOCK TABLES",
            "REPLICATION CLIENT",
            "BINLOG MONITOR",
            "SHOW_ROUTINE",
            "SHOW CREATE ROUTINE");

    private static final String POSTGRES_RIGHTS = """
            SELECT current_user, current_database(), current_schema(),
                   (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
                   has_schema_privilege(current_schema(), 'CREATE'),
                   EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                           WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
                             AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))""";

    private Privileges() {}

    /** A warning if the account may write; empty if it may not, or if the product does not tell. */
    static Optional<String> warning(Connection connection, Dialect dialect) throws SQLException {
        return switch (dialect) {
            case MYSQL, MARIADB -> mySql(connection);
            case POSTGRESQL -> postgres(connection);
            case SQLITE, H2, ORACLE, SQLSERVER, GENERIC -> Optional.empty();
        };
    }

    private static Optional<String> mySql(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        Statements.each(connection, "SHOW GRANTS", row -> {
            Matcher grant = GRANT.matcher(row.getString(1));
            if (grant.matches()) {
                addDangerous(grant.group(1), grant.group(2), found);
            }
        });
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String account = Statements.text(connection, "SELECT CURRENT_USER()");
        String schema = Statements.text(connection, "SELECT DATABASE()");
        String scope = schema == null ? "*" : Dialect.MYSQL.quote(schema);
        return Optional.of(text(
                account,
                found,
                "CREATE USER 'dbintent_reader'@'%' IDENTIFIED BY '<password>'; GRANT SELECT, SHOW VIEW ON " + scope
                        + ".* TO 'dbintent_reader'@'%';"));
    }

    private static void addDangerous(String privileges, String scope, List<String> found) {
        // A list of columns in parentheses says nothing about the kind of privilege.
        for (String privilege : privileges.replaceAll("\\([^)]*\\)", "").split(",", -1)) {
            String name = privilege.trim();
            if (!HARMLESS.contains(name)) {
                found.add(name + " on " + scope);
            }
        }
    }

    private static Optional<String> postgres(Connection connection) throws SQLException {
        List<String> warnings = new ArrayList<>();
        Statements.each(connection, POSTGRES_RIGHTS, row -> {
            List<String> found = new ArrayList<>();
            String schema = Dialect.POSTGRESQL.quote(String.valueOf(row.getString(3)));
            if (row.getBoolean(4)) {
                found.add("it is a superuser");
            }
            if (row.getBoolean(5)) {
                found.add("CREATE on schema " + schema);
            }
            if (row.getBoolean(6)) {
                found.add("writing to tables of schema " + schema);
            }
            if (!found.isEmpty()) {
                warnings.add(text(
                        row.getString(1),
                        found,
                        "CREATE ROLE dbintent_reader LOGIN PASSWORD '<password>'; GRANT CONNECT ON DATABASE "
                                + Dialect.POSTGRESQL.quote(row.getString(2))
                                + " TO dbintent_reader; GRANT USAGE ON SCHEMA "
                                + schema + " TO dbintent_reader; GRANT SELECT ON ALL TABLES IN SCHEMA " + schema
                                + " TO dbintent_reader;"));
            }
        });
        return warnings.stream().findFirst();
    }

    private static String text(@Nullable String account, List<String> found, String statement) {
        int more = found.size() - 3;
        String listed = String.join(", ", found.subList(0, Math.min(3, found.size())))
                + (more > 0 ? " and " + more + " more" : "");
        return "The account " + account + " may do more than read: " + listed
                + ". Queries run in read-only transactions all the same; an account that can only read is safer still: "
                + statement;
    }
}
