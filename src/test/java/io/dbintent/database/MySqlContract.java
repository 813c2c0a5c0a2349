package io.dbintent.database;

import static io.dbintent.sql.RawQueries.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.schema.UniqueKey;
import io.dbintent.testing.SingleConnection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB have in common beyond the contract of all. */
abstract class MySqlContract extends DatabaseContract {

    @Override
    String manyRows(long rows, int width) {
        String digits = "(SELECT 0 n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
        StringBuilder from = new StringBuilder(digits + " d0");
        for (int i = 1; i < 7; i++) {
            from.append(" CROSS JOIN ").append(digits).append(" d").append(i);
        }
        return "SELECT d0.n, REPEAT('x', " + width + ") FROM " + from + " LIMIT " + rows;
    }

    @Override
    String connectionId() {
        return "SELECT CONNECTION_ID()";
    }

    @Override
    String kill(String connectionId) {
        return "KILL " + connectionId;
    }

    @Override
    String endless() {
        return "SELECT COUNT(*) FROM information_schema.COLLATIONS a, information_schema.COLLATIONS b,"
                + " information_schema.COLLATIONS c, information_schema.COLLATIONS d, information_schema.COLLATIONS e";
    }

    private static final String MANY_TYPES = "CREATE TABLE many_types (flag TINYINT(1), year_made YEAR, bit_one BIT(1),"
            + " bits BIT(12), big BIGINT UNSIGNED, small INT UNSIGNED, price DECIMAL(20,4), ratio FLOAT, wide DOUBLE,"
            + " born DATE, at_time TIME, made DATETIME(3), stamped TIMESTAMP NULL, kind ENUM('a','b'), tags SET('x','y'),"
            + " doc JSON, raw_bytes VARBINARY(10), fixed_bytes BINARY(3), blob_bytes BLOB, long_text LONGTEXT)";

    private static final String ONE_OF_EACH =
            "INSERT INTO many_types VALUES (2, 2006, b'1', b'101', 18446744073709551615,"
                    + " 4294967295, 12345678901234.5678, 0.1, 1e300, '2024-02-29', '-838:59:59', '2024-01-02 03:04:05.678',"
                    + " '2024-01-02 03:04:05', 'b', 'x,y', '{\"a\": 1}', x'00ff', x'010203', x'ff', 'n\\0ul')";

    private static final List<Object> AS_TYPED = List.of(
            2L,
            2006L,
            1L,
            5L,
            new BigInteger("18446744073709551615"),
            4294967295L,
            new BigDecimal("12345678901234.5678"),
            0.1,
            1e300,
            LocalDate.of(2024, 2, 29),
            "-838:59:59",
            LocalDateTime.of(2024, 1, 2, 3, 4, 5, 678_000_000),
            LocalDateTime.of(2024, 1, 2, 3, 4, 5),
            "b",
            "x,y",
            "{\"a\": 1}",
            new byte[] {0, -1},
            new byte[] {1, 2, 3},
            new byte[] {-1},
            "n\0ul");

    @Test
    @DisplayName("reads every type right, whatever the flags of the user's driver")
    void manyTypes() throws SQLException {
        execute(
                "DROP TABLE IF EXISTS many_types",
                MANY_TYPES,
                ONE_OF_EACH,
                "INSERT INTO many_types (flag) VALUES (NULL)");
        for (Database database : List.of(open(LONG), Databases.of(writer(), LONG), Databases.of(otherDriver(), LONG))) {
            List<Row> rows = database.read(session -> session.rows(raw("SELECT * FROM many_types"), 9))
                    .rows();
            for (int i = 0; i < AS_TYPED.size(); i++) {
                assertThat(rows.get(0).cells().get(i)).as("column %d", i + 1).isEqualTo(AS_TYPED.get(i));
            }
            assertThat(rows.get(1).cells()).hasSize(AS_TYPED.size()).containsOnlyNulls();
            database.close();
        }
        execute("DROP TABLE many_types");
    }

    /** The same server through MariaDB's own driver. */
    abstract DataSource otherDriver() throws SQLException;

    @Test
    @DisplayName("has the server refuse writes, where the driver does not refuse them before")
    void serverRefusesWrites() throws SQLException {
        try (Database database = Databases.of(otherDriver(), LONG)) {
            for (String sql : List.of("INSERT INTO parent VALUES (3, 'Cid', NULL)", "DROP TABLE child")) {
                assertThatThrownBy(() -> database.read(session -> session.rows(raw(sql), 1)))
                        .hasMessageContaining("Cannot execute statement in a READ ONLY transaction");
            }
        }
    }

