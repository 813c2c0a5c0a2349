package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims about rows that share a value")
class ValueGroupsTests extends ScriptedClaims {

    ValueGroupsTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | Turin has one depot",
                "FAIL | Turin has two depots",
                "PASS | the most common role is picker",
                "FAIL | the most common role is foreman",
                "PASS | the role with the most workers is picker",
                "FAIL | Turin has the most depots"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
