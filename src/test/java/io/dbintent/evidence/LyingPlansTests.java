package io.dbintent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.DatabaseException;
import io.dbintent.plan.Verdict;
import io.dbintent.sql.GuardResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Wrong plans made mechanically from right ones")
class LyingPlansTests {

    private static final class Tally {
        private int onTrue;
        private int onFalse;
        private int passedOnTrue;
        private int passedOnFalse;
        private int naive;
        private final List<String> passed = new ArrayList<>();

        private int all() {
            return onTrue + onFalse;
        }

        private int falsePasses() {
            return passedOnTrue + passedOnFalse;
        }
    }

    @Test
    @DisplayName("pass in at most 1 of 100, over at least 30 lies of each kind")
    void hardlyEverPass() throws Exception {
        Map<Lies.Kind, Tally> tallies = new EnumMap<>(Lies.Kind.class);
        for (String name : Corpus.NAMES) {
            try (TestDatabase database = TestDatabase.sqlite(name + ".sql")) {
                Lies.about(Corpus.read(name)).forEach((kind, lies) -> {
                    Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
                    lies.forEach(lie -> tell(database, lie, tally));
                });
            }
        }
        String report = report(tallies);
        int all = tallies.values().stream().mapToInt(Tally::all).sum();
        int falsePasses = tallies.values().stream().mapToInt(Tally::falsePasses).sum();
        assertThat(tallies).as(report).allSatisfy((kind, tally) -> assertThat(tally.all())
                .as(kind + "")
                .isGreaterThanOrEqualTo(30));
        assertThat(falsePasses * 100).as(report).isLessThanOrEqualTo(all);
    }

    private static void tell(TestDatabase database, Lies.Lie lie, Tally tally) {
        if (!(database.guard(lie.sql()) instanceof GuardResult.Accepted)) {
            return;
        }
        Judgement judgement;
        try {
            judgement = database.judge(lie.about().claim(), lie.sql(), Corpus.expectation(lie.expectation()));
        } catch (DatabaseException doesNotRun) {
            return;
        }
        if (lie.about().truth()) {
            tally.onTrue++;
        } else {
            tally.onFalse++;
        }
        // the rule of the verdict by rows alone: empty means failure
        boolean emptyFails = !judgement.rows().rows().isEmpty();
        tally.naive += emptyFails ? 1 : 0;
        if (judgement.verdict() == Verdict.PASS) {
            if (lie.about().truth()) {
                tally.passedOnTrue++;
            } else {
                tally.passedOnFalse++;
            }
            tally.passed.add((lie.about().truth() ? "true  " : "FALSE ")
                    + lie.about().claim() + " | " + lie.expectation() + " | " + lie.sql());
        }
    }

    private static String report(Map<Lies.Kind, Tally> tallies) throws IOException {
        StringBuilder text = new StringBuilder();
        int all = 0;
        int falsePasses = 0;
        for (Map.Entry<Lies.Kind, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            all += tally.all();
            falsePasses += tally.falsePasses();
            text.append(String.format(
                    Locale.ROOT,
                    "%-20s %4d on true claims, %4d on false; passed %3d + %3d = %5.2f %%; by rows alone %5.1f %%%n",
                    entry.getKey(),
                    tally.onTrue,
                    tally.onFalse,
                    tally.passedOnTrue,
                    tally.passedOnFalse,
                    100.0 * tally.falsePasses() / Math.max(1, tally.all()),
                    100.0 * tally.naive / Math.max(1, tally.all())));
        }
        text.append(String.format(
                Locale.ROOT,
                "%d lies, %d false PASS, %.2f %%%n",
                all,
                falsePasses,
                100.0 * falsePasses / Math.max(1, all)));
        tallies.forEach((kind, tally) -> tally.passed.forEach(
                line -> text.append(kind).append(": ").append(line).append('\n')));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("lying-plans.txt"), text.toString());
        return text.toString();
    }
}
