package io.dbintent.migration.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

/** What a rehearsal came to. */
public sealed interface RehearsalVerdict {

    /** One sentence for people. */
    String sentence();

    /** True only for {@link Reversible}. */
    default boolean isReversible() {
        return this instanceof Reversible;
    }

    /**
     * Up and down left schema and rows as they were, and up could be run again.
     *
     * @param reordered tables whose columns came back in another order
     */
    record Reversible(List<String> reordered) implements RehearsalVerdict {
        public Reversible {
            reordered = List.copyOf(reordered);
        }

        @Override
        public String sentence() {
            return "Down restores what up changed, schema and rows"
                    + (reordered.isEmpty()
                            ? "."
                            : "; the columns of " + String.join(", ", reordered) + " come back in another order.");
        }
    }

    /** The schema could not be made on the scratch database, so nothing was rehearsed. */
    record CloneFailed(StatementFailure failure) implements RehearsalVerdict {
        @Override
        public String sentence() {
            return "The schema could not be made on the scratch database: " + failure;
        }
    }

    /**
     * Up stopped half of the way.
     *
     * @param emptyTablesToo false if it fails because of the rows alone
     */
    record UpFailed(StatementFailure failure, boolean emptyTablesToo) implements RehearsalVerdict {
        @Override
        public String sentence() {
            return "Up fails" + (emptyTablesToo ? "" : " where tables hold rows") + ": " + failure;
        }
    }

    /**
     * Down stopped half of the way.
     *
     * @param emptyTablesToo false if it fails because of the rows alone
     */
    record DownFailed(StatementFailure failure, boolean emptyTablesToo) implements RehearsalVerdict {
        @Override
        public String sentence() {
            return "Down fails" + (emptyTablesToo ? "" : " where tables hold rows") + ": " + failure;
        }
    }

    /** Rows or values did not survive; the schema may differ as well, as the round says. */
    record DataLost(List<DataDifference> differences) implements RehearsalVerdict {
        public DataLost {
            differences = List.copyOf(differences);
        }

        @Override
        public String sentence() {
            return "Rows do not survive up and down: " + joined(differences);
        }
    }

    /** Down leaves another schema than there was. */
    record SchemaNotRestored(List<SnapshotDifference> differences) implements RehearsalVerdict {
        public SchemaNotRestored {
            differences = List.copyOf(differences);
        }

        @Override
        public String sentence() {
            return "Down does not restore the schema: " + joined(differences);
        }
    }

    /** After up and down, up no longer runs. */
    record SecondUpFailed(StatementFailure failure) implements RehearsalVerdict {
        @Override
        public String sentence() {
            return "Up cannot be run again after down: " + failure;
        }
    }

    /** After up and down, up leads to another schema than the first time. */
    record SecondUpDiffers(List<SnapshotDifference> differences) implements RehearsalVerdict {
        public SecondUpDiffers {
            differences = List.copyOf(differences);
        }

        @Override
        public String sentence() {
            return "Up leads elsewhere the second time: " + joined(differences);
        }
    }

    private static String joined(List<?> differences) {
        return differences.stream().map(String::valueOf).collect(Collectors.joining("; ")) + ".";
    }
}
