package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was not understood")
class AbstentionTests extends ScriptedClaims {

    AbstentionTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INCONCLUSIVE | every artcle has a brand",
                "INCONCLUSIVE | the colur of the Garden Lamp is black",
                "INCONCLUSIVE | if there are three depots there are nine carriers"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
