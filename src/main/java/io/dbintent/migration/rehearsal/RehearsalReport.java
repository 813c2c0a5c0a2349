package io.dbintent.migration.rehearsal;

import io.dbintent.migration.scratch.ServerVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a migration did on a scratch database.
 *
 * @param server where it was rehearsed
 * @param verdict the worst that any round came to
 * @param rounds in the order they were done; empty if the schema could not be made
 * @param took from an empty database to the last comparison
 * @param clonedTables how many tables were cloned: all, or those that the migration can meet
 * @param afterUp what down does to rows that are written after up; empty unless the verdict is reversible
 */
public record RehearsalReport(
        ServerVersion server,
        RehearsalVerdict verdict,
        List<RehearsalRound> rounds,
        Duration took,
        int clonedTables,
        Optional<WrittenAfterUp> afterUp) {

    public RehearsalReport {
        rounds = List.copyOf(rounds);
    }

    /** What up changed, as seen in the first round that got so far; empty if none did or nothing changed. */
    public List<SnapshotDifference> changed() {
        return rounds.stream()
                .map(RehearsalRound::changed)
                .filter(changes -> !changes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
