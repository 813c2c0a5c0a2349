package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims about which count is larger")
class CountContestsTests {

    private static JdbcFixture database;

    @BeforeAll
    static void open() throws SQLException, IOException {
        database = new JdbcFixture("jdbc:sqlite::memory:", HeldOutIntentsTests.resource("claims/warehouse.sql"));
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | North Yard has more shipments than Old Mill",
                "FAIL | River Hall has more shipments than Old Mill",
                "PASS | more shipments were sent in 2024 than in 2025",
                "PASS | there are more workers than depots",
                "FAIL | there are more depots than workers"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        int bar = line.indexOf(" | ");

        assertThat(Verdicts.of(line.substring(bar + 3), database)).hasToString(line.substring(0, bar));
    }
}
