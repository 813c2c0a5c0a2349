package io.dbintent.language;

import io.dbintent.plan.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Claims of known truth, one a line, and what the engine makes of them. */
final class ClaimBattery {

    private final List<String> falsePasses = new ArrayList<>();
    private final List<String> falseFails = new ArrayList<>();
    private final List<String> abstained = new ArrayList<>();
    private int asked;

    /**
     * Asks every claim of a resource such as {@code claims/hospital.claims}: {@code T} is true, {@code F} false, {@code I}
     * not to be answered; in lower case abstaining is as good as an answer.
     */
    static ClaimBattery ask(String resource, JdbcFixture database) throws IOException, SQLException {
        ClaimBattery battery = new ClaimBattery();
        for (String line : HeldOutIntentsTests.resource(resource).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                battery.ask(line.charAt(0), line.substring(4), database);
            }
        }
        return battery;
    }

    private void ask(char truth, String intent, JdbcFixture database) throws SQLException {
        asked++;
        Verdict verdict = database.engine().read(intent) instanceof Reading.Understood understood
                ? Verdicts.of(understood.plan().claims(), database)
                : Verdict.INCONCLUSIVE;
        boolean wanted =
                switch (verdict) {
                    case PASS -> truth == 'T' || truth == 't';
                    case FAIL -> truth == 'F' || truth == 'f';
                    default -> truth != 'T' && truth != 'F';
                };
        if (!wanted) {
            (verdict == Verdict.PASS ? falsePasses : verdict == Verdict.FAIL ? falseFails : abstained)
                    .add(truth + " | " + intent);
        }
    }

    int asked() {
        return asked;
    }

    List<String> falsePasses() {
        return falsePasses;
    }

    List<String> falseFails() {
        return falseFails;
    }

    List<String> abstained() {
        return abstained;
    }
}
