package io.dbintent.planbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far apart two keys are, and in what they differ. */
public final class KeyDistance {

    private KeyDistance() {}

    /** By words; another dialect, other parameters or other domain words weigh less than other words. */
    static int between(PlanKey a, PlanKey b) {
        return 4 * words(a.intent(), b.intent())
                + (a.parameters().equals(b.parameters()) ? 0 : 2)
                + (a.values().equals(b.values()) ? 0 : 1)
                + (a.dialect() == b.dialect() ? 0 : 1)
                + (a.vocabulary().equals(b.vocabulary()) ? 0 : 1);
    }

    /** What differs, in words: from the wanted key to the known one. */
    public static String differences(PlanKey wanted, PlanKey known) {
        List<String> differences = new ArrayList<>();
        if (!wanted.intent().equals(known.intent())) {
            differences.add("the intent's words");
        }
        if (!wanted.parameters().equals(known.parameters())) {
            differences.add("parameters " + wanted.parameters() + " instead of " + known.parameters());
        }
        if (!known.values().isEmpty() && !wanted.values().equals(known.values())) {
            differences.add("values " + wanted.values() + " instead of " + known.values());
        }
        if (wanted.dialect() != known.dialect()) {
            differences.add("dialect " + wanted.dialect() + " instead of " + known.dialect());
        }
        if (!wanted.vocabulary().equals(known.vocabulary())) {
            differences.add("domain words " + wanted.vocabulary() + " instead of " + known.vocabulary());
        }
        return differences.isEmpty() ? "nothing" : String.join("; ", differences);
    }

    /** The least number of words inserted, deleted and replaced. */
    private static int words(String from, String to) {
        List<String> a = Arrays.asList(from.toLowerCase(Locale.ROOT).split(" "));
        List<String> b = Arrays.asList(to.toLowerCase(Locale.ROOT).split(" "));
        int[] row = new int[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                int replaced = diagonal + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.size()];
    }
}
