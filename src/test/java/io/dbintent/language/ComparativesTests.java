package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims that compare two named things")
class ComparativesTests extends ScriptedClaims {

    ComparativesTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | the Camping Stove is heavier than the Garden Lamp",
                "FAIL | the Alarm Clock is cheaper than the Garden Lamp",
                "PASS | North Yard has a larger capacity than River Hall",
                "PASS | Ewa Lis started before Anton Wolski",
                "FAIL | Ewa Lis started after Anton Wolski",
                "INCONCLUSIVE | Rossi earns more than Ewa Lis",
                "INCONCLUSIVE | the Garden Lamp is better than the Camping Stove"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
