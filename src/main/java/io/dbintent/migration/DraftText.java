package io.dbintent.migration;

import io.dbintent.migration.finding.Finding;
import io.dbintent.migration.impact.Basis;
import io.dbintent.migration.impact.ImpactReport;
import io.dbintent.migration.impact.Observation;
import io.dbintent.migration.impact.StatementImpact;
import io.dbintent.migration.impact.Work;
import io.dbintent.migration.rehearsal.WrittenAfterUp;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A draft as a text: what needs attention first, then the scripts, then what is known of them. */
final class DraftText {

    private final MigrationDraft draft;
    private final StringBuilder text = new StringBuilder();

    DraftText(MigrationDraft draft) {
        this.draft = draft;
        head();
        scripts();
        list("Dependents", draft.actions());
        list(
                "Findings",
                draft.findings().findings().stream().map(Finding::toString).toList());
        fills();
        impact(draft.impact());
        proof();
    }

    private void head() {
        line("Draft for \"" + draft.request() + "\", by " + draft.author() + asked() + ". NOT applied.");
        line(draft.explanation());
        list("REVIEW IT before it is applied", draft.reviewReasons());
        list("LOST for good", draft.lost());
    }

    private String asked() {
        DraftUsage usage = draft.usage();
        return usage == null ? "" : ", asked " + usage.calls() + (usage.calls() == 1 ? " time" : " times");
    }

    private void scripts() {
        script("Up", draft.up());
        script("Down", draft.down());
    }

    private void script(String title, List<String> statements) {
        line("");
        line(title + ":");
        statements.forEach(statement -> line("  " + statement.replace("\n", "\n  ") + ";"));
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            line("");
            line(title + ":");
            items.forEach(item -> line("  - " + item));
        }
    }

    private void fills() {
        if (draft.backfill().isEmpty()) {
            return;
        }
        line("");
        line("Backfill:");
        for (DraftFill fill : draft.backfill()) {
            line("  - statement " + (fill.statement() + 1) + " of up. " + fill.sentence());
            fill.inBatches().ifPresent(batches -> {
                line("    in batches, repeated until no row changes: " + batches.batch());
                line("    rows left: " + batches.remaining());
                if (!batches.undo().isEmpty()) {
                    line("    back: " + batches.undo());
                }
            });
        }
    }

    private void impact(ImpactReport impact) {
        line("");
        boolean measured = impact.isMeasured();
        line("Impact, " + (measured ? "measured on " : "NOT measured, assumed for ")
                + impact.server().release() + ":");
        line("  takes " + impact.time());
        line("  writers wait "
                + (impact.writesWait().most() == 0 ? "for nothing" : String.valueOf(impact.writesWait())));
        line(String.format(
                Locale.ROOT,
                "  needs %.1f MB of disk beside the tables; risk %.2f of 1",
                impact.diskBytes() / 1e6,
                impact.risk()));
        line("  changes " + names(impact.modified()) + "; reaches " + names(impact.blastRadius())
                + (impact.wide() ? ", which is a large share of all tables" : ""));
        for (StatementImpact statement : impact.statements()) {
            line("  " + (statement.seen().statement().index() + 1) + ". " + seen(statement.seen()));
        }
    }

    private static String names(Set<String> tables) {
        return tables.isEmpty() ? "no table" : String.join(", ", new TreeSet<>(tables));
    }

    private static String seen(Observation seen) {
        if (seen.failure().isPresent()) {
            return "refused: " + seen.failure().get();
        }
        String work = seen.work().isEmpty()
                ? "changes the catalog alone"
                : seen.work().stream().map(DraftText::words).sorted().collect(Collectors.joining(", "));
        String waits =
                switch (seen.effect()) {
                    case NOBODY_WAITS -> "nobody waits";
                    case WRITES_WAIT -> "writers wait";
                    case ALL_WAIT -> "readers and writers wait";
                };
        return (seen.table().isEmpty() ? "" : seen.table() + ": ")
                + (seen.algorithm().isEmpty() ? "" : seen.algorithm() + ", ")
                + work
                + ", "
                + waits
                + (seen.indexesGained().isEmpty() ? "" : ", gains index " + String.join(", ", seen.indexesGained()))
                + (seen.indexesLost().isEmpty() ? "" : ", loses index " + String.join(", ", seen.indexesLost()))
                + (seen.basis() == Basis.STATIC ? " (assumed)" : "");
    }

    private static String words(Work work) {
        return switch (work) {
            case REWRITE -> "writes the table anew";
            case SCAN -> "reads every row";
            case FOREIGN_KEY_SCAN -> "looks up every row's parent";
            case INDEX_BUILD -> "builds an index";
            case ROWS -> "changes rows one by one";
        };
    }

    private void proof() {
        line("");
        line("Simulation: "
                + (draft.roundTrip().reason().isEmpty()
                        ? "down restores the schema."
                        : draft.roundTrip().reason()));
        line("Rehearsal: "
                + draft.rehearsed()
                        .map(report -> "on " + report.server().release() + ". "
                                + report.verdict().sentence()
                                + report.afterUp()
                                        .map(WrittenAfterUp::sentence)
                                        .map(s -> " " + s)
                                        .orElse(""))
                        .orElse("NONE. " + draft.notRehearsed()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
