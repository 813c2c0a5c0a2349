package io.dbintent.migration.finding;

import io.dbintent.database.Database;
import io.dbintent.database.Databases;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import io.dbintent.testing.Servers;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rows that a finding is about, on MariaDB,")
class MariaDbRowCountIT extends RowCountContract {

    @Override
    ServerKind server() {
        return ServerKind.of(Dialect.MARIADB);
    }

    @Override
    DataSource writer() {
        return Servers.mariaDb().owner();
    }

    @Override
    Database open() {
        return Databases.open(Servers.mariaDb().settings(LIMIT, 2));
    }

    @Override
    List<String> tables() {
        return List.of(
                "CREATE TABLE lint_parent (id int NOT NULL PRIMARY KEY, name varchar(20)) PARTITION BY RANGE (id)"
                        + " (PARTITION p0 VALUES LESS THAN (2), PARTITION p1 VALUES LESS THAN (99))",
                "CREATE TABLE lint_child (id int NOT NULL PRIMARY KEY, parent_id int, email varchar(40), code varchar(20))",
                "CREATE TABLE lint_wide (id int NOT NULL PRIMARY KEY, d decimal(10,2), n int, big bigint, f double,"
                        + " at datetime(6), mood enum('calm','angry'), flags set('a','b'), b varbinary(20), doc text,"
                        + " u varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, UNIQUE KEY lint_u (u))");
    }

    @Override
    List<String> rows() {
        return List.of(
                "INSERT INTO lint_parent VALUES (1, 'a'), (2, 'b ')",
                "INSERT INTO lint_child VALUES (1, 1, 'x@y', '12'), (2, 9, 'x@y', 'twelve'), (3, NULL, NULL, '7'), (4, 2, 'z@y', NULL)",
                "INSERT INTO lint_wide VALUES (1, 1.25, -5, 9007199254740993, 1.5, '2020-01-01 10:00:00.5', 'calm', 'a,b', 'abc', '{}', 'Ä'),"
                        + " (2, 99999999.50, 70000, 1, 2, '2020-01-02 00:00:00', 'angry', 'b', 'abcdefghijkl', 'no json', 'ä'),"
                        + " (3, NULL, NULL, NULL, NULL, '2050-01-02 00:00:00', NULL, NULL, NULL, NULL, NULL)");
    }

