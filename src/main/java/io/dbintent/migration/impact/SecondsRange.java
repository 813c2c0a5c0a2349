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
                : String.format(Locale.ROOT, "%.3g to %.3g s (%s)", least, most, basis);
    }
}
