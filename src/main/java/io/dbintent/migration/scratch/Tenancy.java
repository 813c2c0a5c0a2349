package io.dbintent.migration.scratch;

import io.dbintent.sql.Dialect;
import java.util.List;

/** How a product with accounts fences a database off from the others, as SQL for its administrator. */
interface Tenancy {

    static Tenancy of(Dialect dialect) {
        return switch (dialect) {
            case MYSQL, MARIADB -> new MySqlTenancy();
            case POSTGRESQL -> new PostgresTenancy();
            case SQLITE, H2, ORACLE, SQLSERVER, GENERIC ->
                throw new IllegalArgumentException("No scratch schema can be made beside the user's on " + dialect
                        + "; this is done on MySQL, MariaDB and PostgreSQL.");
        };
    }

    /** Statements that make the database and its account, both of this name. */
    List<String> create(String name, String password);

    /** Statements that drop both, whether or not they are there. */
    List<String> drop(String name);

    /** A query for statements that end the sessions of this account; empty if dropping its database ends them. */
    String sessions(String name);

    /** A query for the names of databases and accounts that begin with {@link ScratchName#PREFIX}. */
    String named();

    /** Statements that close a server of our own to an account outside of its own database. */
    List<String> fence();

    /** The URL of this database, from the URL of another on the same server. */
    static String databaseUrl(String serverUrl, String name) {
        return serverUrl.replaceFirst("^(jdbc:[a-z]+:(?:[a-z]+:)?//[^/?]*)/?[^?]*", "$1/" + name);
    }
}