    @Override
    List<Counted> cases() {
        return List.of(
                new Counted("DST02", "DROP TABLE lint_child", "ERROR 4 rows would be gone"),
                new Counted(
                        "DST03", "ALTER TABLE lint_child DROP COLUMN email", "ERROR 3 of 4 rows would lose a value"),
                new Counted("DST04", "TRUNCATE lint_wide", "ERROR 3 rows would be gone"),
                new Counted("DST06", "DELETE FROM lint_child", "ERROR 4 rows would be gone"),
                new Counted(
                        "DAT01",
                        "CREATE UNIQUE INDEX u ON lint_child (email)",
                        "ERROR 2 of 4 rows share their values with another row"),
                new Counted(
                        "DAT01",
                        "CREATE UNIQUE INDEX u ON lint_child (email, id)",
                        "NOTICE 0 of 4 rows share their values with another row"),
                new Counted(
                        "DAT01",
                        "ALTER TABLE lint_wide ADD UNIQUE KEY u2 (b(3))",
                        "ERROR 2 of 3 rows share their values with another row"),
                new Counted("DST07", "ALTER TABLE lint_parent DROP PARTITION p0", "ERROR 1 of 2 rows would be gone"),
                new Counted(
                        "DST13",
                        "ALTER TABLE lint_child DROP COLUMN code, ADD COLUMN code_text varchar(20)",
                        "ERROR 3 of 4 rows would lose a value"),
                new Counted(
                        "DAT09",
                        "ALTER TABLE lint_wide MODIFY u varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
                        "ERROR 2 of 3 rows share their values with another row"),
                new Counted(
                        "LOS04",
                        "ALTER TABLE lint_wide MODIFY u varchar(20) CHARACTER SET ascii",
                        "WARNING 2 of 3 rows would change"),
                new Counted("LOS01", "ALTER TABLE lint_wide MODIFY d smallint", "ERROR 1 of 3 rows do not fit"),
                new Counted("LOS01", "ALTER TABLE lint_wide MODIFY doc tinytext", "NOTICE 0 of 3 rows do not fit"),
                new Counted("LOS02", "ALTER TABLE lint_wide MODIFY d decimal(8,1)", "ERROR 1 of 3 rows do not fit"),
                new Counted(
                        "DAT03",
                        "ALTER TABLE lint_child MODIFY email varchar(40) NOT NULL",
                        "ERROR 1 of 4 rows have NULL there"),
                new Counted(
                        "DAT04",
                        "ALTER TABLE lint_child ADD COLUMN phone varchar(20) NOT NULL",
                        "WARNING 4 rows would get it"),
                new Counted(
                        "DAT06",
                        "ALTER TABLE lint_child ADD FOREIGN KEY (parent_id) REFERENCES lint_parent (id)",
                        "ERROR 1 of 4 rows point to no row of lint_parent"),
                new Counted("DAT06", "ALTER TABLE lint_wide ADD CHECK (n > 0)", "ERROR 1 of 3 rows break the check"),
                new Counted("DAT07", "ALTER TABLE lint_child MODIFY code int", "ERROR 1 of 4 rows cannot be cast"),
                new Counted(
                        "DAT07",
                        "ALTER TABLE lint_wide MODIFY at timestamp(6) NULL",
                        "ERROR 1 of 3 rows cannot be cast"),
                new Counted("DAT07", "ALTER TABLE lint_wide MODIFY doc json", "ERROR 1 of 3 rows cannot be cast"),
                new Counted(
                        "DAT08",
                        "ALTER TABLE lint_wide MODIFY mood enum('calm')",
                        "ERROR 1 of 3 rows have such a value"),
                new Counted(
                        "DAT08", "ALTER TABLE lint_wide MODIFY flags set('b')", "ERROR 1 of 3 rows have such a value"),
                new Counted("LOS01", "ALTER TABLE lint_wide MODIFY n smallint", "ERROR 1 of 3 rows do not fit"),
                new Counted("LOS01", "ALTER TABLE lint_child MODIFY code varchar(4)", "ERROR 1 of 4 rows do not fit"),
                new Counted("LOS01", "ALTER TABLE lint_wide MODIFY b varbinary(10)", "ERROR 1 of 3 rows do not fit"),
                new Counted("LOS02", "ALTER TABLE lint_wide MODIFY d decimal(10,4)", "ERROR 1 of 3 rows do not fit"),
                new Counted("LOS03", "ALTER TABLE lint_wide MODIFY n int unsigned", "ERROR 1 of 3 rows are negative"),
                new Counted("LOS05", "ALTER TABLE lint_wide MODIFY d decimal(10,1)", "ERROR 1 of 3 rows would change"),
                new Counted("LOS05", "ALTER TABLE lint_wide MODIFY f int", "ERROR 1 of 3 rows would change"),
                new Counted("LOS05", "ALTER TABLE lint_wide MODIFY big double", "ERROR 1 of 3 rows may change"),
                new Counted("LOS06", "ALTER TABLE lint_wide MODIFY at date", "ERROR 1 of 3 rows would change"),
                new Counted(
                        "LOS09",
                        "ALTER TABLE lint_parent MODIFY name char(20)",
                        "WARNING 1 of 2 rows end with a blank"),
                new Counted("LOS14", "ALTER TABLE lint_wide MODIFY at datetime", "WARNING 1 of 3 rows would change"),
                new Counted(
                        "DML01",
                        "UPDATE lint_child SET code = '' WHERE code IS NULL",
                        "NOTICE 1 of 4 rows would be affected"));
    }
}