    @Test
    @DisplayName("reads a date of zeros as the text that the server shows")
    void zeroDates() throws SQLException {
        execute(
                "DROP TABLE IF EXISTS zero_dates",
                "SET SESSION sql_mode = ''",
                "CREATE TABLE zero_dates (born DATE, made DATETIME)",
                "INSERT INTO zero_dates VALUES ('0000-00-00', '0000-00-00 00:00:00')");
        for (Database database : List.of(open(LONG), Databases.of(writer(), LONG))) {
            assertThat(database.read(session -> session.rows(raw("SELECT * FROM zero_dates"), 9))
                            .rows())
                    .containsExactly(new Row(List.of("0000-00-00", "0000-00-00 00:00:00")));
            database.close();
        }
        execute("DROP TABLE zero_dates");
    }

    @Test
    @DisplayName("refuses a DataSource that takes several statements at once")
    void refusesMultiQueries() throws SQLException {
        MysqlDataSource source = (MysqlDataSource) writer();
        source.setAllowMultiQueries(true);
        try (Database database = Databases.of(source, LONG)) {
            assertThatThrownBy(database::dialect)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessage("allowMultiQueries is on for the database behind the DataSource"
                            + " com.mysql.cj.jdbc.MysqlDataSource, so one query could carry a second statement behind"
                            + " it. Remove allowMultiQueries=true from the URL or the DataSource.");
        }
    }

    @Test
    @DisplayName("never ends a transaction that was begun with SQL while auto-commit is on")
    void keepsTransactionBegunWithSql() throws SQLException {
        try (Connection connection = writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("START TRANSACTION");
            statement.execute("INSERT INTO parent VALUES (8, 'uncommitted', NULL)");
            Database database = Databases.of(SingleConnection.of(connection), LONG);
            assertThat(database.read(session -> session.rows(raw("SELECT id FROM parent WHERE id = 8"), 9))
                            .rows())
                    .hasSize(1);
            statement.execute("ROLLBACK");
            assertThat(value(connection, "SELECT id FROM parent WHERE id = 8")).isEmpty();
        }
    }

    @Test
    @DisplayName("sees one snapshot for all queries of a read")
    void snapshot() throws SQLException {
        try (Database database = open(LONG)) {
            List<Integer> counts = database.read(session -> {
                int before =
                        session.rows(raw("SELECT id FROM parent"), 9).rows().size();
                executeUnchecked("INSERT INTO parent VALUES (5, 'meanwhile', NULL)");
                return List.of(
                        before,
                        session.rows(raw("SELECT id FROM parent"), 9).rows().size());
            });
            assertThat(counts).containsExactly(2, 2);
            assertThat(database.read(session -> session.rows(raw("SELECT id FROM parent"), 9))
                            .rows())
                    .hasSize(3);
        }
    }

    @Test
    @DisplayName("reads comments, declared types and defaults")
    void inspectsDetails() throws SQLException {
        execute(
                "DROP TABLE IF EXISTS detailed",
                "CREATE TABLE detailed (id INT AUTO_INCREMENT PRIMARY KEY COMMENT 'the key', price DECIMAL(10,2) DEFAULT 1.5,"
                        + " name VARCHAR(30) DEFAULT 'it''s', made DATETIME DEFAULT CURRENT_TIMESTAMP, nothing INT DEFAULT NULL,"
                        + " total DECIMAL(10,2) AS (price * 2) STORED, UNIQUE KEY both_of (name, price)) COMMENT 'one of a kind'");
        Table table;
        try (Database database = open(LONG)) {
            table = database.inspect().table("detailed").orElseThrow();
        }
        execute("DROP TABLE detailed");
        assertThat(table.comment()).isEqualTo("one of a kind");
        assertThat(table.columns().get(0).comment()).isEqualTo("the key");
        assertThat(table.columns())
                .extracting(Column::generated)
                .containsExactly(true, false, false, false, false, true);
        assertThat(table.columns().get(1).type().declaration()).isEqualTo("decimal(10,2)");
        assertThat(table.columns().get(2).defaultValue()).isIn("'it''s'", "'it\\'s'");
        assertThat(table.columns().get(3).defaultValue()).containsIgnoringCase("current_timestamp");
        assertThat(table.columns().get(4).defaultValue()).isNull();
        assertThat(table.uniqueKeys()).containsExactly(new UniqueKey("both_of", List.of("name", "price")));
    }

    @Test
    @DisplayName("warns of an account that may write")
    void warnsOfWriter() throws SQLException {
        try (Database database = Databases.of(writer(), LONG)) {
            assertThat(database.privilegeWarning().orElseThrow())
                    .startsWith("The account ")
                    .contains(" may do more than read: ", " on *.*")
                    .contains(
                            "CREATE USER 'dbintent_reader'@'%' IDENTIFIED BY '<password>'; GRANT SELECT, SHOW VIEW ON `");
        }
    }
}
