package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims that things add up")
class TotalsTests extends ScriptedClaims {

    TotalsTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | the freight cost of all shipments adds up to 1588.75",
                "FAIL | the freight cost of all shipments adds up to 1600"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
