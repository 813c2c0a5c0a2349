package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of claims in the words of testers, the engine")
class ClaimBatteryTests {

    @ParameterizedTest(name = "{1} over the {0}")
    @CsvSource({"hospital,hospital,20", "warehouse,warehouse,22", "warehouse,doubts,5"})
    @DisplayName("answers none wrongly and most of them")
    void answers(String database, String claims, int mayAbstain) throws SQLException, IOException {
        try (JdbcFixture fixture =
                new JdbcFixture("jdbc:sqlite::memory:", HeldOutIntentsTests.resource("claims/" + database + ".sql"))) {
            ClaimBattery battery = ClaimBattery.ask("claims/" + claims + ".claims", fixture);

            assertThat(battery.falsePasses()).isEmpty();
            assertThat(battery.falseFails()).isEmpty();
            assertThat(battery.abstained()).hasSizeLessThanOrEqualTo(mayAbstain);
        }
    }
}
