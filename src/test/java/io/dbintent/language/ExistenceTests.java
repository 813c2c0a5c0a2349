package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims that there are things")
class ExistenceTests {

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
                "PASS | there are 3 depots",
                "FAIL | we have 4 depots",
                "PASS | the company has three carriers",
                "FAIL | there are no shipments to Oslo",
                "INCONCLUSIVE | there may be 3 depots"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        int bar = line.indexOf(" | ");

        assertThat(Verdicts.of(line.substring(bar + 3), database)).hasToString(line.substring(0, bar));
    }
}
