package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims that values are unique")
class UniquenessTests extends ScriptedClaims {

    UniquenessTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | each brand name appears only once",
                "FAIL | each role appears only once",
                "PASS | no two depots are in the same city",
                "FAIL | no two workers share a last name",
                "PASS | at least two workers have the same last name"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
