package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims about all, none or some things")
class QuantifiedTests extends ScriptedClaims {

    QuantifiedTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | every article has a brand",
                "FAIL | every brand has an article",
                "PASS | not every brand has an article",
                "FAIL | not every article has a brand",
                "PASS | only workers in Turin have a wage below 16",
                "FAIL | only articles of Kestrel are discontinued",
                "INCONCLUSIVE | every shipment does not have a carrier"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
