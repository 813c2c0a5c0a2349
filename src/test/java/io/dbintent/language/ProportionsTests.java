package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims about a part of all")
class ProportionsTests extends ScriptedClaims {

    ProportionsTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | most shipments were delivered",
                "FAIL | more than half of the shipments were lost",
                "PASS | at least a third of the depots are in Turin",
                "PASS | more than 50% of the shipments were delivered",
                "FAIL | at most 50% of the shipments were delivered",
                "INCONCLUSIVE | 57% of the shipments were delivered"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
