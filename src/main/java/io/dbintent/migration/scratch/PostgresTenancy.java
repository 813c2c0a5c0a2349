package io.dbintent.migration.scratch;

import java.util.List;

/** PostgreSQL: a database owned by a role that may make neither roles nor databases. */
final class PostgresTenancy implements Tenancy {

    @Override
    public List<String> create(String name, String password) {
        return List.of(
                "CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + password + "'",
                // An administrator who is no superuser may give a database only to a role it is a member of.
                "GRANT " + name + " TO CURRENT_USER",
                "CREATE DATABASE " + name + " OWNER " + name + " TEMPLATE template0",
                "REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
    }

    @Override
    public List<String> drop(String name) {
        return List.of("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)", "DROP ROLE IF EXISTS " + name);
    }

    @Override
    public String sessions(String name) {
        return "";
    }

    @Override
    public String named() {
        return "SELECT datname FROM pg_database WHERE datname LIKE 'dbintent\\_scratch\\_%'"
                + " UNION SELECT rolname FROM pg_roles WHERE rolname LIKE 'dbintent\\_scratch\\_%'";
    }

    @Override
    public List<String> fence() {
        return List.of(
                "REVOKE CONNECT ON DATABASE postgres FROM PUBLIC", "REVOKE CONNECT ON DATABASE template1 FROM PUBLIC");
    }
}
