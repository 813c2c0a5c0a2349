package io.dbintent.migration.impact;

import io.dbintent.sql.Dialect;
import java.util.Locale;
import java.util.Optional;

/**
 * How long work takes on a table of a given size. The speeds span what servers do from slow network disks to fast local
 * ones; whoever has measured their own puts them in.
 *
 * @param slowest bytes a second that are read or written on a slow or busy server
 * @param fastest bytes a second on a fast one
 */
public record Speeds(double slowest, double fastest) {

    /** 15 MB to 300 MB a second, for rewriting; scans are taken to be four times as fast, index builds half as fast. */
    public static final Speeds COMMON = new Speeds(15e6, 300e6);

    private static final double SCAN = 0.25;
    private static final double INDEX = 2;
    private static final double FOREIGN_KEY = 1;
    /** Rows changed one by one write both the row and its log. */
    private static final double ROWS = 4;
    /** A change of the catalog alone, once it has its lock. */
    private static final double CATALOG_SECONDS = 0.1;

    SecondsRange of(Observation seen, Optional<TableSize> size, Dialect dialect) {
        if (seen.work().isEmpty()) {
            return new SecondsRange(
                    0, CATALOG_SECONDS, "only the catalog changes; waits for transactions under way come on top");
        }
        if (size.isEmpty()) {
            return new SecondsRange(0, Double.MAX_VALUE, "the size of " + seen.table() + " is not known");
        }
        TableSize table = size.get();
        double bytes = 0;
        for (Work work : seen.work()) {
            bytes += switch (work) {
                case REWRITE -> table.bytes();
                case SCAN -> table.dataBytes() * SCAN;
                case FOREIGN_KEY_SCAN -> table.dataBytes() * FOREIGN_KEY;
                // A rewrite builds the indexes on its way.
                case INDEX_BUILD ->
                    seen.work().contains(Work.REWRITE) && dialect.isMySqlFamily() ? 0 : table.dataBytes() * INDEX;
                case ROWS -> table.bytes() * ROWS;
            };
        }
        return new SecondsRange(
                bytes / fastest,
                CATALOG_SECONDS + bytes / slowest,
                String.format(
                        Locale.ROOT,
                        "%,d rows, %.1f MB, at %.0f to %.0f MB/s",
                        table.rows(),
                        table.bytes() / 1e6,
                        slowest / 1e6,
                        fastest / 1e6));
    }

    /** Bytes that are needed beside the table while the statement runs. */
    static long disk(Observation seen, Optional<TableSize> size) {
        if (size.isEmpty()) {
            return 0;
        }
        TableSize table = size.get();
        if (seen.work().contains(Work.REWRITE)) {
            return table.bytes();
        }
        // An index holds its columns and a row's place, and sorting holds it twice for a while.
        return seen.work().contains(Work.INDEX_BUILD) ? Math.max(table.rows() * 64, table.dataBytes() / 2) : 0;
    }
}
