package io.dbintent.migration.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of the change requests, on servers,")
class RequestSetIT {

    @ParameterizedTest(name = "{0}, {1}: at least {2} accepted")
    @CsvSource({
        "POSTGRESQL, FIRST, 225",
        "POSTGRESQL, COLD, 75",
        "MARIADB, FIRST, 225",
        "MARIADB, COLD, 75",
        "MYSQL, FIRST, 225",
        "MYSQL, COLD, 75"
    })
    @DisplayName("none is accepted wrongly, and no fewer are accepted than were before")
    void floors(Rig rig, RequestSet set, int accepted) throws SQLException {
        assumeTrue(rig.missing().isEmpty(), rig.missing());
        Tally tally = Tally.of(rig, set, ".*");
        String remarks = String.join("\n", tally.remarks());
        assertThat(tally.acceptedWrongly()).as(remarks).isZero();
        assertThat(tally.accepted()).as(remarks).isGreaterThanOrEqualTo(accepted);
    }
}
