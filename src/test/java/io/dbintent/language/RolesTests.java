package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Nouns for what a foreign key leads to")
class RolesTests extends ScriptedClaims {

    RolesTests() throws SQLException, IOException {
        super("hospital");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | the supervisor of Peter Novak is Marco Bellini",
                "FAIL | the supervisor of Peter Novak is Vera Lindqvist",
                "PASS | Vera Lindqvist has no supervisor",
                "FAIL | Marco Bellini has no supervisor"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
