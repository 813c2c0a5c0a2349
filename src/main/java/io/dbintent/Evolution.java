package io.dbintent;

import io.dbintent.migration.DraftLimits;
import io.dbintent.migration.DraftResult;
import io.dbintent.migration.MigrationDraft;
import io.dbintent.migration.finding.Finding;
import io.dbintent.migration.impact.ImpactReport;
import io.dbintent.migration.rehearsal.RehearsalReport;
import io.dbintent.migration.rehearsal.RehearsalVerdict;
import io.dbintent.migration.simulate.RoundTrip;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.opentest4j.AssertionFailedError;

/** What a test requires of a draft. */
final class Evolution {

    private static final String SERVER = "name a server of the same release, whose account may create databases, with"
            + " dbintent.migration.scratch.url, .user and .password, or put the binaries of that release on the class path;"
            + " DraftLimits.strict().unrehearsed() passes on the word of the simulation";

    private final String text;
    private final DraftLimits limits;
    private final List<String> got = new ArrayList<>();
    private final Set<String> lost = new TreeSet<>();
    private final Set<String> next = new LinkedHashSet<>();

    Evolution(String text, DraftLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    MigrationDraft required(DraftResult result) {
        if (result instanceof DraftResult.AskedBack asked) {
            got.add("a question: " + asked.question());
            next.add("ask for one thing that says it"
                    + (asked.choices().isEmpty() ? "" : "; choices: " + String.join(", ", asked.choices())));
            throw failed("No draft", "");
        }
        if (result instanceof DraftResult.Refused refused) {
            got.add(refused.reason());
            next.add("ask for something else, or in other words");
            throw failed("No draft", "");
        }
        MigrationDraft draft = (MigrationDraft) result;
        losses(draft);
        rehearsal(draft);
        DraftLimits wider = lost.isEmpty() ? limits : limits.losing(lost.toArray(String[]::new));
        if (!lost.isEmpty()) {
            next.add("allow the loss with .losing(\"" + String.join("\", \"", lost) + "\")");
        }
        findings(draft, wider);
        risk(draft.impact(), wider);
        if (!got.isEmpty()) {
            throw failed("Draft not within limits", scripts(draft));
        }
        return draft;
    }

    private void findings(MigrationDraft draft, DraftLimits wider) {
        for (Finding finding : draft.findings().findings()) {
            if (limits.forbids(finding)) {
                got.add(finding.toString());
                if (wider.forbids(finding)) {
                    next.add("allow the finding with .allowing(\"" + finding.code() + "\")");
                }
            }
        }
    }

    private void risk(ImpactReport impact, DraftLimits wider) {
        double risk = limits.riskOf(impact);
        if (risk > limits.greatestRisk()) {
            got.add(String.format(Locale.ROOT, "A risk of %.2f.", risk));
            if (wider.riskOf(impact) > limits.greatestRisk()) {
                next.add(String.format(Locale.ROOT, "allow the risk with .upToRisk(%.1f)", Math.ceil(risk * 10) / 10));
            }
        }
    }

    private void losses(MigrationDraft draft) {
        for (String one : draft.lost()) {
            if (!limits.mayBeLost(one)) {
                got.add("Down does not bring back the values of " + one + ".");
                lost.add(one);
            }
        }
        boolean kept =
                switch (draft.roundTrip().verdict()) {
                    case REVERSIBLE, REVERSIBLE_BUT_ORDER -> true;
                    case UNDECIDED -> draft.rehearsed().isPresent();
                    case DIFFERS, UP_REFUSED, DOWN_REFUSED -> false;
                };
        if (!kept) {
            got.add((draft.roundTrip().verdict() == RoundTrip.Verdict.UNDECIDED
                            ? "The simulation does not tell whether down restores the schema: "
                            : "The simulation says that down does not restore the schema: ")
                    + draft.roundTrip().reason());
            next.add("ask for a change that can be taken back");
        }
    }

    private void rehearsal(MigrationDraft draft) {
        if (draft.rehearsed().isEmpty()) {
            if (limits.rehearsed()) {
                got.add("No rehearsal, so that nothing is known of rows. " + draft.notRehearsed());
                next.add(SERVER);
            }
            return;
        }
        RehearsalReport report = draft.rehearsed().get();
        RehearsalVerdict verdict = report.verdict();
        if (verdict instanceof RehearsalVerdict.DataLost loss) {
            losses(loss);
        } else if (!verdict.isReversible()) {
            boolean some =
                    report.rounds().stream().anyMatch(round -> round.verdict().isReversible());
            if (limits.anyRows() || !some) {
                got.add("The rehearsal on " + report.server().release() + " did not get through. "
                        + verdict.sentence());
                next.add(
                        some
                                ? "allow such rows with .withRowsInTheWay(), if there are none"
                                : "look at what the server says");
            }
        }
        if (limits.agreed() && !draft.disagreements().isEmpty()) {
            draft.disagreements().forEach(one -> got.add(one.toString()));
            next.add("look at the scripts yourself and then allow it with .withDisagreements()");
        }
    }

    private void losses(RehearsalVerdict.DataLost loss) {
        List<String> names = loss.differences().stream()
                .map(DraftLimits::name)
                .filter(name -> !limits.mayBeLost(name))
                .toList();
        if (!names.isEmpty()) {
            got.add("Rehearsal: " + loss.sentence());
            lost.addAll(names);
        }
    }

    private static String scripts(MigrationDraft draft) {
        return "  up:\n" + indented(draft.upSql()) + "  down:\n" + indented(draft.downSql());
    }

    private static String indented(String script) {
        return script.lines().map(line -> "    " + line + "\n").reduce("", String::concat);
    }

    private String expected() {
        return "a draft that was " + (limits.rehearsed() ? "rehearsed" : "simulated")
                + " there and back, loses "
                + (limits.mayLose().isEmpty()
                        ? "nothing"
                        : "nothing but " + String.join(", ", new TreeSet<>(limits.mayLose())))
                + ", destroys nothing, and has a risk of at most "
                + String.format(Locale.ROOT, "%.2f", limits.greatestRisk());
    }

    private AssertionFailedError failed(String fact, String scripts) {
        String message = fact + ": \"" + text + "\"\n  expected: " + expected() + "\n  got: "
                + String.join("\n       ", got) + "\n" + scripts + "  next: "
                + String.join("\n        ", next) + ".";
        return new AssertionFailedError(message, expected(), String.join("\n", got));
    }
}
