package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims about one thing")
class NamedClaimsTests extends ScriptedClaims {

    NamedClaimsTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | the Cuckoo Clock is brown",
                "FAIL | the colour of the Garden Lamp is white",
                "PASS | the shipment to Milan was carried by Alpine Cargo",
                "PASS | the most expensive article is brown",
                "FAIL | the most expensive article is white",
                "INCONCLUSIVE | the colour is white"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
