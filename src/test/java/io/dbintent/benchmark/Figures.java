package io.dbintent.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/**
 * Prints what was measured, one figure a line, so that it can be found among the output of a build, with the machine's
 * load in the last minute: times from a busy machine say little.
 */
final class Figures {

    private Figures() {}

    static void print(String name, String format, Object... values) {
        System.out.println("FIGURE " + name + ": " + String.format(Locale.ROOT, format, values)
                + String.format(
                        Locale.ROOT,
                        " [load %.1f on %d processors]",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors()));
    }

    /** The value below which the given share of the values lies; 0.5 is the median. */
    static double quantile(Collection<? extends Number> values, double share) {
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    }

    static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
