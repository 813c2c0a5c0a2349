package io.dbintent.migration.impact;

import java.util.Locale;

/**
 * A time that can only be told roughly.
 *
 * @param least in seconds, if all goes well
 * @param most in seconds, on a slow or busy server
 * @param basis what the figures come from, for people
 */
public record SecondsRange(double least, double most, String basis) {

    public SecondsRange {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "A time of " + least + " to " + most + " seconds is none; expected 0 <= least <= most.");
        }
    }

    SecondsRange plus(SecondsRange other) {
        return new SecondsRange(
                least + other.least,
                Math.min(Double.MAX_VALUE, most + other.most),
                other.basis.isEmpty() || ("; " + basis + "; ").contains("; " + other.basis + "; ")
                        ? basis
                        : basis.isEmpty() ? other.basis : basis + "; " + other.basis);
    }

    @Override
    public String toString() {
        return most == Double.MAX_VALUE
                ? "not known (" + basis + ")"
                : shown(least) + " to " + shown(most) + " (" + basis + ")";
    }

    private static String shown(double seconds) {
        if (seconds < 0.001) {
            return seconds == 0 ? "0 ms" : "under 1 ms";
        }
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.0f ms", seconds * 1_000);
        }
        if (seconds < 120) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return seconds < 7_200
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
    }
}
