package io.dbintent.migration.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What down does to rows that were written after up, as they are in the time before somebody decides to go back.
 *
 * @param rows what was written
 * @param failure the statement that refused because of these rows, of down or of the up that followed; empty if none did
 * @param lost what did not come back when up ran again after down
 */
public record WrittenAfterUp(Seeding rows, Optional<StatementFailure> failure, List<DataDifference> lost) {

    public WrittenAfterUp {
        lost = List.copyOf(lost);
    }

    /** True if down runs on such rows and nothing of them is lost. */
    public boolean survives() {
        return failure.isEmpty() && lost.isEmpty();
    }

    /** One sentence for people. */
    public String sentence() {
        if (failure.isPresent()) {
            return "Down fails once rows are written under the new schema: " + failure.get();
        }
        return lost.isEmpty()
                ? "Rows that are written under the new schema survive down."
                : "Down loses what is written under the new schema: "
                        + lost.stream().map(String::valueOf).collect(Collectors.joining("; ")) + ".";
    }
}
