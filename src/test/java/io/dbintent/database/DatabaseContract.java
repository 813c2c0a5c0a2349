package io.dbintent.database;

import static io.dbintent.sql.RawQueries.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.testing.SingleConnection;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every {@link Database} does, whatever the product behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseContract {

    static final Duration LONG = Duration.ofSeconds(60);

    /** Connections of an account that may write, with the driver's default settings. */
    abstract DataSource writer() throws SQLException;

    /** The database through a pool of our own. */
    abstract Database open(Duration timeout) throws SQLException;

    /** A query that yields {@code rows} rows of one number and one text of {@code width} characters. */
    abstract String manyRows(long rows, int width);

    /** A query that runs for minutes. */
    abstract String endless();

    /** What {@code current isolation, and whatever else a session has} looks like, to be compared. */
    abstract String sessionState();

    @BeforeEach
    void createTables() throws SQLException {
        execute(
                "DROP VIEW IF EXISTS rich_parents",
                "DROP TABLE IF EXISTS child",
                "DROP TABLE IF EXISTS parent",
                "CREATE TABLE parent (id INT NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL UNIQUE, note VARCHAR(20)"
                        + " DEFAULT 'none')",
                "CREATE TABLE child (a INT NOT NULL, b INT NOT NULL, parent_id INT, amount DECIMAL(10,2), born DATE,"
                        + " PRIMARY KEY (b, a), CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id))",
                "CREATE INDEX child_born ON child (born)",
                "CREATE VIEW rich_parents AS SELECT id, name FROM parent WHERE id > 1",
                "INSERT INTO parent VALUES (1, 'Ann', NULL), (2, 'Bob \uD83D\uDE00', 'x')",
                "INSERT INTO child VALUES (1, 1, 1, 12.50, '2024-02-29'), (2, 1, NULL, NULL, NULL)");
    }

    @AfterEach
    void dropTables() throws SQLException {
        execute("DROP VIEW rich_parents", "DROP TABLE child", "DROP TABLE parent");
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = writer().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringBuilder values = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.append(rows.getString(i)).append('|');
                }
            }
            return values.toString();
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Rows rows(String sql) throws SQLException {
        try (Database database = open(LONG)) {
            return database.read(session -> session.rows(raw(sql), 100));
        }
    }

    @Test
    @DisplayName("reads tables, columns, keys, indexes and views")
    void inspects() throws SQLException {
        Schema schema;
        try (Database database = open(LONG)) {
            schema = database.inspect();
        }
        assertThat(schema.tables())
                .extracting(Table::name)
                .map(DatabaseContract::lower)
                .containsExactly("child", "parent", "rich_parents");
        Table child = schema.table("child").orElseThrow();
        Table parent = schema.table("parent").orElseThrow();
        assertThat(child.columns())
                .extracting(c -> lower(c.name()))
                .containsExactly("a", "b", "parent_id", "amount", "born");
        assertThat(child.columns())
                .extracting(c -> c.type().family())
                .containsExactly(Family.INTEGER, Family.INTEGER, Family.INTEGER, Family.DECIMAL, Family.DATE);
        assertThat(child.columns()).extracting(c -> c.nullable()).containsExactly(false, false, true, true, true);
        assertThat(child.primaryKey()).map(DatabaseContract::lower).containsExactly("b", "a");
        assertThat(child.foreignKeys()).hasSize(1);
        ForeignKey key = child.foreignKeys().get(0);
        assertThat(key.columns()).map(DatabaseContract::lower).containsExactly("parent_id");
        assertThat(key.referencedTable()).isEqualToIgnoringCase("parent");
        assertThat(key.referencedColumns()).map(DatabaseContract::lower).containsExactly("id");
        assertThat(parent.uniqueKeys()).hasSize(1);
        assertThat(parent.uniqueKeys().get(0).columns())
                .map(DatabaseContract::lower)
                .containsExactly("name");
        assertThat(child.indexes()).extracting(i -> lower(i.name())).contains("child_born");
        assertThat(parent.column("note").orElseThrow().defaultValue()).startsWith("'none'");
        assertThat(schema.table("rich_parents").orElseThrow().kind()).isEqualTo(Table.Kind.VIEW);
    }

    @Test
    @DisplayName("gives typed cells, NULL as null")
    void typedCells() throws SQLException {
        Rows rows = rows("SELECT a, amount, born, parent_id FROM child ORDER BY a");
        assertThat(rows.rows().get(0).cells()).containsExactly(1L, amount(), LocalDate.of(2024, 2, 29), 1L);
        assertThat(rows.rows().get(1).cells()).containsExactly(2L, null, null, null);
    }

    /** SQLite has no decimals. */
    Object amount() {
        return new BigDecimal("12.50");
    }

    @Test
    @DisplayName("makes labels distinct and keeps text beyond the basic plane")
    void labels() throws SQLException {
        Rows rows = rows("SELECT p.id AS x, p.name AS x, p.name AS x_2 FROM parent p WHERE p.id = 2");
        assertThat(rows.labels()).map(DatabaseContract::lower).containsExactly("x", "x_3", "x_2");
        assertThat(rows.rows().get(0).cells()).containsExactly(2L, "Bob \uD83D\uDE00", "Bob \uD83D\uDE00");
    }

    @Test
    @DisplayName("says when rows were left out")
    void truncation() throws SQLException {
        try (Database database = open(LONG)) {
            Rows first = database.read(session -> session.rows(raw("SELECT id FROM parent ORDER BY id"), 1));
            assertThat(first.rows()).containsExactly(new Row(List.of(1L)));
            assertThat(first.truncated()).isTrue();
            Rows all = database.read(session -> session.rows(raw("SELECT id FROM parent"), 2));
            assertThat(all.truncated()).isFalse();
        }
    }

    @Test
    @DisplayName("tells errors apart, and the session stays usable after each")
    void errorKinds() throws SQLException {
        try (Database database = open(LONG)) {
            List<Kind> kinds = database.read(session -> {
                List<Kind> seen = new ArrayList<>();
                for (String sql : List.of(
                        "SELECT FROM WHERE", "SELECT * FROM no_such_table", "SELECT no_such_column FROM parent")) {
                    DatabaseException error =
                            catchThrowableOfType(DatabaseException.class, () -> session.rows(raw(sql), 1));
                    seen.add(error.kind());
                    assertThat(session.rows(raw("SELECT id FROM parent"), 9).rows())
                            .hasSize(2);
                }
                return seen;
            });
            assertThat(kinds).containsExactly(Kind.SYNTAX, Kind.TABLE_NOT_FOUND, Kind.COLUMN_NOT_FOUND);
        }
    }

    @Test
    @DisplayName("refuses to write, should the guard ever be passed")
    void refusesToWrite() throws SQLException {
        for (DataSource source : List.of(writer())) {
            Database database = Databases.of(source, LONG);
            for (String sql : List.of(
                    "INSERT INTO parent VALUES (3, 'Cid', NULL)",
                    "UPDATE parent SET note = 'y'",
                    "DELETE FROM child",
                    "CREATE TABLE made (x INT)",
                    "DROP TABLE child")) {
                assertThatThrownBy(() -> database.read(session -> session.rows(raw(sql), 1)))
                        .as(sql)
                        .isInstanceOf(DatabaseException.class);
            }
            database.close();
        }
        assertThat(rows("SELECT id, note FROM parent ORDER BY id").rows())
                .containsExactly(new Row(Arrays.asList(1L, null)), new Row(List.of(2L, "x")));
        assertThat(rows("SELECT a FROM child").rows()).hasSize(2);
        assertThatThrownBy(() -> rows("SELECT x FROM made")).isInstanceOf(DatabaseException.class);
    }

    @Test
    @DisplayName("cancels a statement at its timeout, below a second too")
    void timeout() throws SQLException {
        try (Database database = open(Duration.ofMillis(300))) {
            long start = System.nanoTime();
            DatabaseException error = catchThrowableOfType(
                    DatabaseException.class, () -> database.read(session -> session.rows(raw(endless()), 1)));
            assertThat(error.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(error.getMessage()).startsWith("The statement ran into its timeout of 300 ms: ");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(database.read(session -> session.rows(raw("SELECT id FROM parent"), 9))
                            .rows())
                    .hasSize(2);
        }
    }

    @Test
    @DisplayName("streams more rows than memory holds")
    void streams() throws SQLException {
        AtomicLong characters = new AtomicLong();
        try (Database database = open(Duration.ofMinutes(3))) {
            database.read(session -> {
                session.run(raw(manyRows(150_000, 10_000)), new Counting(characters, Long.MAX_VALUE));
                return characters;
            });
        }
        assertThat(characters).hasValue(150_000L * 10_000L);
    }

    @Test
    @DisplayName("stops early, and the next query runs")
    void stopsEarly() throws SQLException {
        AtomicLong characters = new AtomicLong();
        try (Database database = open(LONG)) {
            Rows after = database.read(session -> {
                session.run(raw(manyRows(3_000_000, 100)), new Counting(characters, 1_000));
                return session.rows(raw("SELECT id FROM parent"), 9);
            });
            assertThat(after.rows()).hasSize(2);
        }
        assertThat(characters).hasValue(1_000);
    }

    @Test
    @DisplayName("hands on what the sink throws, and the next query runs")
    void sinkFails() throws SQLException {
        try (Database database = open(LONG)) {
            Rows after = database.read(session -> {
                assertThatThrownBy(() -> session.run(raw(manyRows(3_000_000, 100)), new RowSink() {
                            @Override
                            public void columns(List<String> labels) {}

                            @Override
                            public boolean row(Row row) {
                                throw new IllegalStateException("the sink is full");
                            }
                        }))
                        .hasMessage("the sink is full");
                return session.rows(raw("SELECT id FROM parent"), 9);
            });
            assertThat(after.rows()).hasSize(2);
        }
    }

    @Test
    @DisplayName("refuses a query inside a streaming query of the same session")
    void noNesting() throws SQLException {
        try (Database database = open(LONG)) {
            assertThatThrownBy(() -> database.read(session -> {
                        session.run(raw("SELECT id FROM parent"), new RowSink() {
                            @Override
                            public void columns(List<String> labels) {}

                            @Override
                            public boolean row(Row row) {
                                session.rows(raw("SELECT id FROM parent"), 1);
                                return true;
                            }
                        });
                        return 0;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A query of this session is still streaming; run the next one after its last row.");
        }
    }

    @Test
    @DisplayName("gives a borrowed connection back as it was, also when the work throws")
    void restoresConnection() throws SQLException {
        try (Connection connection = writer().getConnection()) {
            for (boolean autoCommit : List.of(true, false)) {
                connection.setAutoCommit(autoCommit);
                Database database = Databases.of(SingleConnection.of(connection), LONG);
                String before = state(connection);
                assertThat(database.read(session -> session.rows(raw("SELECT id FROM parent"), 9))
                                .rows())
                        .hasSize(2);
                assertThat(state(connection)).isEqualTo(before);
                assertThatThrownBy(() -> database.read(session -> {
                            throw new IllegalStateException("the work failed");
                        }))
                        .hasMessage("the work failed");
                assertThatThrownBy(() -> database.read(session -> session.rows(raw("SELECT FROM"), 1)))
                        .isInstanceOf(DatabaseException.class);
                assertThat(state(connection)).isEqualTo(before);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("INSERT INTO parent VALUES (7, 'still writable', NULL)");
                    statement.execute("DELETE FROM parent WHERE id = 7");
                }
                if (!autoCommit) {
                    connection.commit();
                }
                database.close();
                assertThat(connection.isClosed()).isFalse();
            }
        }
    }

    private String state(Connection connection) throws SQLException {
        String state = connection.getAutoCommit() + " " + connection.isReadOnly() + " "
                + connection.getTransactionIsolation() + " " + connection.getCatalog() + " "
                + value(connection, sessionState());
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        return state;
    }

    @Test
    @DisplayName("never ends a transaction that is open already, and sees what it wrote")
    void keepsOpenTransaction() throws SQLException {
        try (Connection connection = writer().getConnection()) {
            connection.setAutoCommit(false);
            Database database = Databases.of(SingleConnection.of(connection), LONG);
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO parent VALUES (8, 'uncommitted', NULL)");
                assertThat(database.read(session -> {
                                    assertThatThrownBy(() -> session.rows(raw("SELECT nope FROM parent"), 1))
                                            .isInstanceOf(DatabaseException.class);
                                    return session.rows(raw("SELECT name FROM parent WHERE id = 8"), 9);
                                })
                                .rows())
                        .containsExactly(new Row(List.of("uncommitted")));
                statement.execute("INSERT INTO parent VALUES (9, 'after', NULL)");
                connection.rollback();
                assertThat(value(connection, "SELECT id FROM parent WHERE id >= 8"))
                        .isEmpty();
                statement.execute("INSERT INTO parent VALUES (8, 'kept', NULL)");
                database.read(session -> session.rows(raw("SELECT id FROM parent"), 9));
                connection.commit();
            }
        }
        assertThat(rows("SELECT name FROM parent WHERE id = 8").rows()).containsExactly(new Row(List.of("kept")));
    }

    @Test
    @DisplayName("says that the connection broke, and the next read gets a new one")
    void reconnects() throws SQLException {
        assumeTrue(!kill("0").isEmpty(), "This product runs inside the JVM; there is no connection to break.");
        try (Database database = open(LONG)) {
            DatabaseException error = catchThrowableOfType(
                    DatabaseException.class,
                    () -> database.read(session -> {
                        Object id = session.rows(raw(connectionId()), 1)
                                .rows()
                                .get(0)
                                .cells()
                                .get(0);
                        executeUnchecked(kill(String.valueOf(id)));
                        return session.rows(raw("SELECT id FROM parent"), 9);
                    }));
            assertThat(error.kind()).isEqualTo(Kind.CONNECTION);
            assertThat(error.getMessage())
                    .startsWith("Cannot reach ")
                    .endsWith(" Is the server up, and are host and port right?");
            assertThat(database.read(session -> session.rows(raw("SELECT id FROM parent"), 9))
                            .rows())
                    .hasSize(2);
        }
    }

    /** A query for the id that {@link #kill} needs. */
    String connectionId() {
        return "";
    }

    /** The statement that breaks another connection; empty where there is none. */
    String kill(String connectionId) {
        return "";
    }

    void executeUnchecked(String sql) {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Counts the characters of the second column and stops after some. */
    private record Counting(AtomicLong characters, long limit) implements RowSink {

        @Override
        public void columns(List<String> labels) {
            assertThat(labels).hasSize(2);
        }

        @Override
        public boolean row(Row row) {
            return characters.addAndGet(String.valueOf(row.cells().get(1)).length()) < limit;
        }
    }
}
