package io.dbintent.migration;

import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.finding.LintReport;
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
 * @param backfill those of {@code up} that change rows
 * @param lost what down cannot restore, as {@code table.column} or {@code table.*}
 * @param actions what the draft does about things that depend on what it changes, and what is left to do
 * @param findings what the rules hold against it
 * @param roundTrip up and down, simulated
 * @param rehearsal up, down and up again on a scratch server; null if none was given
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
        List<String> backfill,
        List<String> lost,
        List<String> actions,
        LintReport findings,
        RoundTrip roundTrip,
        @Nullable RehearsalReport rehearsal,
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

    /** True if down restores the schema and no row's value is lost on the way. */
    public boolean isReversible() {
        boolean schema = roundTrip.verdict() == RoundTrip.Verdict.REVERSIBLE
                || roundTrip.verdict() == RoundTrip.Verdict.REVERSIBLE_BUT_ORDER;
        return schema && lost.isEmpty();
    }

    /** The rehearsal, if there was one. */
    public Optional<RehearsalReport> rehearsed() {
        return Optional.ofNullable(rehearsal);
    }
}
