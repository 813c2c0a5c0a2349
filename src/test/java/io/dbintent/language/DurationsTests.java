package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Times with a unit")
class DurationsTests {

    private static JdbcFixture database;

    @BeforeAll
    static void open() throws SQLException, IOException {
        database = new JdbcFixture("jdbc:sqlite::memory:", HeldOutIntentsTests.resource("claims/hospital.sql"));
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | the longest operation took more than five hours",
                "FAIL | the longest operation took more than six hours",
                "PASS | operation 5 lasted half an hour",
                "PASS | operation 6 lasted 2 hours",
                "FAIL | operation 6 lasted 120 hours",
                "PASS | no operation took longer than 6 hours"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        int bar = line.indexOf(" | ");

        assertThat(Verdicts.of(line.substring(bar + 3), database)).hasToString(line.substring(0, bar));
    }
}
