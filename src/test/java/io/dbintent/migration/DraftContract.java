package io.dbintent.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dbintent.migration.backfill.Backfill;
import io.dbintent.migration.rehearsal.RehearsalVerdict;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchSupply;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafting for a database that is there, from the request to the report, on every product. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DraftContract {

    /** Name, definition, and how it is filled. */
    private static final List<String> SHOP = List.of(
            "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(60) NOT NULL, note VARCHAR(40),"
                    + " email VARCHAR(80))",
            "CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER, total DECIMAL(8,2) NOT NULL,"
                    + " CONSTRAINT fk_orders_user FOREIGN KEY (user_id) REFERENCES users (id))",
            "CREATE TABLE products (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(60) NOT NULL)",
            "CREATE TABLE visits (page VARCHAR(40))",
            "INSERT INTO users (id, name, note, email) VALUES (1, 'Ada', 'first', 'ada@example.org'),"
                    + " (2, 'Bob', NULL, 'bob@example.org'), (3, 'Cyd', 'third', 'bob@example.org')",
            "INSERT INTO orders (id, user_id, total) VALUES (1, 1, 9.50), (2, 1, 20.00), (3, 2, 7.25)",
            "INSERT INTO products (id, name) VALUES (1, 'pen')",
            "INSERT INTO visits (page) VALUES ('home'), ('home')");

    private static final List<String> TABLES = List.of("users", "orders", "products", "visits");

    private List<String> rows = List.of();

    abstract DataSource source() throws SQLException;

    @BeforeAll
    void fill() throws SQLException {
        for (String statement : SHOP) {
            execute(statement);
        }
    }

    @AfterAll
    void empty() throws SQLException {
        for (String table : List.of("orders", "users", "products", "visits")) {
            execute("DROP TABLE " + table);
        }
    }

    @BeforeEach
    void remember() throws SQLException {
        rows = everything();
    }

    @AfterEach
    void untouched() throws SQLException {
        assertThat(everything()).as("The user's schema and rows").isEqualTo(rows);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every column and every row of the user's tables, and the names of all databases of the server. */
    private List<String> everything() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
                    int count = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int i = 1; i <= count; i++) {
                            line.append(' ')
                                    .append(row.getMetaData().getColumnName(i))
                                    .append('=')
                                    .append(row.getString(i));
                        }
                        found.add(line.toString());
                    }
                }
            }
            try (ResultSet all = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
                while (all.next()) {
                    found.add("there is " + all.getString("TABLE_NAME"));
                }
            }
        }
        return found;
    }

    private MigrationDraft drafted(String request) throws SQLException {
        DraftResult result = MigrationAssistant.forDatabase(source()).draft(request);
        assertThat(result).isInstanceOf(MigrationDraft.class);
        return (MigrationDraft) result;
    }

    @Test
    @DisplayName("adds a required column with a default and an index on it, measured and rehearsed")
    void required() throws SQLException {
        MigrationDraft draft = drafted("Add a non-null phone_number column to the users table with a default value of"
                + " 'N/A' and create an index on it");
        assertThat(draft.isReversible()).isTrue();
        assertThat(draft.reviewReasons()).isEmpty();
        assertThat(draft.disagreements()).isEmpty();
        assertThat(draft.notRehearsed()).isEmpty();
        assertThat(draft.rehearsed().orElseThrow().verdict()).isInstanceOf(RehearsalVerdict.Reversible.class);
        assertThat(draft.impact().modified()).containsExactly("users");
        assertThat(draft.impact().isMeasured()).isEqualTo(isMeasured());
        assertThat(draft.up()).hasSize(2);
        assertThat(draft.backfill()).isEmpty();
    }

    @Test
    @DisplayName("says of a lossy one what is lost, and finds it in the rehearsal")
    void lossy() throws SQLException {
        MigrationDraft draft = drafted("drop users.note");
        assertThat(draft.lost()).containsExactly("users.note");
        assertThat(draft.isReversible()).isFalse();
        assertThat(draft.reviewIsMandatory()).isTrue();
        assertThat(draft.rehearsed().orElseThrow().verdict()).isInstanceOf(RehearsalVerdict.DataLost.class);
        assertThat(draft.impact().risk()).isGreaterThanOrEqualTo(0.5);
        assertThat(draft.findings().of("DST03").get(0).reason())
                .isEqualTo("Column users.note is dropped. 2 of 3 rows would lose a value.");
    }

    @Test
    @DisplayName("holds nothing against a column that goes once its values are carried over and came back")
    void carried() throws SQLException {
        MigrationDraft draft = drafted("split users.name into first_name and last_name");
        assertThat(draft.lost()).isEmpty();
        assertThat(draft.rehearsed().orElseThrow().verdict()).isInstanceOf(RehearsalVerdict.Reversible.class);
        assertThat(draft.explanation()).contains("Nothing is lost on the way back.");
        assertThat(draft.findings().of("DST03")).isEmpty();
        assertThat(draft.findings().of("REV04")).isEmpty();
        assertThat(draft.backfill()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("asks back where rows, names or dependents leave open what is meant")
    @CsvSource(delimiter = '|', textBlock = """
            make users.email unique | users.email cannot be unique: 1 value occurs more than once. Which of the rows are to stay? |
            make users.note required | What do the rows get that have no value in users.note? Rows without one: 1. |
            remove the name | Which table's column is meant? | products.name, users.name
            drop the users table | Table users is used by orders. What is to become of them? Drop them, or their foreign keys, first. | drop the foreign key from orders.user_id, drop the tables users and orders
            Add a phone to the users table and drop the users table | The request also drops users. Is that wanted? Ask for it on its own. | users
            """)
    void asksBack(String request, String question, @Nullable String choices) throws SQLException {
        assertThat(MigrationAssistant.forDatabase(source()).draft(request))
                .isEqualTo(new DraftResult.AskedBack(
                        question, choices == null ? List.of() : List.of(choices.split(", "))));
    }

    @Test
    @DisplayName("names the nearest table where there is none of a name")
    void unknownTable() throws SQLException {
        assertThat(MigrationAssistant.forDatabase(source())
                        .draft("add a phone to the usrs table")
                        .toString())
                .contains("usrs", "users");
    }

    @Test
    @DisplayName("fills a new column in batches that can be stopped and taken up again, as the plain statement would")
    void batches() throws SQLException {
        MigrationDraft draft = drafted("add a column shout varchar(60) to users and fill it with name");
        DraftFill fill = draft.backfill().get(0);
        Backfill batches = fill.inBatches().orElseThrow();
        assertThat(draft.findings().of("DST06")).isEmpty();
        try (Scratch scratch = scratch(draft)) {
            scratch.run(draft.up().subList(0, fill.statement()));
            String two = batches.batch().replace("5000", "2");
            assertThat(scratch.count(batches.remaining())).isEqualTo(3);
            assertThat(scratch.update(two)).isEqualTo(2);
            scratch.reconnect();
            assertThat(scratch.count(batches.remaining())).isEqualTo(1);
            assertThat(scratch.update(two)).isEqualTo(1);
            assertThat(scratch.update(two)).isZero();
            List<String> inBatches = scratch.rows("SELECT shout FROM users ORDER BY id");
            scratch.run(List.of(fill.sql()));
            assertThat(scratch.rows("SELECT shout FROM users ORDER BY id")).isEqualTo(inBatches);
            while (scratch.update(batches.undo()) > 0) {
                assertThat(batches.reversible()).isTrue();
            }
            assertThat(scratch.count("SELECT COUNT(*) FROM users WHERE shout IS NULL"))
                    .isEqualTo(3);
            scratch.run(draft.down());
        }
    }

    @Test
    @DisplayName("says why a table without a key is not filled in batches")
    void noKey() throws SQLException {
        MigrationDraft draft = drafted("add a column title varchar(60) to visits and fill it with page");
        assertThat(draft.backfill())
                .extracting(DraftFill::batches, DraftFill::sentence)
                .containsExactly(
                        tuple(null, "Table visits has no primary key to walk along: the statement runs in one piece."));
    }

    @Test
    @DisplayName("says that a rehearsal broke off, and leaves nothing behind")
    void crash() throws SQLException {
        MigrationAssistant assistant = MigrationAssistant.forDatabase(source());
        try (ScratchServer own = open()) {
            Breaking breaking = new Breaking(own);
            DraftResult result =
                    assistant.rehearsingOn(ScratchSupply.of(breaking)).draft("add a phone to users");
            assertThat(result).isInstanceOf(MigrationDraft.class);
            MigrationDraft draft = (MigrationDraft) result;
            assertThat(draft.rehearsed()).isEmpty();
            assertThat(draft.notRehearsed()).startsWith("The rehearsal broke off: ");
            assertThat(draft.reviewReasons().get(0)).startsWith("Nothing was rehearsed. The rehearsal broke off: ");
            assertThat(draft.impact().isMeasured()).isFalse();
            assertThat(breaking.open).isZero();
            assertThat(breaking.made).isPositive();
            MigrationDraft again = (MigrationDraft)
                    assistant.rehearsingOn(ScratchSupply.of(own)).draft("add a phone to users");
            assertThat(again.rehearsed()).isPresent();
        }
    }

    private Scratch scratch(MigrationDraft draft) throws SQLException {
        ScratchServer server = open();
        assertThat(draft.rehearsed().orElseThrow().server().release())
                .isEqualTo(server.version().release());
        Scratch scratch = new Scratch(server, server.create());
        scratch.run(SHOP);
        return scratch;
    }

    /** A server of the same product and release as the source. */
    abstract ScratchServer open();

    /** Whether the product's locks and rebuilds can be watched. */
    abstract boolean isMeasured();
}
