package io.dbintent.migration.finding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a probe. */
public sealed interface RowCount {

    /**
     * The probe ran.
     *
     * @param rows how many
     * @param total out of how many; null if that was not asked or not known
     */
    record Counted(long rows, @Nullable Long total) implements RowCount {

        /** Such as {@code 17 of 2,113,004 rows}. */
        @Override
        public String toString() {
            String of = total == null ? "" : String.format(Locale.ROOT, " of %,d", total);
            boolean one = total == null ? rows == 1 : total == 1;
            return String.format(Locale.ROOT, "%,d%s %s", rows, of, one ? "row" : "rows");
        }
    }

    /**
     * The probe did not run, or did not end in time.
     *
     * @param reason why, as a sentence
     */
    record NotCounted(String reason) implements RowCount {}
}
