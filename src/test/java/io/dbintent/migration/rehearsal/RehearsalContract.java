package io.dbintent.migration.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.rehearsal.DataDifference.Kind;
import io.dbintent.migration.rehearsal.RehearsalRound.Rows;
import io.dbintent.migration.rehearsal.RehearsalVerdict.CloneFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.DataLost;
import io.dbintent.migration.rehearsal.RehearsalVerdict.DownFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.Reversible;
import io.dbintent.migration.rehearsal.RehearsalVerdict.SchemaNotRestored;
import io.dbintent.migration.rehearsal.RehearsalVerdict.SecondUpFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.UpFailed;
import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a rehearsal says on every product. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RehearsalContract {

    private static final String SHOP = "CREATE TABLE customer (id INT PRIMARY KEY, name VARCHAR(40) NOT NULL);\n"
            + "CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT NOT NULL, note VARCHAR(20), total DECIMAL(8,2)"
            + " NOT NULL CHECK (total > 5), FOREIGN KEY (customer_id) REFERENCES customer (id));\n"
            + "CREATE TABLE visit (page VARCHAR(20));\n";

    private @Nullable ScratchServer server;

    abstract ScratchServer open();

    @BeforeAll
    void start() {
        server = open();
    }

    @AfterAll
    void stop() {
        server().close();
    }

    ScratchServer server() {
        ScratchServer opened = server;
        if (opened == null) {
            throw new IllegalStateException("The server has not been opened.");
        }
        return opened;
    }

    RehearsalReport rehearse(String schema, String up, String down) {
        Dialect dialect = server().version().product();
        return Rehearsal.on(server())
                .run(SchemaSource.ddl(dialect, schema), Script.parse(dialect, up), Script.parse(dialect, down));
    }

    @Test
    @DisplayName("calls a migration reversible whose down restores schema and rows, and tells what up changed")
    void reversible() {
        RehearsalReport report = rehearse(
                SHOP, "ALTER TABLE customer ADD COLUMN phone VARCHAR(20)", "ALTER TABLE customer DROP COLUMN phone");
        assertThat(report.verdict()).as(report.toString()).isInstanceOf(Reversible.class);
        assertThat(report.rounds()).extracting(RehearsalRound::rows).containsExactly(Rows.ORDINARY, Rows.EDGES);
        assertThat(report.changed()).hasSize(1);
        assertThat(report.changed().get(0).part()).containsIgnoringCase("phone");
    }

    @Test
    @DisplayName("fills parents before children and passes their checks")
    void seeded() {
        Seeding seeding = rehearse(SHOP, "ALTER TABLE visit ADD COLUMN n INT", "ALTER TABLE visit DROP COLUMN n")
                .rounds()
                .get(0)
                .seeding();
        assertThat(seeding.empty()).isEmpty();
        assertThat(seeding.rows()).hasSize(3);
        assertThat(seeding.rows().values()).allMatch(rows -> rows >= 2);
    }

    @Test
    @DisplayName("fills tables whose foreign keys lead in a circle")
    void cycle() {
        String schema = """
                CREATE TABLE a (id INT PRIMARY KEY, b_id INT);
                CREATE TABLE b (id INT PRIMARY KEY, a_id INT REFERENCES a (id), self INT REFERENCES b (id));
                """;
        Seeding seeding = rehearse(schema, "ALTER TABLE a ADD COLUMN n INT", "ALTER TABLE a DROP COLUMN n")
                .rounds()
                .get(0)
                .seeding();
        assertThat(seeding.rows()).hasSize(2);
    }

    @Test
    @DisplayName("finds the column whose values do not come back, and how many")
    void dataLost() {
        RehearsalReport report = rehearse(
                SHOP,
                "ALTER TABLE customer DROP COLUMN name",
                "ALTER TABLE customer ADD COLUMN name VARCHAR(40) DEFAULT 'x' NOT NULL");
        assertThat(report.verdict()).isInstanceOf(DataLost.class);
        DataDifference difference = ((DataLost) report.verdict()).differences().get(0);
        assertThat(difference.table()).endsWithIgnoringCase("customer");
        assertThat(difference.column()).isEqualToIgnoringCase("name");
        assertThat(difference.kind()).isEqualTo(Kind.VALUES_CHANGED);
        assertThat(difference.rows()).isEqualTo(2);
        assertThat(difference.of()).isEqualTo(2);
    }

    @Test
    @DisplayName("finds rows that are gone with their table")
    void tableLost() {
        RehearsalReport report = rehearse(SHOP, "DROP TABLE visit", "CREATE TABLE visit (page VARCHAR(20))");
        assertThat(report.verdict()).isInstanceOf(DataLost.class);
        assertThat(((DataLost) report.verdict()).differences())
                .extracting(DataDifference::kind)
                .containsExactly(Kind.ROWS_LOST);
    }

    @Test
    @DisplayName("finds what down leaves behind")
    void notRestored() {
        RehearsalReport report = rehearse(SHOP, "CREATE TABLE extra (a INT)", "-- nothing to do");
        assertThat(report.verdict()).isInstanceOf(SchemaNotRestored.class);
        assertThat(report.verdict().sentence()).containsIgnoringCase("extra");
    }

    @Test
    @DisplayName("says which statement of up fails, in which line, and in the server's words")
    void upFails() {
        RehearsalReport report = rehearse(
                SHOP, "CREATE TABLE extra (a INT);\n\nALTER TABLE nowhere ADD COLUMN a INT;", "DROP TABLE extra");
        assertThat(report.verdict()).isInstanceOf(UpFailed.class);
        UpFailed failed = (UpFailed) report.verdict();
        assertThat(failed.emptyTablesToo()).isTrue();
        assertThat(failed.failure().statement().index()).isEqualTo(1);
        assertThat(failed.failure().statement().line()).isEqualTo(3);
        assertThat(failed.failure().server()).containsIgnoringCase("nowhere");
    }

    @Test
    @DisplayName("tells an up that fails because of rows from one that always fails")
    void upFailsOnRows() {
        RehearsalReport report =
                rehearse(SHOP, "CREATE UNIQUE INDEX one_page ON visit (page)", "DROP INDEX one_page" + onVisit());
        assertThat(report.verdict()).isInstanceOf(UpFailed.class);
        assertThat(((UpFailed) report.verdict()).emptyTablesToo()).isFalse();
        assertThat(report.rounds()).extracting(RehearsalRound::rows).containsExactly(Rows.ORDINARY, Rows.NONE);
        assertThat(report.rounds().get(1).verdict()).isInstanceOf(Reversible.class);
    }

    private String onVisit() {
        return server().version().product().isMySqlFamily() ? " ON visit" : "";
    }

    @Test
    @DisplayName("says which statement of down fails")
    void downFails() {
        RehearsalReport report = rehearse(SHOP, "CREATE TABLE extra (a INT)", "DROP TABLE extras");
        assertThat(report.verdict()).isInstanceOf(DownFailed.class);
        assertThat(report.verdict().sentence()).containsIgnoringCase("statement 1, line 1: DROP TABLE extras");
    }

    @Test
    @DisplayName("notices rows that up adds to a table and down leaves there")
    void rowsAdded() {
        RehearsalReport report = rehearse(
                SHOP, "INSERT INTO visit (page) VALUES ('new'); CREATE TABLE extra (a INT)", "DROP TABLE extra");
        assertThat(report.verdict()).isInstanceOf(DataLost.class);
        assertThat(report.verdict().sentence()).containsIgnoringCase("visit: 1 rows more than the 2 there were");
    }

    @Test
    @DisplayName("notices an up that cannot be run again")
    void secondUp() {
        RehearsalReport report = rehearse(
                "CREATE TABLE t (id INT PRIMARY KEY, a INT); CREATE TABLE used (n INT PRIMARY KEY)",
                "ALTER TABLE t ADD COLUMN b INT; INSERT INTO used VALUES (77)",
                "ALTER TABLE t DROP COLUMN b");
        // The row that down leaves is a loss already; without looking at rows, the second up would be the first sign.
        assertThat(report.verdict()).isInstanceOfAny(DataLost.class, SecondUpFailed.class);
    }

    @Test
    @DisplayName("says what is lost of rows that are written after up and before down")
    void writtenAfterUp() {
        RehearsalReport report = rehearse(
                SHOP, "ALTER TABLE customer ADD COLUMN phone VARCHAR(20)", "ALTER TABLE customer DROP COLUMN phone");
        WrittenAfterUp after = report.afterUp().orElseThrow();
        assertThat(after.failure()).isEmpty();
        assertThat(after.rows().total()).isPositive();
        assertThat(after.lost()).hasSize(1);
        assertThat(after.lost().get(0).column()).isEqualToIgnoringCase("phone");
        assertThat(after.sentence()).startsWith("Down loses what is written under the new schema: ");
        RehearsalReport index =
                rehearse(SHOP, "CREATE INDEX by_page ON visit (page)", "DROP INDEX by_page" + onVisit());
        assertThat(index.afterUp().map(WrittenAfterUp::sentence))
                .contains("Rows that are written under the new schema survive down.");
    }

    @Test
    @DisplayName("clones of a large schema what the migration can meet")
    void concerned() {
        StringBuilder schema = new StringBuilder(SHOP);
        for (int i = 0; i < 30; i++) {
            schema.append("CREATE TABLE other").append(i).append(" (id INT PRIMARY KEY);\n");
        }
        RehearsalReport report = rehearse(
                schema.toString(),
                "ALTER TABLE customer ADD COLUMN phone VARCHAR(20)",
                "ALTER TABLE customer DROP COLUMN phone");
        assertThat(report.verdict()).isInstanceOf(Reversible.class);
        assertThat(report.clonedTables()).isEqualTo(accounts() ? 2 : 33);
    }

    private boolean accounts() {
        Dialect dialect = server().version().product();
        return dialect.isMySqlFamily() || dialect == Dialect.POSTGRESQL;
    }

    @Test
    @DisplayName("says so if the schema itself cannot be made")
    void cloneFails() {
        RehearsalReport report = rehearse("CREATE TABEL t (a INT)", "SELECT 1", "SELECT 1");
        assertThat(report.verdict()).isInstanceOf(CloneFailed.class);
        assertThat(report.rounds()).isEmpty();
    }

    @Test
    @DisplayName("clones a schema from a database that is only read")
    void cloned() throws SQLException {
        Dialect dialect = server().version().product();
        try (ScratchDatabase original = server().create();
                ScratchDatabase copy = server().create()) {
            try (Connection connection = original.connect()) {
                assertThat(SchemaSource.ddl(dialect, SHOP + more()).make(connection, dialect))
                        .isEmpty();
            }
            try (Connection from = original.observe();
                    Connection into = copy.connect();
                    Connection seen = copy.observe()) {
                assertThat(SchemaSource.database(from, dialect).make(into, dialect))
                        .isEmpty();
                SchemaSnapshot before = SchemaSnapshot.read(from, dialect);
                assertThat(before.differences(SchemaSnapshot.read(seen, dialect)))
                        .isEmpty();
                assertThat(before.parts()).hasSizeGreaterThan(8);
            }
        }
    }

    /** What else this product's schemas have. */
    String more() {
        return "CREATE INDEX by_note ON orders (note); CREATE VIEW big AS SELECT id FROM orders WHERE total > 100;";
    }
}
