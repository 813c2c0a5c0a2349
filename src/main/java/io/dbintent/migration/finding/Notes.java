package io.dbintent.migration.finding;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what one rule finds. */
final class Notes {

    private final About about;
    private final List<Finding> findings = new ArrayList<>();

    Notes(About about) {
        this.about = about;
    }

    void add(Step step, String reason) {
        add(step, reason, null);
    }

    void add(Step step, String reason, @Nullable RowProbe probe) {
        add(step, about.severity(), reason, probe);
    }

    void add(Step step, Severity severity, String reason, @Nullable RowProbe probe) {
        findings.add(new Finding(
                about.code(),
                severity,
                step.walk().part(),
                step.statement().index(),
                step.written().position(),
                reason,
                about.fix(),
                probe,
                null));
    }

    /** A finding about a statement as a whole. */
    void add(Part part, DdlStatement statement, String reason) {
        findings.add(new Finding(
                about.code(),
                about.severity(),
                part,
                statement.index(),
                statement.position(),
                reason,
                about.fix(),
                null,
                null));
    }

    /** A finding about a script, not about one of its changes. */
    void add(Part part, String reason) {
        findings.add(
                new Finding(about.code(), about.severity(), part, 0, Position.START, reason, about.fix(), null, null));
    }

    List<Finding> findings() {
        return findings;
    }
}
