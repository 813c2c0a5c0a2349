package io.dbintent.migration.requests;

import io.dbintent.migration.requests.Judge.Outcome;
import io.dbintent.migration.requests.Judge.Sentence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of a set of requests in one product. */
record Tally(Map<Outcome, Integer> counts, int acceptable, int others, List<String> remarks) {

    /** Judges the entries of the set that are for the product and whose id matches. */
    static Tally of(Rig rig, RequestSet set, String ids) throws SQLException {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List<String> remarks = new ArrayList<>();
        int acceptable = 0;
        int others = 0;
        Judge judge = new Judge(rig, set);
        for (Entry entry : set.entries()) {
            if (!entry.isFor(rig.dialect()) || !entry.id().matches(ids)) {
                continue;
            }
            boolean accept = entry.text("expect").equals("accepted");
            acceptable += accept ? 1 : 0;
            others += accept ? 0 : 1;
            Sentence sentence = judge.judge(entry);
            counts.merge(sentence.outcome(), 1, Integer::sum);
            if (sentence.outcome() != Outcome.ACCEPTED && sentence.outcome() != Outcome.TURNED_AWAY) {
                remarks.add(sentence.outcome() + " " + entry.id() + " \"" + entry.text("request") + "\"\n    "
                        + sentence.reason().strip().replace("\n", "\n    "));
            }
        }
        return new Tally(counts, acceptable, others, remarks);
    }

    int accepted() {
        return of(Outcome.ACCEPTED);
    }

    int acceptedWrongly() {
        return of(Outcome.WRONGLY);
    }

    /** The requests that were rightly refused or asked back, whatever the words. */
    int turnedAway() {
        return of(Outcome.TURNED_AWAY) + of(Outcome.TURNED_AWAY_WRONG_WORDS);
    }

    int turnedAwayInRightWords() {
        return of(Outcome.TURNED_AWAY);
    }

    private int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
