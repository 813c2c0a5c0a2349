package io.dbintent.migration.scratch;

import io.dbintent.fixture.RealMySql;
import io.dbintent.sql.Dialect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Nothing is left on a MySQL server")
class MySqlNoTraceIT extends NoTraceContract {

    @RegisterExtension
    static final RealMySql MYSQL = new RealMySql();

    @Override
    Dialect dialect() {
        return Dialect.MYSQL;
    }

    @Override
    String url() {
        return MYSQL.url();
    }

    @Override
    String user() {
        return MYSQL.user();
    }

    @Override
    String password() {
        return MYSQL.password();
    }

    @Override
    String endless() {
        return "SELECT SLEEP(600)";
    }
}
