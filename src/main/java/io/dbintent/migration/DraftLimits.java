package io.dbintent.migration;

import io.dbintent.migration.finding.Family;
import io.dbintent.migration.finding.Finding;
import io.dbintent.migration.finding.Linter;
import io.dbintent.migration.finding.Part;
import io.dbintent.migration.finding.Severity;
import io.dbintent.migration.impact.ImpactReport;
import io.dbintent.migration.rehearsal.DataDifference;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a test lets a draft do. Begin with {@link #strict} and allow what is meant:
 *
 * <pre>{@code
 * db.evolveByIntent("drop users.note", DraftLimits.strict().losing("users.note"));
 * }</pre>
 *
 * @param mayLose what down need not bring back, as {@code table.column} or {@code table.*}, in lower case
 * @param allowed codes or families of findings that are no hindrance, such as {@code DST03} or {@code LOS}
 * @param greatestRisk the highest risk score, from 0 to 1
 * @param rehearsed whether up and down must have run on a scratch server
 * @param anyRows whether both must have run on every kind of rows; if not, on some, or on empty tables
 * @param agreed whether simulation and rehearsal must agree
 */
public record DraftLimits(
        Set<String> mayLose,
        Set<String> allowed,
        double greatestRisk,
        boolean rehearsed,
        boolean anyRows,
        boolean agreed) {

    /** Writers wait for about ten seconds at most. */
    private static final double USUAL = 0.25;

    public DraftLimits {
        Set<String> names = new TreeSet<>();
        mayLose.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        mayLose = Set.copyOf(names);
        allowed = Set.copyOf(allowed);
        if (!(greatestRisk >= 0 && greatestRisk <= 1)) {
            throw new IllegalArgumentException(
                    "The greatest risk is " + greatestRisk + "; expected a number from 0 to 1.");
        }
        mayLose.forEach(name -> {
            if (name.indexOf('.') < 1 || name.endsWith(".")) {
                throw new IllegalArgumentException(
                        "What may be lost is \"" + name + "\"; expected table.column, or table.* for a whole table.");
            }
        });
        allowed.forEach(DraftLimits::requireKnown);
    }

    private static void requireKnown(String code) {
        boolean family =
                List.of(Family.values()).stream().anyMatch(one -> one.name().equals(code));
        boolean rule = Linter.rules().stream().anyMatch(about -> about.code().equals(code));
        if (!family && !rule) {
            throw new IllegalArgumentException("No rule and no family of rules has the code \"" + code
                    + "\"; docs/findings/README.md lists them.");
        }
    }

    /** Nothing is lost, nothing destructive or lossy is found, the risk is at most 0.25, and all of it was rehearsed. */
    public static DraftLimits strict() {
        return new DraftLimits(Set.of(), Set.of(), USUAL, true, true, true);
    }

    /** These values, too, may be lost, as {@code table.column} or {@code table.*}. */
    public DraftLimits losing(String... names) {
        return new DraftLimits(plus(mayLose, names), allowed, greatestRisk, rehearsed, anyRows, agreed);
    }

    /** These findings, too, are no hindrance: codes such as {@code DST03}, or families such as {@code LOS}. */
    public DraftLimits allowing(String... codes) {
        return new DraftLimits(mayLose, plus(allowed, codes), greatestRisk, rehearsed, anyRows, agreed);
    }

    /** The risk score may be as high as this, from 0 to 1. */
    public DraftLimits upToRisk(double score) {
        return new DraftLimits(mayLose, allowed, score, rehearsed, anyRows, agreed);
    }

    /** A draft passes on the word of the simulation where no scratch server can be had. */
    public DraftLimits unrehearsed() {
        return new DraftLimits(mayLose, allowed, greatestRisk, false, anyRows, agreed);
    }

    /** Rows that could be there may stand in the way, such as duplicates in that of a unique index. */
    public DraftLimits withRowsInTheWay() {
        return new DraftLimits(mayLose, allowed, greatestRisk, rehearsed, false, agreed);
    }

    /** The scratch server may have done something else than the simulation. */
    public DraftLimits withDisagreements() {
        return new DraftLimits(mayLose, allowed, greatestRisk, rehearsed, anyRows, false);
    }

    private static Set<String> plus(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** Whether this, as {@code table.column} or {@code table.*}, may be lost. */
    public boolean mayBeLost(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return mayLose.contains(lower) || mayLose.contains(lower.substring(0, lower.lastIndexOf('.')) + ".*");
    }

    /** The name of values that did not survive a rehearsal, as {@code table.column} or {@code table.*}. */
    public static String name(DataDifference difference) {
        String table = difference.table().substring(difference.table().lastIndexOf('.') + 1);
        return table + "." + (difference.column() == null ? "*" : difference.column());
    }

    /** The risk score, from 0 to 1; values that may be lost are no risk. */
    public double riskOf(ImpactReport impact) {
        boolean meant = impact.dataAtRisk().stream().allMatch(one -> mayBeLost(name(one)));
        return meant ? impact.riskOfWaiting() : impact.risk();
    }

    /** Whether a finding stands in the way: values that up destroys or distorts, unless they may be lost. */
    public boolean forbids(Finding finding) {
        boolean grave = finding.part() == Part.UP
                && finding.severity() == Severity.ERROR
                && (finding.family() == Family.DST || finding.family() == Family.LOS);
        String reason = " " + finding.reason().toLowerCase(Locale.ROOT) + " ";
        return grave
                && !allowed.contains(finding.code())
                && !allowed.contains(finding.family().name())
                && mayLose.stream()
                        .noneMatch(name -> name.endsWith(".*")
                                ? reason.contains(" " + name.substring(0, name.length() - 2) + " ")
                                        || reason.contains(" " + name.substring(0, name.length() - 1))
                                : reason.contains(" " + name + " "));
    }
}
