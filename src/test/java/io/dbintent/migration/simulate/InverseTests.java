package io.dbintent.migration.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The inverse of a change")
class InverseTests {

    private static final String SHOP = """
            CREATE TABLE users (id int PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'x', age int,
                CONSTRAINT grown CHECK (age > 0));
            CREATE TABLE orders (id int PRIMARY KEY, user_id int NOT NULL, total decimal(10, 2) DEFAULT 0,
                CONSTRAINT by_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);
            CREATE INDEX by_name ON users (name);
            CREATE UNIQUE INDEX by_total ON orders (total, id);
            CREATE VIEW names AS SELECT id FROM orders;
            """;

    private static Optional<List<SchemaChange>> inverse(Dialect dialect, String change) {
        DdlReader reader = DdlReader.of(ServerKind.of(dialect));
        Simulated shop = new Simulation(ServerKind.of(dialect)).run(SchemaDefinition.EMPTY, SHOP);
        assertThat(shop.isDecided()).isTrue();
        List<SchemaChange> changes = reader.read(change).statements().get(0).schemaChanges();
        return Inverse.of(reader, changes.get(0), shop.after());
    }

    /** That each answer leads back is what {@link Inverse} itself makes sure of; here it has to have one. */
    private static void everyOne(Dialect dialect, List<String> changes) {
        List<String> without = new ArrayList<>();
        for (String change : changes) {
            Optional<List<SchemaChange>> inverse = inverse(dialect, change);
            if (inverse.isEmpty() || inverse.get().isEmpty()) {
                without.add(change + " -> " + inverse);
            }
        }
        assertThat(without).isEmpty();
    }

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = {"MYSQL", "MARIADB", "POSTGRESQL"})
    @DisplayName("is found for every change of tables, columns, keys, indexes and views")
    void found(String dialect) {
        everyOne(
                Dialect.valueOf(dialect),
                List.of(
                        "CREATE TABLE t (id int PRIMARY KEY, a int UNIQUE, b int REFERENCES users (id))",
                        "ALTER TABLE users RENAME TO people",
                        "ALTER TABLE users ADD COLUMN phone varchar(20) NOT NULL DEFAULT 'N/A'",
                        "ALTER TABLE users DROP COLUMN name",
                        "ALTER TABLE users RENAME COLUMN name TO label",
                        "ALTER TABLE users ALTER COLUMN name DROP DEFAULT",
                        "ALTER TABLE users ALTER COLUMN age SET DEFAULT 5",
                        "CREATE INDEX i ON users (age, name)",
                        "CREATE UNIQUE INDEX i ON users (age)",
                        "ALTER TABLE users ADD CONSTRAINT u UNIQUE (age)",
                        "ALTER TABLE users ADD CHECK (age < 200)",
                        "ALTER TABLE users DROP CONSTRAINT grown",
                        "ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES users (id)",
                        "ALTER TABLE users ADD FOREIGN KEY (age) REFERENCES orders (id) ON UPDATE SET NULL",
                        "CREATE VIEW v AS SELECT id FROM users",
                        "CREATE OR REPLACE VIEW names AS SELECT id FROM users",
                        "DROP VIEW names"));
    }

    @Test
    @DisplayName("restores on MySQL what MODIFY, CHANGE and DROP took")
    void mysql() {
        everyOne(
                Dialect.MYSQL,
                List.of(
                        "DROP TABLE orders",
                        "ALTER TABLE orders DROP COLUMN total",
                        "ALTER TABLE users MODIFY name varchar(300)",
                        "ALTER TABLE users MODIFY age int AFTER id",
                        "ALTER TABLE users MODIFY age bigint FIRST",
                        "ALTER TABLE orders DROP FOREIGN KEY by_user",
                        "ALTER TABLE orders DROP PRIMARY KEY",
                        "DROP INDEX by_name ON users",
                        "ALTER TABLE users RENAME INDEX by_name TO by_label",
                        "ALTER TABLE users ADD FULLTEXT INDEX f (name)",
                        "ALTER TABLE users COMMENT = 'people'"));
    }

    @Test
    @DisplayName("restores on PostgreSQL types, sequences, identities and comments")
    void postgres() {
        everyOne(
                Dialect.POSTGRESQL,
                List.of(
                        "ALTER TABLE users ALTER COLUMN age TYPE bigint",
                        "ALTER TABLE users ALTER COLUMN name TYPE text",
                        "ALTER TABLE users ALTER COLUMN name DROP NOT NULL",
                        "ALTER TABLE users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY",
                        "ALTER TABLE users ADD COLUMN n serial",
                        "ALTER TABLE orders DROP CONSTRAINT by_user",
                        "ALTER TABLE orders DROP CONSTRAINT orders_pkey",
                        "ALTER TABLE users RENAME CONSTRAINT grown TO adult",
                        "DROP INDEX by_name",
                        "ALTER INDEX by_name RENAME TO by_label",
                        "CREATE INDEX i ON users USING gin (to_tsvector('simple', name)) WHERE age > 3",
                        "CREATE TYPE mood AS ENUM ('a', 'b')",
                        "CREATE SEQUENCE s START 5",
                        "CREATE EXTENSION citext",
                        "COMMENT ON TABLE users IS 'people'",
                        "COMMENT ON COLUMN users.name IS 'x'",
                        "ALTER TABLE users ALTER COLUMN name SET STORAGE EXTERNAL",
                        "DROP TABLE users CASCADE"));
    }

    @Test
    @DisplayName("restores on SQLite what it can change at all")
    void sqlite() {
        everyOne(
                Dialect.SQLITE,
                List.of(
                        "ALTER TABLE users ADD COLUMN phone varchar(20) NOT NULL DEFAULT 'N/A'",
                        "ALTER TABLE users RENAME TO people",
                        "ALTER TABLE users RENAME COLUMN name TO label",
                        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a text REFERENCES users (id))",
                        "CREATE INDEX i ON users (age)",
                        "DROP INDEX by_name",
                        "DROP VIEW names"));
    }

    @Test
    @DisplayName("is empty where a change cannot be taken back, and holds nothing where nothing changed")
    void none() {
        assertThat(inverse(Dialect.POSTGRESQL, "ALTER TABLE nowhere ADD COLUMN a int"))
                .isEmpty();
        // A view stands on it.
        assertThat(inverse(Dialect.POSTGRESQL, "DROP TABLE orders")).isEmpty();
        assertThat(inverse(Dialect.MYSQL, "ALTER TABLE users FROBNICATE")).isEmpty();
        assertThat(inverse(Dialect.MYSQL, "DROP TABLE IF EXISTS nowhere")).contains(List.of());
    }

    @Test
    @DisplayName("names what the server named")
    void named() {
        assertThat(inverse(Dialect.POSTGRESQL, "ALTER TABLE users ADD COLUMN phone text"))
                .contains(List.of(new ColumnChange.Drop(ObjectName.of("users"), "phone", false, false)));
    }
}
