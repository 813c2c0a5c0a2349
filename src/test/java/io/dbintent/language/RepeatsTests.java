package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims that values occur twice or never")
class RepeatsTests extends ScriptedClaims {

    RepeatsTests() throws SQLException, IOException {
        super("hospital");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL | there are duplicate ward names", "PASS | there are no duplicate ward names"})
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
