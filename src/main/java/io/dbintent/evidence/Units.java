package io.dbintent.evidence;

import java.math.BigDecimal;
import java.util.Map;

/** Amounts that are the same in another unit: 5 minutes are 300 seconds, 20 percent are 0.2. */
final class Units {

    private static final Map<String, long[]> FACTORS = Map.ofEntries(
            Map.entry("second", new long[] {1000}),
            Map.entry("minute", new long[] {60, 60_000}),
            Map.entry("hour", new long[] {60, 3600, 3_600_000}),
            Map.entry("day", new long[] {24, 86_400}),
            Map.entry("week", new long[] {7}),
            Map.entry("year", new long[] {12, 365}),
            Map.entry("kb", new long[] {1000, 1024}),
            Map.entry("mb", new long[] {1_000_000, 1_048_576}),
            Map.entry("gb", new long[] {1_000_000_000, 1_073_741_824}),
            Map.entry("km", new long[] {1000}),
            Map.entry("kg", new long[] {1000}),
            Map.entry("dollar", new long[] {100}),
            Map.entry("euro", new long[] {100}));

    private Units() {}

    static boolean sameAmount(BigDecimal stored, BigDecimal claimed, String claim) {
        if ((claim.contains("%") || claim.contains("percent"))
                && stored.movePointRight(2).compareTo(claimed) == 0) {
            return true;
        }
        for (Map.Entry<String, long[]> unit : FACTORS.entrySet()) {
            if (claim.contains(unit.getKey())) {
                for (long factor : unit.getValue()) {
                    if (claimed.multiply(BigDecimal.valueOf(factor)).compareTo(stored) == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
