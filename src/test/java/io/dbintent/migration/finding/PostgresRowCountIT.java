package io.dbintent.migration.finding;

import io.dbintent.database.Database;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.Databases;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import io.dbintent.testing.Servers;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rows that a finding is about, on PostgreSQL,")
class PostgresRowCountIT extends RowCountContract {

    @Override
    ServerKind server() {
        return ServerKind.of(Dialect.POSTGRESQL);
    }

    @Override
    DataSource writer() {
        return Servers.postgres().getPostgresDatabase();
    }

    @Override
    Database open() {
        String url = Servers.postgres().getJdbcUrl("postgres", "postgres");
        return Databases.open(new DatabaseSettings(url, null, null, LIMIT, 2));
    }

    @Override
    List<String> tables() {
        return List.of(
                "CREATE TABLE lint_parent (id int NOT NULL PRIMARY KEY, name varchar(20))",
                "CREATE TABLE lint_child (id int NOT NULL PRIMARY KEY, parent_id int, email varchar(40), code varchar(20))",
                "CREATE TABLE lint_wide (id int NOT NULL PRIMARY KEY, d numeric(10,2), n int, big bigint, f double precision,"
                        + " at timestamp, j json)");
    }

    @Override
    List<String> rows() {
        return List.of(
                "INSERT INTO lint_parent VALUES (1, 'a'), (2, 'b ')",
                "INSERT INTO lint_child VALUES (1, 1, 'x@y', '12'), (2, 9, 'x@y', 'twelve'), (3, NULL, NULL, '7'), (4, 2, 'z@y', NULL)",
                "INSERT INTO lint_wide VALUES (1, 1.25, -5, 9007199254740993, 1.1, '2020-01-01 10:00:00.5', '{\"a\":1,\"a\":2}'),"
                        + " (2, 99999999.50, 70000, 1, 2, '2020-01-02 00:00:00', '{}'), (3, NULL, NULL, NULL, NULL, NULL, NULL)");
    }

    @Override
    List<Counted> cases() {
        return List.of(
                new Counted("DST02", "DROP TABLE lint_child", "ERROR 4 rows would be gone"),
                new Counted(
                        "DST03", "ALTER TABLE lint_child DROP COLUMN email", "ERROR 3 of 4 rows would lose a value"),
                new Counted("DST04", "TRUNCATE lint_wide", "ERROR 3 rows would be gone"),
                new Counted("DST06", "UPDATE lint_child SET code = 'x'", "ERROR 4 rows would be changed"),
                new Counted(
                        "DAT01",
                        "CREATE UNIQUE INDEX u ON lint_child (email)",
                        "ERROR 2 of 4 rows share their values with another row"),
                new Counted(
                        "DAT01",
                        "CREATE UNIQUE INDEX u ON lint_child (email) WHERE id > 1",
                        "NOTICE 0 of 4 rows share their values with another row"),
                new Counted(
                        "LOS02",
                        "ALTER TABLE lint_wide ALTER COLUMN d TYPE numeric(8,1)",
                        "ERROR 1 of 3 rows do not fit"),
                new Counted(
                        "LOS01", "ALTER TABLE lint_wide ALTER COLUMN d TYPE smallint", "ERROR 1 of 3 rows do not fit"),
                new Counted(
                        "DAT01",
                        "ALTER TABLE lint_child ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (email)",
                        "ERROR 2 of 4 rows share their values with another row"),
                new Counted(
                        "DAT02",
                        "ALTER TABLE lint_child ADD COLUMN phone text NOT NULL",
                        "ERROR 4 rows have no value for it"),
                new Counted(
                        "DAT03",
                        "ALTER TABLE lint_child ALTER COLUMN email SET NOT NULL",
                        "ERROR 1 of 4 rows have NULL there"),
                new Counted(
                        "DAT06",
                        "ALTER TABLE lint_child ADD FOREIGN KEY (parent_id) REFERENCES lint_parent (id)",
                        "ERROR 1 of 4 rows point to no row of lint_parent"),
                new Counted("DAT06", "ALTER TABLE lint_wide ADD CHECK (n > 0)", "ERROR 1 of 3 rows break the check"),
                new Counted(
                        "DAT07",
                        "ALTER TABLE lint_child ALTER COLUMN code TYPE int USING code::int",
                        "ERROR 1 of 4 rows cannot be cast"),
                new Counted(
                        "LOS01", "ALTER TABLE lint_wide ALTER COLUMN n TYPE smallint", "ERROR 1 of 3 rows do not fit"),
                new Counted(
                        "LOS01",
                        "ALTER TABLE lint_child ALTER COLUMN code TYPE varchar(4)",
                        "ERROR 1 of 4 rows do not fit"),
                new Counted(
                        "LOS02",
                        "ALTER TABLE lint_wide ALTER COLUMN d TYPE numeric(10,4)",
                        "ERROR 1 of 3 rows do not fit"),
                new Counted(
                        "LOS05",
                        "ALTER TABLE lint_wide ALTER COLUMN d TYPE numeric(10,1)",
                        "ERROR 1 of 3 rows would change"),
                new Counted(
                        "LOS05", "ALTER TABLE lint_wide ALTER COLUMN f TYPE real", "ERROR 1 of 3 rows would change"),
                new Counted("LOS05", "ALTER TABLE lint_wide ALTER COLUMN f TYPE int", "ERROR 1 of 3 rows would change"),
                new Counted(
                        "LOS05",
                        "ALTER TABLE lint_wide ALTER COLUMN big TYPE double precision",
                        "ERROR 1 of 3 rows may change"),
                new Counted(
                        "LOS06", "ALTER TABLE lint_wide ALTER COLUMN at TYPE date", "ERROR 1 of 3 rows would change"),
                new Counted(
                        "LOS07",
                        "ALTER TABLE lint_wide ALTER COLUMN at TYPE timestamptz",
                        "WARNING 2 of 3 rows depend on the session's zone"),
                new Counted(
                        "LOS08",
                        "ALTER TABLE lint_wide ALTER COLUMN j TYPE jsonb",
                        "NOTICE 2 of 3 rows are written anew"),
                new Counted(
                        "LOS09",
                        "ALTER TABLE lint_parent ALTER COLUMN name TYPE char(20)",
                        "WARNING 1 of 2 rows end with a blank"),
                new Counted(
                        "LOS13",
                        "ALTER TABLE lint_child ALTER COLUMN code TYPE varchar(3) USING code::varchar(3)",
                        "ERROR 1 of 4 rows would change"),
                new Counted(
                        "LOS14",
                        "ALTER TABLE lint_wide ALTER COLUMN at TYPE timestamp(0)",
                        "WARNING 1 of 3 rows would change"),
                new Counted(
                        "DML01",
                        "UPDATE lint_child SET code = '' WHERE code IS NULL",
                        "NOTICE 1 of 4 rows would be affected"),
                new Counted(
                        "PGL09",
                        "ALTER TABLE lint_child ALTER COLUMN email SET NOT NULL",
                        "WARNING 4 rows would be read"));
    }
}
