package io.dbintent.migration;

import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.finding.LintReport;
import io.dbintent.migration.impact.ImpactReport;
import io.dbintent.migration.rehearsal.RehearsalReport;
import io.dbintent.migration.simulate.RoundTrip;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A migration that was drafted, judged, and not applied.
 *
 * @param request the words it was asked for with
 * @param author {@code built-in}, or the model's name
 * @param up statements without delimiter, in order
 * @param down statements without delimiter, in order
 * @param explanation what is done, in sentences
 * @param backfill the statements of {@code up} that change rows, in batches where that is safe
 * @param lost what down cannot restore, as {@code table.column} or {@code table.*}
 * @param actions what the draft does about things that depend on what it changes, and what is left to do
 * @param findings what the rules hold against it
 * @param roundTrip up and down, simulated
 * @param rehearsal up, down and up again on a scratch server; null if there was none
 * @param notRehearsed why there was no rehearsal and what to do; empty if there was one
 * @param disagreements what the scratch server did otherwise than the simulation
 * @param impact what it would cost the real tables: measured where it was rehearsed, else from tables and marked so
 * @param confidence the model's own, between 0 and 1; empty if it gives none, and for the built-in author
 * @param reviewReasons why somebody has to look at it before it is applied; never empty for a model's draft without
 *     confidence
 * @param usage tokens and cost; null where no model was asked
 */
public record MigrationDraft(
        String request,
        String author,
        List<String> up,
        List<String> down,
        String explanation,
        List<DraftFill> backfill,
        List<String> lost,
        List<String> actions,
        LintReport findings,
        RoundTrip roundTrip,
        @Nullable RehearsalReport rehearsal,
        String notRehearsed,
        List<Disagreement> disagreements,
        ImpactReport impact,
        OptionalDouble confidence,
        List<String> reviewReasons,
        @Nullable DraftUsage usage)
        implements DraftResult {

    public MigrationDraft {
        up = List.copyOf(up);
        down = List.copyOf(down);
        backfill = List.copyOf(backfill);
        lost = List.copyOf(lost);
        actions = List.copyOf(actions);
        disagreements = List.copyOf(disagreements);
        reviewReasons = List.copyOf(reviewReasons);
    }

    /** The way there as one script. */
    public String upSql() {
        return Drafter.script(up);
    }

    /** The way back as one script. */
    public String downSql() {
        return Drafter.script(down);
    }

    /** True if somebody has to look at it before it is applied. */
    public boolean reviewIsMandatory() {
        return !reviewReasons.isEmpty();
    }

    /**
     * True if down restores the schema and no row's value is lost on the way, as far as that is known: by the simulation
     * alone where nothing was rehearsed.
     */
    public boolean isReversible() {
        boolean simulated =
                switch (roundTrip.verdict()) {
                    case REVERSIBLE, REVERSIBLE_BUT_ORDER -> true;
                    case UNDECIDED -> rehearsal != null;
                    case DIFFERS, UP_REFUSED, DOWN_REFUSED -> false;
                };
        return simulated
                && lost.isEmpty()
                && (rehearsal == null || rehearsal.verdict().isReversible());
    }

    /** The rehearsal, if there was one. */
    public Optional<RehearsalReport> rehearsed() {
        return Optional.ofNullable(rehearsal);
    }

    /** All of it as a text for whoever reviews it. */
    public String report() {
        return new DraftText(this).toString();
    }

    @Override
    public String toString() {
        return report();
    }
}
