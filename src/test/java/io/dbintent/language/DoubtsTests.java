package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sentences that claim nothing")
class DoubtsTests extends ScriptedClaims {

    DoubtsTests() throws SQLException, IOException {
        super("warehouse");
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
        assertVerdict(line);
    }
}
