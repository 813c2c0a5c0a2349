package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims about who is above whom")
class ReportingTests extends ScriptedClaims {

    ReportingTests() throws SQLException, IOException {
        super("hospital");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | Vera Lindqvist supervises Marco Bellini",
                "FAIL | Marco Bellini supervises Vera Lindqvist",
                "PASS | Marco Bellini is supervised by Vera Lindqvist"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
