package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims that a name is one of several")
class MembershipTests extends ScriptedClaims {

    MembershipTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | Baltic Lines is one of our carriers",
                "FAIL | Atlantic Lines is one of our carriers",
                "PASS | Kestrel is a brand",
                "FAIL | Kestrel is a carrier",
                "INCONCLUSIVE | it is not true that Kestrel is a carrier"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
