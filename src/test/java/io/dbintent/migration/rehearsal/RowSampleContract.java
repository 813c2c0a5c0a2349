package io.dbintent.migration.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.Database;
import io.dbintent.migration.rehearsal.RehearsalRound.Rows;
import io.dbintent.migration.rehearsal.RehearsalVerdict.UpFailed;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a rehearsal on real rows does, on every product that it is tried on. */
abstract class RowSampleContract {

    private static final String SHOP = """
            CREATE TABLE country (code VARCHAR(2) PRIMARY KEY, name VARCHAR(40));
            CREATE TABLE customer (id INT PRIMARY KEY, email VARCHAR(40) NOT NULL UNIQUE, country VARCHAR(2),
                boss INT, born DATE, FOREIGN KEY (country) REFERENCES country (code),
                FOREIGN KEY (boss) REFERENCES customer (id));
            CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT NOT NULL, note VARCHAR(40),
                FOREIGN KEY (customer_id) REFERENCES customer (id));
            INSERT INTO country VALUES ('CH', 'Switzerland'), ('IT', 'Italia'), ('DE', NULL);
            INSERT INTO customer VALUES (9, 'nine@example.org', 'IT', NULL, '1990-02-28');
            INSERT INTO customer VALUES (8, 'it''s@example.org', 'CH', 9, NULL);
            INSERT INTO customer VALUES (1, 'one@example.org', NULL, 8, '2001-01-01');
            INSERT INTO orders VALUES (1, 8, 'a'), (2, 8, 'b'), (3, 1, 'a longer note than twenty'), (4, 9, NULL);
            """;

    /** Makes these tables and rows; the caller closes what is returned. */
    abstract Database database(String script) throws SQLException;

    abstract ScratchServer server();

    @Test
    @DisplayName("takes some rows, those that they refer to, and no value of a masked column")
    void taken() throws SQLException {
        try (Database database = database(SHOP);
                ScratchServer server = server()) {
            Dialect dialect = server.version().product();
            Script up = Script.parse(dialect, "CREATE INDEX by_note ON orders (note)");
            Script down = Script.parse(
                    dialect, dialect.isMySqlFamily() ? "DROP INDEX by_note ON orders" : "DROP INDEX by_note");
            RowSample sample = RowSample.of(database, up, down, 2, Set.of("customer.EMAIL"));
            assertThat(sample.counts()).isEqualTo(Map.of("orders", 2, "customer", 2, "country", 2));
            assertThat(sample.rows("customer").toString()).doesNotContain("example.org");
            RehearsalReport report = Rehearsal.on(server).run(SchemaSource.ddl(dialect, tables()), up, down, sample);
            RehearsalRound real = report.rounds().get(report.rounds().size() - 1);
            assertThat(real.rows()).isEqualTo(Rows.SAMPLE);
            assertThat(real.seeding().empty()).isEmpty();
            assertThat(real.seeding().total()).isEqualTo(6);
            assertThat(report.verdict().isReversible()).as(report.toString()).isTrue();
        }
    }

    @Test
    @DisplayName("finds a real value that up refuses, which made-up rows have too")
    void refused() throws SQLException {
        try (Database database = database(SHOP);
                ScratchServer server = server()) {
            Dialect dialect = server.version().product();
            Script up = Script.parse(dialect, "ALTER TABLE customer ADD CONSTRAINT old CHECK (id < 9)");
            Script down = Script.parse(dialect, "ALTER TABLE customer DROP CONSTRAINT old");
            RehearsalReport report = Rehearsal.on(server)
                    .run(SchemaSource.ddl(dialect, tables()), up, down, RowSample.of(database, up, down, 10, Set.of()));
            RehearsalRound real = report.rounds().get(report.rounds().size() - 1);
            assertThat(real.verdict()).isInstanceOf(UpFailed.class);
            assertThat(report.verdict().isReversible()).isFalse();
        }
    }

    private static String tables() {
        return SHOP.substring(0, SHOP.indexOf("INSERT"));
    }

    static void run(Connection connection, Dialect dialect, String script) {
        assertThat(ScriptRun.run(connection, Script.parse(dialect, script))).isEmpty();
    }
}
