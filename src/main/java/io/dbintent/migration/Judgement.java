package io.dbintent.migration;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.draft.Drafted;
import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.finding.LintReport;
import io.dbintent.migration.finding.Linter;
import io.dbintent.migration.impact.ImpactReport;
import io.dbintent.migration.rehearsal.RehearsalVerdict;
import io.dbintent.migration.simulate.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Judges a draft before anybody sees it: the guard first, then the simulation, then a rehearsal. */
final class Judgement {

    private final Setting setting;

    Judgement(Setting setting) {
        this.setting = setting;
    }

    /** A built-in draft, or why there is none. */
    DraftResult of(String request, Drafted.Written written) {
        return of(request, written, "built-in", "", null, OptionalDouble.empty());
    }

    /**
     * The draft, or why there is none.
     *
     * @param explanation the author's own; empty for one from what is known
     * @param usage what it cost to have it written; null for the built-in author
     * @param confidence the author's own; empty if it gives none
     */
    DraftResult of(
            String request,
            Drafted.Written written,
            String author,
            String explanation,
            @Nullable DraftUsage usage,
            OptionalDouble confidence) {
        List<String> faults = faults(written);
        List<String> doubts = doubts(written.roundTrip());
        if (!faults.isEmpty() || (!doubts.isEmpty() && setting.rehearsing() == null)) {
            faults.addAll(doubts);
            return refused(faults);
        }
        List<String> reviews = new ArrayList<>(written.notes());
        Trial trial = Trial.of(setting, written);
        if (trial.rehearsal() != null) {
            weigh(trial.rehearsal().verdict(), faults, reviews);
        }
        // What the simulation denies and a server of the same release does: the server decides, and somebody looks at
        // it.
        if (!trial.isReversible()) {
            faults.addAll(doubts);
        }
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        if (usage != null) {
            Confidence.review(author, confidence, setting.guidance().confidence())
                    .ifPresent(reviews::add);
        }
        reviews(written, trial, reviews);
        DdlScript up = setting.reader().read(Drafter.script(written.up()));
        List<DraftFill> fills = DraftFills.of(setting.server(), setting.schema(), up);
        return new MigrationDraft(
                request,
                author,
                written.up(),
                written.down(),
                explanation.isEmpty() ? explanation(written, trial) : explanation,
                fills,
                written.lost(),
                new Dependents(
                                setting.server(),
                                setting.schema(),
                                written.roundTrip().up().after(),
                                up)
                        .actions(written),
                findings(written, up, fills, trial),
                written.roundTrip(),
                trial.rehearsal(),
                trial.missing(),
                trial.disagreements(),
                trial.impact(),
                confidence,
                reviews,
                usage);
    }

    private static DraftResult refused(List<String> faults) {
        return new DraftResult.Refused("No sound draft was found. " + String.join(" ", faults));
    }

    private void reviews(Drafted.Written written, Trial trial, List<String> reviews) {
        if (written.roundTrip().verdict() == RoundTrip.Verdict.UNDECIDED) {
            reviews.add("The simulation does not tell whether down restores the schema: "
                    + written.roundTrip().reason());
        }
        if (trial.rehearsal() == null) {
            reviews.add("Nothing was rehearsed. " + trial.missing());
        }
        trial.disagreements().forEach(one -> reviews.add(one.toString()));
        ImpactReport impact = trial.impact();
        if (impact.wide()) {
            reviews.add("The blast radius is wide: "
                    + impact.blastRadius().size() + " of "
                    + setting.schema().tables().size() + " tables hang together with what changes.");
        }
        written.lost().forEach(column -> reviews.add("Down does not bring back the values of " + column + "."));
    }

    private LintReport findings(Drafted.Written written, DdlScript up, List<DraftFill> fills, Trial trial) {
        Linter linter = Linter.of(setting.server()).withSchema(setting.schema());
        if (setting.database() != null) {
            linter = linter.withRows(setting.database());
        }
        SchemaDefinition after = written.roundTrip().up().after();
        boolean anew = up.changes().stream()
                .filter(change -> change instanceof TableChange.Drop)
                .allMatch(change ->
                        after.table(((TableChange.Drop) change).table()).isPresent());
        if (anew && up.changes().stream().anyMatch(change -> change instanceof TableChange.Drop)) {
            linter = linter.silence("DST02", "The table is made anew: its rows are copied before it is dropped.");
        }
        boolean fresh = fills.stream()
                .allMatch(fill -> fill.batches() != null && fill.batches().reversible());
        if (fresh && !fills.isEmpty()) {
            linter = linter.silence("DST06", "The column is new: no value is overwritten.");
        }
        if (written.lost().isEmpty() && trial.isReversible()) {
            String kept = "The values are carried over, and came back when it was rehearsed.";
            linter = linter.silence("DST03", kept).silence("REV04", kept);
        }
        return linter.lint(Drafter.script(written.up()), Drafter.script(written.down()));
    }

    /** What no server could make good. */
    private List<String> faults(Drafted.Written written) {
        List<String> faults =
                new ArrayList<>(setting.refusals(Drafter.script(written.up()), Drafter.script(written.down())));
        written.unasked()
                .forEach(difference -> faults.add("Up does not do exactly what is asked: " + difference + "."));
        if (written.roundTrip().verdict() == RoundTrip.Verdict.UP_REFUSED) {
            faults.add("Up would be refused: " + written.roundTrip().reason());
        }
        return faults;
    }

    /** What the simulation holds against the way back. */
    private static List<String> doubts(RoundTrip trip) {
        return switch (trip.verdict()) {
            case DOWN_REFUSED -> List.of("Down would be refused: " + trip.reason());
            case DIFFERS -> List.of("Down does not restore the schema: " + trip.reason());
            case UP_REFUSED, UNDECIDED, REVERSIBLE, REVERSIBLE_BUT_ORDER -> List.of();
        };
    }

    private static String explanation(Drafted.Written written, Trial trial) {
        String lost = "";
        if (!written.lost().isEmpty()) {
            lost = " The way back cannot restore " + String.join(", ", written.lost()) + ".";
        } else if (trial.isReversible()) {
            lost = " Nothing is lost on the way back.";
        }
        return written.up().size() + (written.up().size() == 1 ? " statement" : " statements") + " there, "
                + written.down().size() + " back." + lost
                + (written.notes().isEmpty() ? "" : " " + String.join(" ", written.notes()));
    }

    private static void weigh(RehearsalVerdict verdict, List<String> faults, List<String> reviews) {
        if (verdict.isReversible()) {
            return;
        }
        // Rows at the edges of their types stand for what could be there; a row that is in the way is no fault of a
        // draft.
        boolean byRows = (verdict instanceof RehearsalVerdict.UpFailed up && !up.emptyTablesToo())
                || (verdict instanceof RehearsalVerdict.DownFailed down && !down.emptyTablesToo())
                || verdict instanceof RehearsalVerdict.DataLost
                || verdict instanceof RehearsalVerdict.CloneFailed;
        (byRows ? reviews : faults).add("Rehearsal: " + verdict.sentence());
    }
}
