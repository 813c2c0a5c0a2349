package io.dbintent.migration.finding;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say of a migration.
 *
 * @param findings in the order of the scripts, up before down
 * @param silenced findings that somebody has taken responsibility for
 */
public record LintReport(List<Finding> findings, List<Silenced> silenced) {

    /** A finding and the silence that covers it. */
    public record Silenced(Finding finding, Silence silence) {}

    public LintReport {
        findings = List.copyOf(findings);
        silenced = List.copyOf(silenced);
    }

    /** The worst severity; empty if nothing was found. */
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).max(Enum::compareTo);
    }

    /** The findings of one rule. */
    public List<Finding> of(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }
}
