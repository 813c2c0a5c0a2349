package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sentences that claim nothing")
class DoubtsTests {

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
                "INCONCLUSIVE | there might be seven shipments",
                "INCONCLUSIVE | there could be seven shipments",
                "INCONCLUSIVE | we may have three depots",
                "PASS | no price may be negative"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        int bar = line.indexOf(" | ");

        assertThat(Verdicts.of(line.substring(bar + 3), database)).hasToString(line.substring(0, bar));
    }
}
