package io.dbintent.migration.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of the change requests, on SQLite,")
class RequestSetTests {

    @ParameterizedTest(name = "{0}: at least {1} accepted, {2} turned away")
    @CsvSource({"FIRST, 225, 64", "COLD, 75, 30"})
    @DisplayName("none is accepted wrongly, and no fewer are accepted than were before")
    void floors(RequestSet set, int accepted, int turnedAway) throws SQLException {
        Tally tally = Tally.of(Rig.SQLITE, set, ".*");
        String remarks = String.join("\n", tally.remarks());
        assertThat(tally.acceptedWrongly()).as(remarks).isZero();
        assertThat(tally.accepted()).as(remarks).isGreaterThanOrEqualTo(accepted);
        assertThat(tally.turnedAway()).as(remarks).isGreaterThanOrEqualTo(turnedAway);
    }
}
