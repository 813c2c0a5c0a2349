package io.dbintent.migration.requests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Drafting, measured on the change requests")
class RequestsBenchmark {

    /** A regular expression over ids, to look at some of them; the figures are for the whole set. */
    private static final String ONLY = System.getProperty("dbintent.it.requests", ".*");

    private static final String DIALECTS = System.getProperty("dbintent.it.dialects", ".*");
    private static final String SETS = System.getProperty("dbintent.it.request-sets", ".*");

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("SystemOut")
    void figures(Rig rig) throws SQLException {
        assumeTrue(rig.name().matches(DIALECTS), "not among dbintent.it.dialects");
        assumeTrue(rig.missing().isEmpty(), rig.missing());
        for (RequestSet set : RequestSet.values()) {
            if (!set.name().matches(SETS) || !set.isThere()) {
                continue;
            }
            Tally tally = Tally.of(rig, set, ONLY);
            tally.remarks().forEach(System.out::println);
            String on = "FIGURE " + set.figures() + "." + rig.name().toLowerCase(Locale.ROOT);
            int all = tally.acceptable() + tally.others();
            System.out.println(on + ".accepted = " + tally.accepted() + " of " + tally.acceptable());
            System.out.println(on + ".accepted-wrongly = " + tally.acceptedWrongly() + " of " + all);
            System.out.println(on + ".turned-away-rightly = " + tally.turnedAway() + " of " + tally.others()
                    + ", with the right words " + tally.turnedAwayInRightWords());
        }
    }
}
