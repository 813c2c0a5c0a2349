package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims about which count is larger")
class CountContestsTests extends ScriptedClaims {

    CountContestsTests() throws SQLException, IOException {
        super("warehouse");
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
        assertVerdict(line);
    }
}
