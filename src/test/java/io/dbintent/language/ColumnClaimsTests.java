package io.dbintent.language;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Claims about one column of all rows")
class ColumnClaimsTests extends ScriptedClaims {

    ColumnClaimsTests() throws SQLException, IOException {
        super("warehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS | all prices are positive",
                "FAIL | all prices are above 19",
                "PASS | no price is negative",
                "FAIL | the price of every article is below 100",
                "PASS | the price of each Sihl article is above 50"
            })
    @DisplayName("gives the verdict in front of each claim")
    void verdicts(String line) throws SQLException {
        assertVerdict(line);
    }
}
