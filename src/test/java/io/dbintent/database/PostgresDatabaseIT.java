package io.dbintent.database;

import static io.dbintent.sql.RawQueries.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.schema.Column;
import io.dbintent.schema.Index;
import io.dbintent.schema.Table;
import io.dbintent.schema.UniqueKey;
import io.dbintent.testing.Servers;
import io.dbintent.testing.SingleConnection;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PostgreSQL")
class PostgresDatabaseIT extends DatabaseContract {

    @Override
    DataSource writer() {
        return Servers.postgres().getPostgresDatabase();
    }

    @Override
    Database open(Duration timeout) {
        String url = Servers.postgres().getJdbcUrl("postgres", "postgres");
        return Databases.open(new DatabaseSettings(url, null, null, timeout, 4));
    }

    @Override
    String manyRows(long rows, int width) {
        return "SELECT n, repeat('x', " + width + ") FROM generate_series(1, " + rows + ") n";
    }

    @Override
    String endless() {
        return "SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b";
    }

    @Override
    String sessionState() {
        return "SELECT current_setting('transaction_isolation'), current_setting('default_transaction_read_only'),"
                + " current_setting('statement_timeout'), current_schema()";
    }

    @Override
    String connectionId() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    String kill(String connectionId) {
        return "SELECT pg_terminate_backend(" + connectionId + ")";
    }

    @Test
    @DisplayName("reads every type as documented")
    void manyTypes() throws SQLException {
        Rows rows = rows("SELECT 1::int2, 2::bigint, 1.50::numeric, 'NaN'::numeric, 0.1::real, true, date '2024-02-29',"
                + " time '01:02:03', timestamp '2024-01-02 03:04:05.678', timestamptz '2024-01-02 03:04:05+00',"
                + " 'infinity'::timestamptz, 'infinity'::date, '\\x00ff'::bytea, ARRAY[1,2], '{\"a\": 1}'::jsonb,"
                + " '0b0e3c8a-3e5f-4a2b-9c1d-000000000001'::uuid, interval '1 day', B'101', NULL::int");
        assertThat(rows.rows().get(0).cells().subList(0, 12))
                .containsExactly(
                        1L,
                        2L,
                        new BigDecimal("1.50"),
                        "NaN",
                        0.1,
                        true,
                        LocalDate.of(2024, 2, 29),
                        LocalTime.of(1, 2, 3),
                        LocalDateTime.of(2024, 1, 2, 3, 4, 5, 678_000_000),
                        OffsetDateTime.of(2024, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC),
                        "infinity",
                        "infinity");
        assertThat((byte[]) rows.rows().get(0).cells().get(12)).containsExactly(0, -1);
        assertThat(rows.rows().get(0).cells().subList(13, 19))
                .containsExactly("{1,2}", "{\"a\": 1}", "0b0e3c8a-3e5f-4a2b-9c1d-000000000001", "1 day", "101", null);
    }

    @Test
    @DisplayName("never ends a transaction that was begun with SQL, and refuses writes inside it")
    void keepsTransactionBegunWithSql() throws SQLException {
        try (Connection connection = writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("INSERT INTO parent VALUES (8, 'uncommitted', NULL)");
            Database database = Databases.of(SingleConnection.of(connection), LONG);
            assertThat(database.read(session -> session.rows(raw("SELECT id FROM parent WHERE id = 8"), 9))
                            .rows())
                    .hasSize(1);
            assertThatThrownBy(() -> database.read(session -> session.rows(raw("DELETE FROM child RETURNING a"), 9)))
                    .hasMessageContaining("cannot execute DELETE in a read-only transaction");
            statement.execute("INSERT INTO parent VALUES (9, 'still writable', NULL)");
            assertThat(value(connection, "SELECT current_setting('statement_timeout')"))
                    .isEqualTo("0|");
            statement.execute("ROLLBACK");
            assertThat(value(connection, "SELECT id FROM parent WHERE id >= 8")).isEmpty();
        }
    }

    @Test
    @DisplayName("refuses a connection whose transaction an error has aborted")
    void refusesAbortedTransaction() throws SQLException {
        try (Connection connection = writer().getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> value(connection, "SELECT nope FROM parent"))
                    .isInstanceOf(SQLException.class);
            Database database = Databases.of(SingleConnection.of(connection), LONG);
            DatabaseException error = catchThrowableOfType(
                    DatabaseException.class, () -> database.read(session -> session.rows(raw("SELECT 1"), 1)));
            assertThat(error.kind()).isEqualTo(Kind.UNSAFE_CONNECTION);
            assertThat(error.getMessage())
                    .isEqualTo("The connection is in a transaction that an earlier error has aborted, and that is not"
                            + " ours to end. Roll it back before asking, or hand in a DataSource that gives a fresh"
                            + " connection.");
        }
    }

    @Test
    @DisplayName("reads comments, enumerations, defaults and partial indexes")
    void inspectsDetails() throws SQLException {
        execute(
                "DROP TABLE IF EXISTS detailed",
                "DROP TYPE IF EXISTS mood",
                "CREATE TYPE mood AS ENUM ('happy', 'sad')",
                "CREATE TABLE detailed (id serial PRIMARY KEY, m mood DEFAULT 'sad', price numeric(10,2) UNIQUE,"
                        + " twice numeric GENERATED ALWAYS AS (price * 2) STORED, tags text[])",
                "CREATE UNIQUE INDEX some_of ON detailed (m) WHERE price > 0",
                "COMMENT ON TABLE detailed IS 'one of a kind'",
                "COMMENT ON COLUMN detailed.m IS 'how it feels'");
        Table table;
        try (Database database = open(LONG)) {
            table = database.inspect().table("detailed").orElseThrow();
        }
        execute("DROP TABLE detailed", "DROP TYPE mood");
        assertThat(table.comment()).isEqualTo("one of a kind");
        assertThat(table.columns().get(1).comment()).isEqualTo("how it feels");
        assertThat(table.columns())
                .extracting(c -> c.type().declaration() + " " + c.type().family())
                .containsExactly(
                        "integer INTEGER", "mood TEXT", "numeric(10,2) DECIMAL", "numeric DECIMAL", "text[] OTHER");
        assertThat(table.columns()).extracting(Column::generated).containsExactly(true, false, false, true, false);
        assertThat(table.uniqueKeys()).extracting(UniqueKey::columns).containsExactly(List.of("price"));
        assertThat(table.indexes()).extracting(Index::name).contains("some_of");
    }

    @Test
    @DisplayName("warns of an account that may write")
    void warnsOfWriter() throws SQLException {
        try (Database database = open(LONG)) {
            assertThat(database.privilegeWarning().orElseThrow())
                    .startsWith("The account postgres may do more than read: it is a superuser, ")
                    .contains("GRANT SELECT ON ALL TABLES IN SCHEMA \"public\" TO dbintent_reader;");
        }
    }
}
