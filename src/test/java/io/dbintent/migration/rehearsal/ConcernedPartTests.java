package io.dbintent.migration.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The part of a schema that a migration can meet")
class ConcernedPartTests {

    private static final String SCHEMA = """
            CREATE TABLE country (id INT);
            CREATE TABLE customer (id INT, country_id INT, CONSTRAINT c1 FOREIGN KEY (country_id) REFERENCES country (id));
            CREATE TABLE orders (id INT, customer_id INT, FOREIGN KEY (customer_id) REFERENCES `customer` (id));
            CREATE TABLE item (id INT, order_id INT REFERENCES orders (id));
            CREATE TABLE audit (what VARCHAR(20));
            CREATE TABLE lone (id INT);
            CREATE TABLE stranger (id INT, CONSTRAINT taken CHECK (id > 0));
            CREATE VIEW lonely AS SELECT lone.id, country.id FROM lone JOIN country;
            CREATE TRIGGER noted AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit VALUES ('x');
            """;

    private static List<String> kept(String up) {
        Script schema = Script.parse(Dialect.MYSQL, SCHEMA);
        return ConcernedPart.of(
                        schema.statements(), Script.parse(Dialect.MYSQL, up), new Script(List.of()), Dialect.MYSQL)
                .stream()
                .map(statement -> statement.text().replaceFirst("(?s)CREATE \\w+ (\\w+).*", "$1"))
                .collect(Collectors.toList());
    }

    @Test
    @DisplayName("is the named table, what it leads to, what leads to it, and what triggers on these write to")
    void neighbours() {
        assertThat(kept("ALTER TABLE customer ADD COLUMN a INT"))
                .containsExactly("country", "customer", "orders", "audit", "lone", "lonely", "noted");
    }

    @Test
    @DisplayName("goes on along foreign keys where rows are deleted or updated")
    void rows() {
        assertThat(kept("DELETE FROM customer WHERE id = 1")).contains("item");
        assertThat(kept("ALTER TABLE customer ADD FOREIGN KEY (id) REFERENCES lone (id) ON DELETE CASCADE"))
                .doesNotContain("item");
    }

    @Test
    @DisplayName("has the table whose constraint's name the migration wants")
    void constraint() {
        assertThat(kept("ALTER TABLE item ADD CONSTRAINT taken CHECK (id > 1)")).contains("stranger");
    }

    @Test
    @DisplayName("is the whole where the migration may reach what it does not name")
    void unclear() {
        assertThat(kept("CALL tidy()")).hasSize(9);
    }
}
