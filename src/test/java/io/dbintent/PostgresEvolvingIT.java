package io.dbintent;

import io.dbintent.testing.Servers;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A change request in a test, on PostgreSQL")
class PostgresEvolvingIT extends EvolvingContract {

    @Override
    DataSource source() {
        return Servers.postgres().getPostgresDatabase();
    }

    @Override
    List<String> words() {
        return List.of(
                "ALTER TABLE \"users\" DROP COLUMN \"note\"",
                "ALTER TABLE \"users\" ADD COLUMN \"note\" character varying(40)",
                "public.users");
    }
}
