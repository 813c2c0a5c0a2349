package io.dbintent.migration.finding;

import io.dbintent.database.Database;
import io.dbintent.database.Databases;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

@DisplayName("The rows that a finding is about, on SQLite,")
class SqliteRowCountTests extends RowCountContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    ServerKind server() {
        return ServerKind.of(Dialect.SQLITE);
    }

    @Override
    DataSource writer() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("rows.db"));
        return source;
    }

    @Override
    Database open() {
        return Databases.of(writer(), LIMIT);
    }

    @Override
    List<String> tables() {
        return List.of(
                "CREATE TABLE lint_parent (id integer NOT NULL PRIMARY KEY, name varchar(20))",
                "CREATE TABLE lint_child (id integer NOT NULL PRIMARY KEY, parent_id int, email varchar(40), code varchar(20))");
    }

    @Override
    List<String> rows() {
        return List.of(
                "INSERT INTO lint_parent VALUES (1, 'a'), (2, 'b ')",
                "INSERT INTO lint_child VALUES (1, 1, 'x@y', '12'), (2, 9, 'x@y', 'twelve'), (3, NULL, NULL, '7')");
    }

    @Override
    List<Counted> cases() {
        return List.of(
                new Counted("DST02", "DROP TABLE lint_child", "ERROR 3 rows would be gone"),
                new Counted(
                        "DST03", "ALTER TABLE lint_child DROP COLUMN email", "ERROR 2 of 3 rows would lose a value"),
                new Counted("DST06", "DELETE FROM lint_child", "ERROR 3 rows would be gone"),
                new Counted(
                        "DAT01",
                        "CREATE UNIQUE INDEX u ON lint_child (email)",
                        "ERROR 2 of 3 rows share their values with another row"),
                new Counted(
                        "DAT02",
                        "ALTER TABLE lint_child ADD COLUMN phone text NOT NULL",
                        "ERROR 3 rows have no value for it"),
                new Counted(
                        "DML01",
                        "UPDATE lint_child SET code = '' WHERE code IS NULL",
                        "NOTICE 0 of 3 rows would be affected"));
    }
}
