package io.dbintent.migration.finding;

import io.dbintent.migration.change.Position;
import org.jspecify.annotations.Nullable;

/**
 * A risk that a rule sees at one place of a migration.
 *
 * @param code the rule's
 * @param severity how bad it is, rows taken into account where they were counted
 * @param part the script
 * @param statement the statement's number, counted from 0
 * @param position where the words that it is about begin
 * @param reason what is the matter here, one or more sentences
 * @param fix what to do instead
 * @param probe counts the rows that it is about; null if rows do not matter, or cannot be looked at beforehand
 * @param count what came of the probe; null if it was not run
 */
public record Finding(
        String code,
        Severity severity,
        Part part,
        int statement,
        Position position,
        String reason,
        String fix,
        @Nullable RowProbe probe,
        @Nullable RowCount count) {

    /** What the rule is about. */
    public Family family() {
        return Family.of(code);
    }

    /** The same finding with what its probe counted: no such row makes it a notice, a fatal one an error. */
    Finding counted(RowProbe asked, RowCount result) {
        if (!(result instanceof RowCount.Counted counted)) {
            return new Finding(code, severity, part, statement, position, reason, fix, probe, result);
        }
        Severity judged = counted.rows() == 0 ? Severity.NOTICE : asked.fatal() ? Severity.ERROR : severity;
        String told = reason + " " + counted + " " + asked.sentence() + ".";
        return new Finding(code, judged, part, statement, position, told, fix, probe, result);
    }

    /** As a build's log shows it: {@code up 3:1 ERROR DST02 ...}. */
    @Override
    public String toString() {
        return (part == Part.UP ? "up " : "down ") + position + " " + severity + " " + code + " " + reason + " Fix: "
                + fix;
    }
}
