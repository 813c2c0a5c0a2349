package io.dbintent.migration.requests;

import io.dbintent.migration.requests.Judge.Outcome;
import io.dbintent.migration.requests.Judge.Sentence;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Drafting, measured on the change requests")
class RequestsBenchmark {

    /** A regular expression over ids, to look at some of them; the figures are for the whole set. */
    private static final String ONLY = System.getProperty("dbintent.it.requests", ".*");

    private static final String DIALECTS = System.getProperty("dbintent.it.dialects", "SQLITE|POSTGRESQL|MARIADB");

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("SystemOut")
    void figures(Rig rig) throws SQLException {
        if (!rig.name().matches(DIALECTS)) {
            return;
        }
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        int acceptable = 0;
        int others = 0;
        Judge judge = new Judge(rig);
        for (Entry entry : Entry.all()) {
            if (!entry.isFor(rig.dialect()) || !entry.id().matches(ONLY)) {
                continue;
            }
            boolean accept = entry.text("expect").equals("accepted");
            acceptable += accept ? 1 : 0;
            others += accept ? 0 : 1;
            Sentence sentence = judge.judge(entry);
            counts.merge(sentence.outcome(), 1, Integer::sum);
            if (sentence.outcome() != Outcome.ACCEPTED && sentence.outcome() != Outcome.TURNED_AWAY) {
                System.out.println(sentence.outcome() + " " + entry.id() + " \"" + entry.text("request") + "\"\n    "
                        + sentence.reason().strip().replace("\n", "\n    "));
            }
        }
        String on = "requests." + rig.name().toLowerCase(Locale.ROOT);
        int away = counts.getOrDefault(Outcome.TURNED_AWAY, 0);
        int words = counts.getOrDefault(Outcome.TURNED_AWAY_WRONG_WORDS, 0);
        System.out.println(
                "FIGURE " + on + ".accepted = " + counts.getOrDefault(Outcome.ACCEPTED, 0) + " of " + acceptable);
        System.out.println("FIGURE " + on + ".accepted-wrongly = " + counts.getOrDefault(Outcome.WRONGLY, 0) + " of "
                + (acceptable + others));
        System.out.println("FIGURE " + on + ".turned-away-rightly = " + (away + words) + " of " + others + ", with the"
                + " right words " + away);
    }
}
