package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims that there are things")
class ExistenceTests extends ScriptedClaims {

    ExistenceTests() throws SQLException, IOException {
        super("warehouse");
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
        assertVerdict(line);
    }
}
