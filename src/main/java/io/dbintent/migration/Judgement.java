package io.dbintent.migration;

import io.dbintent.migration.ddl.DdlFinding;
import io.dbintent.migration.ddl.DdlGuard;
import io.dbintent.migration.draft.Drafted;
import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.finding.LintReport;
import io.dbintent.migration.finding.Linter;
import io.dbintent.migration.rehearsal.Rehearsal;
import io.dbintent.migration.rehearsal.RehearsalReport;
import io.dbintent.migration.rehearsal.RehearsalVerdict;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.simulate.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Judges a draft before anybody sees it: the guard first, then the simulation, then a rehearsal. */
final class Judgement {

    private final MigrationAssistant.Setting setting;

    Judgement(MigrationAssistant.Setting setting) {
        this.setting = setting;
    }

    /** A built-in draft, or why there is none. */
    DraftResult of(String request, Drafted.Written written) {
        return of(request, written, "built-in", explanation(written), null, OptionalDouble.empty());
    }

    /**
     * The draft, or why there is none.
     *
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
        List<String> reviews = new ArrayList<>(written.notes());
        List<String> faults = faults(written, reviews);
        @Nullable RehearsalReport rehearsal = faults.isEmpty() ? rehearse(written) : null;
        if (rehearsal != null) {
            weigh(rehearsal, faults, reviews);
        }
        if (!faults.isEmpty()) {
            return new DraftResult.Refused("No sound draft was found. " + String.join(" ", faults));
        }
        if (usage != null) {
            Confidence.review(author, confidence, setting.guidance().confidence())
                    .ifPresent(reviews::add);
        }
        written.lost().forEach(column -> reviews.add("Down does not bring back the values of " + column + "."));
        LintReport findings = Linter.of(setting.server())
                .withSchema(setting.schema())
                .lint(Drafter.script(written.up()), Drafter.script(written.down()));
        return new MigrationDraft(
                request,
                author,
                written.up(),
                written.down(),
                explanation,
                written.up().stream()
                        .filter(statement -> statement.matches("(?is)\\s*(update|insert)\\b.*"))
                        .toList(),
                written.lost(),
                written.notes(),
                findings,
                written.roundTrip(),
                rehearsal,
                confidence,
                reviews,
                usage);
    }

    private List<String> faults(Drafted.Written written, List<String> reviews) {
        List<String> faults = new ArrayList<>();
        DdlGuard guard = new DdlGuard(setting.server(), setting.ownSchema());
        for (DdlFinding finding : guard.check(Drafter.script(written.up()))) {
            faults.add("up: " + finding.code() + " " + finding.message());
        }
        for (DdlFinding finding : guard.check(Drafter.script(written.down()))) {
            faults.add("down: " + finding.code() + " " + finding.message());
        }
        written.unasked()
                .forEach(difference -> faults.add("Up does not do exactly what is asked: " + difference + "."));
        RoundTrip trip = written.roundTrip();
        switch (trip.verdict()) {
            case UP_REFUSED -> faults.add("Up would be refused: " + trip.reason());
            case DOWN_REFUSED -> faults.add("Down would be refused: " + trip.reason());
            case DIFFERS -> faults.add("Down does not restore the schema: " + trip.reason());
            case UNDECIDED ->
                reviews.add("The simulation does not tell whether down restores the schema: " + trip.reason());
            case REVERSIBLE, REVERSIBLE_BUT_ORDER -> {}
        }
        return faults;
    }

    private static String explanation(Drafted.Written written) {
        return written.up().size() + (written.up().size() == 1 ? " statement" : " statements") + " there, "
                + written.down().size() + " back. "
                + (written.lost().isEmpty()
                        ? "Nothing is lost on the way back."
                        : "The way back cannot restore " + String.join(", ", written.lost()) + ".")
                + (written.notes().isEmpty() ? "" : " " + String.join(" ", written.notes()));
    }

    private @Nullable RehearsalReport rehearse(Drafted.Written written) {
        ScratchServer scratch = setting.scratch();
        SchemaSource source = setting.source();
        return scratch == null || source == null
                ? null
                : Rehearsal.on(scratch).run(source, script(written.up()), script(written.down()));
    }

    private static Script script(List<String> statements) {
        return new Script(IntStream.range(0, statements.size())
                .mapToObj(i -> new ScriptStatement(i, i + 1, statements.get(i)))
                .toList());
    }

    private static void weigh(RehearsalReport rehearsal, List<String> faults, List<String> reviews) {
        RehearsalVerdict verdict = rehearsal.verdict();
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
