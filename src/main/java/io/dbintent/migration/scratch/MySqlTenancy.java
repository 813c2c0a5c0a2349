package io.dbintent.migration.scratch;

import java.util.List;

/** MySQL and MariaDB: a database, and an account with every right on it. */
final class MySqlTenancy implements Tenancy {

    @Override
    public List<String> create(String name, String password) {
        return List.of(
                "CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4",
                "CREATE USER '" + name + "'@'%' IDENTIFIED BY '" + password + "'",
                // An underscore in a grant is a wildcard.
                "GRANT ALL PRIVILEGES ON `" + name.replace("_", "\\_") + "`.* TO '" + name + "'@'%'");
    }

    @Override
    public List<String> drop(String name) {
        return List.of(
                // A session that still has one of its tables in a transaction would be waited for, by default for a
                // year.
                "SET SESSION lock_wait_timeout = 60",
                "DROP DATABASE IF EXISTS `" + name + "`",
                "DROP USER IF EXISTS '" + name + "'@'%'");
    }

    @Override
    public String sessions(String name) {
        return "SELECT CONCAT('KILL ', ID) FROM INFORMATION_SCHEMA.PROCESSLIST WHERE USER = '" + name + "'";
    }

    @Override
    public String named() {
        return "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME LIKE 'dbintent\\_scratch\\_%'"
                + " UNION SELECT User FROM mysql.user WHERE User LIKE 'dbintent\\_scratch\\_%'";
    }

    @Override
    public List<String> fence() {
        return List.of();
    }
}
