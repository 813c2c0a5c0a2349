package io.dbintent.migration.change;

import io.dbintent.sql.Dialect;

/**
 * The product and version whose behaviour is meant.
 *
 * @param dialect the product
 * @param major its major version, such as 9, 11, 18
 * @param minor its minor version
 */
public record ServerKind(Dialect dialect, int major, int minor) {

    /** A product in the version that its rules here were last checked against. */
    public static ServerKind of(Dialect dialect) {
        return switch (dialect) {
            case MYSQL -> new ServerKind(dialect, 9, 7);
            case MARIADB -> new ServerKind(dialect, 11, 4);
            case POSTGRESQL -> new ServerKind(dialect, 18, 0);
            case SQLITE -> new ServerKind(dialect, 3, 50);
            case H2 -> new ServerKind(dialect, 2, 4);
            case ORACLE -> new ServerKind(dialect, 23, 0);
            case SQLSERVER -> new ServerKind(dialect, 16, 0);
            case GENERIC -> new ServerKind(dialect, 0, 0);
        };
    }

    /** True for MySQL and MariaDB. */
    public boolean isMySqlFamily() {
        return dialect.isMySqlFamily();
    }

    /** True if the version is this one or a later one. */
    public boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }
}
