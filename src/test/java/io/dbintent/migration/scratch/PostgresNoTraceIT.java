package io.dbintent.migration.scratch;

import io.dbintent.sql.Dialect;
import io.dbintent.testing.Servers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Nothing is left on a PostgreSQL server")
class PostgresNoTraceIT extends NoTraceContract {

    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    String url() {
        return Servers.postgres().getJdbcUrl("postgres", "postgres");
    }

    @Override
    String user() {
        return "postgres";
    }

    @Override
    String password() {
        return "";
    }

    @Override
    String endless() {
        return "SELECT pg_sleep(600)";
    }
}
