package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Claims about what somebody spent")
class SpendingTests {

    private static final String SHOP = """
            CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(20) COLLATE NOCASE, city VARCHAR(20) COLLATE NOCASE);
            CREATE TABLE invoice (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer(id), total DECIMAL(8,2));
            INSERT INTO customer VALUES (1, 'Ada', 'Oslo'), (2, 'Ben', 'Rome'), (3, 'Cleo', 'Rome');
            INSERT INTO invoice VALUES (1, 1, 30), (2, 1, 20), (3, 2, 25), (4, 3, 10);
            """;

    @ParameterizedTest
    @CsvSource({
        "PASS, Ada spent 50 in total",
        "FAIL, Ada spent 30 in total",
        "PASS, Ada spent more than Ben",
        "FAIL, customers in Rome spent more than customers in Oslo",
        "PASS, customers in Oslo spent more than customers in Rome",
        "PASS, Ada spent the most",
        "FAIL, Ben spent the most",
        "PASS, the best customer by total spending is Ada"
    })
    @DisplayName("are about the sum of their rows")
    void sums(String verdict, String intent) throws SQLException {
        try (JdbcFixture shop = new JdbcFixture("jdbc:sqlite::memory:", SHOP)) {
            assertThat(Verdicts.of(intent, shop)).hasToString(verdict);
        }
    }
}
