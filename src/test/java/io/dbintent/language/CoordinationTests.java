package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sentences that say several things")
class CoordinationTests extends ScriptedClaims {

    CoordinationTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | there are 3 depots and 3 carriers",
                "FAIL | there are 3 depots and 4 carriers",
                "PASS | Kestrel and Sihl are brands",
                "FAIL | Kestrel and Nokia are brands",
                "PASS | between 6 and 8 shipments are on file",
                "FAIL | between 1 and 3 shipments are on file",
                "INCONCLUSIVE | some depot has between 2 and 3 shipments",
                "INCONCLUSIVE | Kestrel and Sihl have four articles"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
