package io.dbintent.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.migration.DraftLimits;
import io.dbintent.migration.MigrationDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Drafts for whatever database {@link #source} is; some of its tests fail, and are meant to. */
@ExtendWith(DbIntent.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class EvolvingTestCase {

    /** Set by the test that runs these. */
    public static DataSource source = Agents.create();

    static DataSource given() {
        return source;
    }

    @BeforeAll
    static void fill() throws SQLException {
        for (String sql : List.of(
                "DROP TABLE IF EXISTS orders",
                "DROP TABLE IF EXISTS users",
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(60) NOT NULL, note VARCHAR(40))",
                "CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER, CONSTRAINT fk_orders_user FOREIGN"
                        + " KEY (user_id) REFERENCES users (id))",
                "INSERT INTO users (id, name, note) VALUES (1, 'Ada', 'first'), (2, 'Bob', NULL)")) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Test
    @Order(1)
    void added(DbIntentContext db) {
        MigrationDraft draft = db.evolveByIntent("Add a non-null phone_number column to the users table with a default"
                + " value of 'N/A' and create an index on it");
        assertTrue(draft.rehearsed().isPresent());
        assertEquals(List.of("id", "name", "note"), columns(db));
    }

    @Test
    @Order(2)
    void lost(DbIntentContext db) {
        db.evolveByIntent("drop users.note");
    }

    @Test
    @Order(3)
    void lossAllowed(DbIntentContext db) {
        db.evolveByIntent("drop users.note", DraftLimits.strict().losing("users.note"));
        assertEquals(List.of("id", "name", "note"), columns(db));
    }

    @Test
    @Order(4)
    void referred(DbIntentContext db) {
        db.evolveByIntent("drop the users table");
    }

    private static List<String> columns(DbIntentContext db) {
        return db.tableSchema("users").columns().stream()
                .map(column -> column.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
