package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Times with a unit")
class DurationsTests extends ScriptedClaims {

    DurationsTests() throws SQLException, IOException {
        super("hospital");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | the longest operation took more than five hours",
                "FAIL | the longest operation took more than six hours",
                "PASS | operation 5 lasted half an hour",
                "PASS | operation 6 lasted 2 hours",
                "FAIL | operation 6 lasted 120 hours",
                "PASS | no operation took longer than 6 hours"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
